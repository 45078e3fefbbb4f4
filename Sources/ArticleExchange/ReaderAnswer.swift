/// What the reading child writes to standard output, as JSON.
package enum ReaderAnswer: Hashable, Sendable, Codable {
  case article(ExtractedArticle)
  /// Why there is no article, in words.
  case refusal(String)

  /// The longest answer in bytes: a text of the largest size is a third of it.
  package static let longest = 64 << 20
}
