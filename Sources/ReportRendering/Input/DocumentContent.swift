package import StanceVocabulary

/// What a document's page is made of.
///
/// It names nothing of the whole but what the document moves.
package struct DocumentContent: Sendable {
  package let document: Document
  /// In document order: a statement's place here is its place in a ``StatementReference``.
  package let statements: [Statement]
  package let moves: [VerdictMove]
  /// The questions that statements and moves speak of.
  package let questions: [Question]
  /// Names of the sources that ``moves`` speaks of.
  package let sourceNames: [SourceID: String]

  package init(
    document: Document, statements: [Statement], moves: [VerdictMove], questions: [Question],
    sourceNames: [SourceID: String]
  ) {
    self.document = document
    self.statements = statements
    self.moves = moves
    self.questions = questions
    self.sourceNames = sourceNames
  }
}
