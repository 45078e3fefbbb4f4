import TextSegmentation

/// A text of blocks, cut, and its parts as strings.
struct Cutting {
  let text: [UInt8]
  let segmented: SegmentedText

  init(_ blocks: String..., headings: [Bool] = []) {
    self.init(blocks: blocks, headings: headings)
  }

  init(
    blocks: [String], headings: [Bool] = [], abbreviations: Abbreviations = .english
  ) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    for block in blocks {
      let start = text.count
      text += Array(block.utf8)
      ranges.append(start..<text.count)
      text.append(0x0A)
    }
    self.text = text
    segmented = Segmenter.segment(
      text.span, blocks: ranges, headings: headings, abbreviations: abbreviations)
  }

  /// Tokens with a bar between them; clitics begin with `+`, numbers with `#`, words stand bare,
  /// marks stand in braces.
  var tokens: String {
    segmented.tokens.map { token in
      let word = string(token.range)
      return switch token.kind {
      case .word: word
      case .number: "#" + word
      case .clitic: "+" + word
      case .mark: "{" + word + "}"
      }
    }.joined(separator: " ")
  }

  var sentences: [String] { segmented.sentences.map { string($0.range) } }

  var quotations: [String] {
    segmented.quotations.map { quotation in
      let tokens = segmented.tokens[quotation.tokens]
      let start = tokens.first?.range.lowerBound ?? 0
      let end = tokens.last?.range.upperBound ?? 0
      return string(start..<end) + (quotation.isClosed ? "" : " (unclosed)")
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
