import TextSegmentation

/// Cuts a word of the lexicons as texts are cut.
enum WordTokens {
  /// The possessive, which by itself would be cut into an apostrophe and a letter.
  static let clitic = "'s"

  /// The hashes of its tokens; mostly one.
  static func hashes(of word: String) -> [UInt64] {
    word == clitic ? [Folding.hash(of: word)] : Folding.tokens(of: word)
  }
}
