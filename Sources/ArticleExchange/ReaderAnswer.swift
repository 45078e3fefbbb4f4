package import StanceVocabulary

/// What the reading child writes to standard output, as JSON.
package enum ReaderAnswer: Hashable, Sendable, Codable {
  case article(ExtractedArticle)
  /// Why there is no article.
  case refusal(ReadingGap)

  /// The longest answer in bytes: no text of 1 MiB, which is the most that is read, makes a longer one.
  package static let longest = 8 << 20
}
