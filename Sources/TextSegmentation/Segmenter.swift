/// Cuts a text into sentences, tokens and quotations.
package enum Segmenter {
  /// Cuts a text in time linear in its length.
  ///
  /// - Parameters:
  ///   - text: UTF-8; a byte that is not counts as one unknown character.
  ///   - blocks: The text's paragraphs in order, without overlap, within the text. No sentence
  ///     crosses their edges; a quotation does where the next block takes it up again.
  ///   - headings: Whether the block at the same place is a heading, which is one sentence;
  ///     blocks beyond the list's end are none.
  ///   - abbreviations: Those of the text's language.
  /// - Returns: The parts, in order of the text.
  package static func segment(
    _ text: Span<UInt8>, blocks: [Range<Int>], headings: [Bool] = [],
    abbreviations: Abbreviations = .english
  ) -> SegmentedText {
    var tokenizer = Tokenizer(forBytes: blocks.reduce(0) { $0 + $1.count })
    var sentences = SentenceSplitter(abbreviations)
    var doubles = QuotationFinder()
    var singles = SingleQuotations()
    for (place, block) in blocks.enumerated() {
      let first = tokenizer.tokens.count
      tokenizer.tokenize(text, block: block)
      let range = first..<tokenizer.tokens.count
      for apostrophe in singles.find(text, tokenizer.tokens, range) {
        tokenizer.turnIntoMark(at: apostrophe, text)
      }
      doubles.find(text, tokenizer.tokens, range)
      let isHeading = place < headings.count && headings[place]
      sentences.split(text, tokenizer.tokens, range, block: place, isWhole: isHeading)
    }
    doubles.finish(at: tokenizer.tokens.count)
    return SegmentedText(
      sentences: sentences.sentences, tokens: tokenizer.tokens,
      quotations: inOrder(doubles.quotations + singles.quotations))
  }

  /// By their beginning, the longer first.
  private static func inOrder(_ quotations: [Quotation]) -> [Quotation] {
    quotations.sorted { left, right in
      left.tokens.lowerBound == right.tokens.lowerBound
        ? left.tokens.upperBound > right.tokens.upperBound
        : left.tokens.lowerBound < right.tokens.lowerBound
    }
  }
}
