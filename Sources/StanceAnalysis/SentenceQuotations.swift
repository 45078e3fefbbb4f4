import LexiconMatching
import TextSegmentation

/// The quotations of a text by the sentences that they touch.
struct SentenceQuotations {
  /// By the sentence's number; in the order of the text.
  private var quotations: [[Quotation]]

  /// Takes all quotations but those that are a whole post of the text's own, in time linear in the
  /// text: few of them hold a sentence at a time, see ``QuotationFinder``.
  init(of text: SegmentedText, genre: Genre) {
    quotations = Array(repeating: [], count: text.sentences.count)
    for quotation in text.quotations {
      let touched = Self.sentences(of: text.sentences, touching: quotation)
      if genre == .opinion, Self.isWholePost(quotation, touched, text.sentences) { continue }
      for number in touched { quotations[number].append(quotation) }
    }
  }

  subscript(sentence: Int) -> [Quotation] { quotations[sentence] }

  private static func sentences(
    of sentences: [Sentence], touching quotation: Quotation
  ) -> Range<Int> {
    let first = sentences.firstPlace { $0.tokens.upperBound > quotation.tokens.lowerBound }
    let end = sentences.firstPlace { $0.tokens.lowerBound >= quotation.tokens.upperBound }
    return first..<max(first, end)
  }

  /// Whether a quotation is a post of the text's own that stands in quotation marks as a whole.
  ///
  /// In an essay, marks that open a paragraph and go on over sentences quote nobody.
  private static func isWholePost(
    _ quotation: Quotation, _ touched: Range<Int>, _ sentences: [Sentence]
  ) -> Bool {
    guard touched.count >= postSentences else { return false }
    let first = sentences[touched.lowerBound]
    let opensBlock =
      touched.lowerBound == 0 || sentences[touched.lowerBound - 1].block != first.block
    return first.tokens.lowerBound == quotation.tokens.lowerBound && opensBlock
  }

  /// Sentences from which a paragraph in quotation marks is a post.
  private static let postSentences = 3
}

extension Array {
  /// The first place whose element meets a condition that all later ones meet too; the end where
  /// none does.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func firstPlace(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
