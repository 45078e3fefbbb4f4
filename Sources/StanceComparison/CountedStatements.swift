import StanceVocabulary

/// The statements of a source with weight, by document, and which of them count.
struct CountedStatements: Sendable {
  /// Those of each document that has some, in order.
  var documents: [DocumentID: [Evidence]] = [:]
  /// Those that repeat an earlier copy's and do not count.
  var repeated: Set<StatementReference> = []

  /// What a document says itself on a claim, and counts.
  func own(of document: DocumentID, on claim: ClaimID) -> [Evidence] {
    (documents[document] ?? []).filter { $0.claim == claim && isOwn($0) }
  }

  /// Whether a statement is the source's own, and counts.
  func isOwn(_ statement: Evidence) -> Bool {
    statement.voice == .own && (repeated.isEmpty || !repeated.contains(statement.statement))
  }
}
