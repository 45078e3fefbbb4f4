import ArticleExchange
import StanceVocabulary

/// The line near an article's title that says when it was published.
enum Dateline {
  /// Lines at the beginning that may be one, and how long it is at most.
  private static let lines = 8
  private static let longest = 80

  static func find(in blocks: [PageBlock]) -> ArticleMetadata.Fact? {
    for block in blocks.prefix(lines) where block.text.count <= longest {
      if let date = WrittenDate.find(in: block.text)?.date {
        return ArticleMetadata.Fact(date.description, "line near the title")
      }
    }
    return nil
  }
}
