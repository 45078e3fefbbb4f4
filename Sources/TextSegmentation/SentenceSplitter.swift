/// Cuts the tokens of blocks into sentences.
///
/// A sentence ends behind `.` `!` `?` or an ellipsis, with the closing marks that touch it, where
/// white space and something that can open a sentence follow, unless the stop is an abbreviation's.
struct SentenceSplitter {
  private(set) var sentences: [Sentence] = []
  private let abbreviations: Abbreviations
  /// A longer sentence is cut, for what reads sentences may look at pairs of their words.
  private static let longest = 2_000
  private static let mostClosers = 32

  init(_ abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
  }

  /// Appends the sentences of one block; one alone where the block is not to be cut.
  mutating func split(
    _ text: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, block: Int, isWhole: Bool
  ) {
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      var last = place
      var isEnd = place - start + 1 >= Self.longest - Self.mostClosers
      if !isWhole, !isEnd, Self.isStop(text, tokens[place]) {
        last = Self.endOfStop(text, tokens, place, in: range)
        isEnd = endsSentence(text, tokens, stop: place, last: last, in: range)
      }
      place = last + 1
      if isEnd {
        append(tokens, start..<place, block: block)
        start = place
      }
    }
    append(tokens, start..<range.upperBound, block: block)
  }

  private mutating func append(_ tokens: [Token], _ range: Range<Int>, block: Int) {
    guard let first = range.first, let last = range.last else { return }
    let bytes = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    sentences.append(Sentence(range: bytes, tokens: range, block: block))
  }

  private static func isStop(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let last = text[token.range.upperBound - 1]
    switch token.kind {
    case .mark:
      if token.range.count == 1 {
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
      }
      return token.hash == MarkHash.ellipsis
    case .word: return last == UInt8(ascii: ".")
    case .number, .clitic: return false
    }
  }

  /// The last of the stops and closing marks that touch a stop.
  private static func endOfStop(
    _ text: Span<UInt8>, _ tokens: [Token], _ stop: Int, in range: Range<Int>
  ) -> Int {
    var last = stop
    while last + 1 < range.upperBound, last - stop < mostClosers,
      tokens[last].touches(tokens[last + 1]),
      tokens[last + 1].kind == .mark,
      isStop(text, tokens[last + 1]) || isCloser(text, tokens[last + 1])
    {
      last += 1
    }
    return last
  }

  private static func isCloser(_ text: Span<UInt8>, _ token: Token) -> Bool {
    switch text[token.range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    case 0xC2: text[token.range.lowerBound + 1] == 0xBB
    case 0xE2: isCurlyMark(text, token)
    default: false
    }
  }

  private static func isCurlyMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let start = token.range.lowerBound
    return token.range.count == 3 && text[start + 1] == 0x80
      && (0x98...0x9F).contains(text[start + 2])
  }

  private func endsSentence(
    _ text: Span<UInt8>, _ tokens: [Token], stop: Int, last: Int, in range: Range<Int>
  ) -> Bool {
    let next = last + 1
    guard next < range.upperBound, !tokens[last].touches(tokens[next]),
      Self.opensSentence(text, tokens, next, in: range)
    else { return false }
    guard let abbreviation = abbreviation(text, tokens, stop, in: range) else { return true }
    switch abbreviation {
    case .leading: return false
    case .beforeNumber: return tokens[next].kind != .number
    case .either:
      return tokens[next].kind == .mark || abbreviations.isUsualOpener(tokens[next])
    }
  }

  private func abbreviation(
    _ text: Span<UInt8>, _ tokens: [Token], _ stop: Int, in range: Range<Int>
  ) -> Abbreviations.Kind? {
    if tokens[stop].kind == .word { return abbreviations.kind(of: tokens[stop], text) }
    guard text[tokens[stop].range.lowerBound] == UInt8(ascii: "."), stop > range.lowerBound,
      tokens[stop].range.count == 1, tokens[stop - 1].touches(tokens[stop])
    else { return nil }
    return abbreviations.kind(of: tokens[stop - 1], text)
  }

  private static func opensSentence(
    _ text: Span<UInt8>, _ tokens: [Token], _ place: Int, in range: Range<Int>
  ) -> Bool {
    let token = tokens[place]
    // Behind a dash the sentence may go on: `"What next?" -- which is a good question.`
    if token.hash == MarkHash.dash, place + 1 < range.upperBound {
      return canOpenSentence(text, tokens[place + 1])
    }
    return canOpenSentence(text, token)
  }

  private static func canOpenSentence(_ text: Span<UInt8>, _ token: Token) -> Bool {
    switch token.kind {
    case .number: return true
    case .clitic: return false
    case .word: return token.shape != .lower || text[token.range.lowerBound] >= 0xD7
    case .mark: return isOpeningMark(text, token)
    }
  }

  private static func isOpeningMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    switch text[token.range.lowerBound] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
