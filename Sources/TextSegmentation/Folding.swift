/// How words are made alike before they are compared, and the hash that stands for the result.
///
/// Letters become lower case, diacritics fall (`ğ` is `g`), curly apostrophes and non-breaking
/// hyphens become `'` and `-`, soft hyphens and zero-width characters vanish, every double quotation
/// mark is `"` and every dash `--`. The hash is FNV-1a of 64 bits over the folded UTF-8 bytes.
package enum Folding {
  /// The hash that a token of this word carries.
  package static func hash(of word: String) -> UInt64 {
    let bytes = word.utf8Span.span
    return hash(bytes, 0..<bytes.count)
  }

  /// The hashes of a phrase's tokens, cut as ``Segmenter`` cuts a text.
  package static func tokens(of phrase: String) -> [UInt64] {
    let bytes = phrase.utf8Span.span
    // Lexicons hold thousands of plain words, which nothing cuts.
    if !bytes.isEmpty, phrase.utf8.allSatisfy(\.isASCIILetter) {
      let whole = hash(bytes, 0..<bytes.count)
      if Contractions.shared.cut(hash: whole, length: bytes.count) == nil { return [whole] }
    }
    let segmented = Segmenter.segment(bytes, blocks: [0..<bytes.count])
    return segmented.tokens.map(\.hash)
  }

  /// The folded form itself, for patterns that look inside a word.
  package static func folded(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return String(decoding: folded(bytes.span, 0..<bytes.count), as: UTF8.self)
  }

  /// The folded bytes of a part of a text.
  package static func folded(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let step = foldedCharacter(text, at: place, before: range.upperBound)
      step.form.forEach { bytes.append($0) }
      place += step.length
    }
    return bytes
  }

  /// The hash of a part of a text.
  package static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    hash(text, range, from: offsetBasis)
  }

  /// Goes on with a hash over a further part of a text.
  static func hash(_ text: Span<UInt8>, _ range: Range<Int>, from start: UInt64) -> UInt64 {
    var state = start
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      if byte < 0x80 {
        state = extend(state, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        place += 1
        continue
      }
      let step = foldedCharacter(text, at: place, before: range.upperBound)
      step.form.forEach { state = extend(state, $0) }
      place += step.length
    }
    return state
  }

  /// What FNV-1a begins with (http://www.isthe.com/chongo/tech/comp/fnv/).
  static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func extend(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func foldedCharacter(
    _ text: Span<UInt8>, at place: Int, before end: Int
  ) -> (form: FoldedScalar, length: Int) {
    let scalar = decodeScalar(text, at: place, before: end)
    return (FoldedScalar(scalar.value), scalar.length)
  }
}
