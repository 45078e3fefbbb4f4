import ArticleExchange
import StanceVocabulary

/// The language of a document, and of each long passage in another one.
struct DocumentLanguages {
  /// What the front matter says, else what the text looks like, else what its format declares: pages
  /// are made from templates in other languages.
  let ofDocument: String?
  /// What told it, in words.
  let place: String?
  let blocks: [TextBlock]

  /// The detector can tell the language of a paragraph; of a shorter one it often cannot, and names
  /// in other languages lead it astray.
  private static let leastPassage = 200

  init(of article: ArticleText) {
    var whole: Range<Int>?
    if let written = article.matter.language {
      (ofDocument, place) = (written, "front matter")
    } else if let detected = LanguageDetection.language(of: article.text) {
      (ofDocument, place) = (detected, "the words of its text")
      whole = Self.withoutSpace(article.text)
    } else {
      (ofDocument, place) = (article.declaredLanguage?.value, article.declaredLanguage?.origin)
    }
    let language = ofDocument
    blocks = article.blocks.map { block in
      // The detector has been asked of a text that is one paragraph, and it takes a tenth of all the time.
      guard block.kind.isOfArticle, block.range.count >= Self.leastPassage, block.range != whole,
        let own = LanguageDetection.language(of: Array(article.text[block.range])),
        own != language
      else { return block }
      var block = block
      block.language = own
      return block
    }
  }

  /// Where a text stands between the white space before and behind it.
  private static func withoutSpace(_ text: [UInt8]) -> Range<Int> {
    func isNoSpace(_ byte: UInt8) -> Bool { byte > UInt8(ascii: " ") }
    guard let first = text.firstIndex(where: isNoSpace), let last = text.lastIndex(where: isNoSpace)
    else { return 0..<0 }
    return first..<last + 1
  }
}
