package import StanceComparison
package import StanceVocabulary

/// What an edit of the lexicons changes in the report of an inbox.
package struct LexiconDifference: Hashable, Sendable {
  /// By path, then in document order.
  package let statements: [DocumentChange]
  /// By claim in the questions' order, then by source; those whose side is another.
  package let positions: [PositionChange]
  /// By claim in the questions' order, then by pair; those that can be compared before or after.
  package let verdicts: [VerdictChange]
  package let documents: Int
  package let sources: Int
  /// Files that gave no document.
  package let unread: Int
  package let before: Totals
  package let after: Totals

  /// What one side has in all.
  package struct Totals: Hashable, Sendable {
    package let statements: Int
    /// Positions that are not silent.
    package let positions: Int
    /// Pairs on claims that can be compared.
    package let verdicts: Int
  }

  /// A change in a document.
  package struct DocumentChange: Hashable, Sendable {
    package let path: InboxPath
    /// The sentence's text.
    package let sentence: String
    package let change: StatementChange
  }

  /// A source's side on a claim; nothing where the lexicons do not have the claim.
  package struct PositionChange: Hashable, Sendable {
    package let source: SourceID
    package let claim: ClaimID
    package let before: Position?
    package let after: Position?
  }

  /// A verdict in the words of the journal of changes; nothing where the lexicons do not have the
  /// claim.
  package struct VerdictChange: Hashable, Sendable {
    package let claim: ClaimID
    package let a: SourceID
    package let b: SourceID
    package let before: String?
    package let after: String?
  }
}
