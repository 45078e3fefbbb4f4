package import StanceVocabulary

/// What was read in one document.
package struct StanceReading: Sendable {
  /// In document order.
  package let statements: [Statement]
  /// Words of the text, furniture left out.
  package let words: Int
  /// For each block that carries a statement, the hashes of its words: what tells its copies.
  package let passages: [Int: [UInt64]]
  /// "news", "opinion" or "transcript", with the reason in words.
  package let genre: String
  package let genreReason: String
  /// The name that told the time of an undated document, if one did.
  package let eraName: String?

  package init(
    statements: [Statement], words: Int, passages: [Int: [UInt64]], genre: String,
    genreReason: String, eraName: String?
  ) {
    self.statements = statements
    self.words = words
    self.passages = passages
    self.genre = genre
    self.genreReason = genreReason
    self.eraName = eraName
  }
}
