/// Cuts blocks of a text into words, numbers, clitics and marks.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private let contractions = Contractions.shared

  /// - Parameter length: Bytes to come; a word of English takes about five with its space.
  init(forBytes length: Int) {
    tokens.reserveCapacity(length / 5)
  }

  /// Appends the tokens of one block.
  mutating func tokenize(_ text: Span<UInt8>, block: Range<Int>) {
    var place = block.lowerBound
    while place < block.upperBound {
      let byte = text[place]
      if byte.isASCIISpace {
        place += 1
      } else if byte.isASCIIWord {
        place = appendWord(text, from: place, to: block.upperBound)
      } else if byte < 0x80 {
        place = appendMark(text, from: place, in: block)
      } else {
        place = appendBeyondASCII(text, from: place, in: block)
      }
    }
  }

  private mutating func appendBeyondASCII(
    _ text: Span<UInt8>, from start: Int, in block: Range<Int>
  ) -> Int {
    let (kind, length) = characterClass(text, at: start, before: block.upperBound)
    switch kind {
    case .letter, .digit: return appendWord(text, from: start, to: block.upperBound)
    case .space, .ignorable: return start + length
    case .apostrophe, .hyphen, .mark: return appendMark(text, from: start, in: block)
    }
  }

  // MARK: Words

  private mutating func appendWord(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    if let addressEnd = WebAddress.end(text, from: start, to: end) {
      append(.mark, start..<addressEnd, text)
      return addressEnd
    }
    let extent = WordScanner.scan(text, from: start, to: end)
    let word = start..<extent.end
    if extent.isNumber {
      append(.number, word, text)
    } else if let apostrophe = extent.lastApostrophe,
      let cut = Clitic.cut(text, word: word, apostrophe: apostrophe)
    {
      append(cut, word, text)
      return extent.end
    } else if extent.isDotted {
      append(.word, word, hash: hashOfDotted(text, word), text)
    } else {
      let hash = Folding.hash(text, word)
      if let cut = contractions.cut(hash: hash, length: word.count) {
        append(cut, word, text)
        return extent.end
      }
      append(.word, word, hash: hash, text)
    }
    return appendPluralPossessive(text, behind: word, to: end)
  }

  private mutating func append(_ cut: CliticCut, _ word: Range<Int>, _ text: Span<UInt8>) {
    let middle = word.lowerBound + cut.baseLength
    let base = word.lowerBound..<middle
    let kind: Token.Kind = Self.isNumber(text, base) ? .number : .word
    append(kind, base, hash: cut.baseHash ?? Folding.hash(text, base), text)
    append(cut.kind, middle..<word.upperBound, hash: cut.hash, text)
  }

  /// Whether a base is digits alone: `1980's`.
  private static func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0].isASCIIDigit }
  }

  /// `U.S` and `U.S.` are one word.
  private func hashOfDotted(_ text: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    let dot = UInt8(ascii: ".")
    let hash = Folding.hash(text, word)
    return text[word.upperBound - 1] == dot ? hash : Folding.extend(hash, dot)
  }

  /// Takes the apostrophe behind a word in s for a possessive, as in `Kurds'`.
  ///
  /// Where it turns out to close a quotation, ``SingleQuotations`` makes a mark of it.
  private mutating func appendPluralPossessive(
    _ text: Span<UInt8>, behind word: Range<Int>, to end: Int
  ) -> Int {
    let start = word.upperBound
    guard start < end, text[start - 1].loweredLetter == UInt8(ascii: "s") else { return start }
    let (kind, length) = characterClass(text, at: start, before: end)
    let opensOnly = length == 3 && text[start + 2] == 0x98  // U+2018
    guard kind == .apostrophe, !opensOnly,
      !isApostrophe(text, at: start + length, before: end)
    else { return start }
    append(.clitic, start..<start + length, hash: Clitic.possessiveHash, text)
    return start + length
  }

  private func isApostrophe(_ text: Span<UInt8>, at place: Int, before end: Int) -> Bool {
    place < end && characterClass(text, at: place, before: end).kind == .apostrophe
  }

  // MARK: Marks

  private mutating func appendMark(
    _ text: Span<UInt8>, from start: Int, in block: Range<Int>
  ) -> Int {
    let byte = text[start]
    switch byte {
    case UInt8(ascii: "-"): return appendHyphens(text, from: start, in: block)
    case UInt8(ascii: "."):
      let end = endOfRun(of: byte, text, from: start, to: block.upperBound)
      append(.mark, start..<end, hash: end - start > 1 ? MarkHash.ellipsis : nil, text)
      return end
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      // Two of them are the double mark of typewriters.
      let isDouble = start + 1 < block.upperBound && text[start + 1] == byte
      let end = start + (isDouble ? 2 : 1)
      append(.mark, start..<end, hash: isDouble ? MarkHash.quotation : nil, text)
      return end
    default:
      let end = start + decodeScalar(text, at: start, before: block.upperBound).length
      append(.mark, start..<end, text)
      return end
    }
  }

  /// Two or more hyphens are a dash, and so is one that stands alone between spaces.
  private mutating func appendHyphens(
    _ text: Span<UInt8>, from start: Int, in block: Range<Int>
  ) -> Int {
    let end = endOfRun(of: text[start], text, from: start, to: block.upperBound)
    let standsAlone =
      start > block.lowerBound && text[start - 1].isASCIISpace
      && end < block.upperBound && text[end].isASCIISpace
    let isDash = end - start > 1 || standsAlone
    append(.mark, start..<end, hash: isDash ? MarkHash.dash : nil, text)
    return end
  }

  private func endOfRun(of byte: UInt8, _ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var next = start + 1
    while next < end, text[next] == byte { next += 1 }
    return next
  }

  // MARK: Tokens

  private mutating func append(
    _ kind: Token.Kind, _ range: Range<Int>, hash: UInt64? = nil, _ text: Span<UInt8>
  ) {
    let shape = kind == .mark || kind == .number ? .none : Token.Shape(of: text, range)
    tokens.append(
      Token(kind: kind, range: range, hash: hash ?? Folding.hash(text, range), shape: shape))
  }

  /// Makes a mark of a possessive apostrophe that closes a quotation.
  mutating func turnIntoMark(at place: Int, _ text: Span<UInt8>) {
    let range = tokens[place].range
    tokens[place] = Token(
      kind: .mark, range: range, hash: Folding.hash(text, range), shape: .none)
  }
}

/// The identities of marks that have several forms.
enum MarkHash {
  static let quotation = Folding.hash(of: "\"")
  static let dash = Folding.hash(of: "--")
  static let ellipsis = Folding.hash(of: "...")
}
