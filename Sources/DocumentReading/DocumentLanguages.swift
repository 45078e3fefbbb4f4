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
    if let written = article.matter.language {
      (ofDocument, place) = (written, "front matter")
    } else if let detected = LanguageDetection.language(of: article.text) {
      (ofDocument, place) = (detected, "the words of its text")
    } else {
      (ofDocument, place) = (article.declaredLanguage?.value, article.declaredLanguage?.origin)
    }
    let language = ofDocument
    blocks = article.blocks.map { block in
      guard block.kind.isOfArticle, block.range.count >= Self.leastPassage,
        let own = LanguageDetection.language(of: Array(article.text[block.range])),
        own != language
      else { return block }
      var block = block
      block.language = own
      return block
    }
  }
}
