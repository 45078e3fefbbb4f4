/// Where a word is cut in two, and what the parts are.
struct CliticCut {
  /// Bytes of the word before the clitic.
  let baseLength: Int
  /// The base's identity where it is not its own spelling: `wo` is `will`.
  let baseHash: UInt64?
  let kind: Token.Kind
  let hash: UInt64
}

/// What is cut from the end of a word at an apostrophe.
enum Clitic {
  static let possessiveHash = Folding.hash(of: "'s")
  static let notHash = Folding.hash(of: "not")
  static let areHash = Folding.hash(of: "are")
  static let haveHash = Folding.hash(of: "have")
  static let willHash = Folding.hash(of: "will")
  static let wouldHash = Folding.hash(of: "would")
  static let amHash = Folding.hash(of: "am")

  /// The cut of a word at its last apostrophe; nothing where no clitic follows it.
  static func cut(
    _ text: Span<UInt8>, word: Range<Int>, apostrophe: Range<Int>
  ) -> CliticCut? {
    let length = word.upperBound - apostrophe.upperBound
    let first = text[apostrophe.upperBound].loweredLetter
    let second = length == 2 ? text[apostrophe.upperBound + 1].loweredLetter : 0
    let hash: UInt64
    switch (length, first, second) {
    case (1, UInt8(ascii: "s"), _): hash = possessiveHash
    case (1, UInt8(ascii: "d"), _): hash = wouldHash
    case (1, UInt8(ascii: "m"), _): hash = amHash
    case (1, UInt8(ascii: "t"), _): return cutNot(text, word: word, apostrophe: apostrophe)
    case (2, UInt8(ascii: "r"), UInt8(ascii: "e")): hash = areHash
    case (2, UInt8(ascii: "v"), UInt8(ascii: "e")): hash = haveHash
    case (2, UInt8(ascii: "l"), UInt8(ascii: "l")): hash = willHash
    default: return nil
    }
    return CliticCut(
      baseLength: apostrophe.lowerBound - word.lowerBound, baseHash: nil, kind: .clitic,
      hash: hash)
  }

  /// The bases whose spelling before `n't` is not their own.
  static func irregularBase(_ hash: UInt64) -> UInt64? { irregularBases[hash] }

  private static let irregularBases: [UInt64: UInt64] = [
    Folding.hash(of: "ca"): Folding.hash(of: "can"),
    Folding.hash(of: "wo"): willHash,
    Folding.hash(of: "sha"): Folding.hash(of: "shall"),
    Folding.hash(of: "ai"): Folding.hash(of: "is"),
  ]

  private static func cutNot(
    _ text: Span<UInt8>, word: Range<Int>, apostrophe: Range<Int>
  ) -> CliticCut? {
    let middle = apostrophe.lowerBound - 1
    guard middle > word.lowerBound, text[middle].loweredLetter == UInt8(ascii: "n") else {
      return nil
    }
    return CliticCut(
      baseLength: middle - word.lowerBound,
      baseHash: irregularBase(Folding.hash(text, word.lowerBound..<middle)),
      kind: .clitic, hash: notHash)
  }
}
