package import StanceVocabulary

/// A document with all its statements and what comparison made of each.
package struct ExportedDocument: Sendable {
  /// With the source and the date that count.
  package let document: Document
  package let words: Int
  /// In document order, with the roles of guests.
  package let statements: [Statement]
  /// Places of the statements that count, after folding.
  package let counted: Set<Int>
  /// Places of the statements whose passage another source carries too.
  package let shared: Set<Int>

  package init(
    document: Document, words: Int, statements: [Statement], counted: Set<Int>, shared: Set<Int>
  ) {
    self.document = document
    self.words = words
    self.statements = statements
    self.counted = counted
    self.shared = shared
  }
}
