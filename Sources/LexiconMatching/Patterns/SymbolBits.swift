/// Bits for the symbols of some set, each bit for many of them: tells cheaply and mostly that two sets share none.
///
/// So many bits that a place, with its ten symbols or so, mostly shares none with a dozen alternatives.
struct SymbolBits: Sendable {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  init() {}

  init(_ symbols: some Sequence<Symbol>) { for symbol in symbols { insert(symbol) } }

  @inline(__always)
  mutating func insert(_ symbol: Symbol) {
    words[Self.word(of: symbol)] |= Self.bit(of: symbol)
  }

  /// Found by its number: a branch for each of them would mostly be foretold wrongly.
  @inline(__always)
  private static func word(of symbol: Symbol) -> Int { Int(symbol >> 6 & 3) }

  @inline(__always)
  private static func bit(of symbol: Symbol) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: symbol) }

  /// The same in a word: each of its bits stands for four.
  var folded: UInt64 { words[0] | words[1] | words[2] | words[3] }

  /// The set with a symbol more.
  @inline(__always)
  func with(_ symbol: Symbol) -> SymbolBits {
    var bits = self
    bits.insert(symbol)
    return bits
  }

  /// Whether a symbol may be in the set; where not, it is not.
  @inline(__always)
  func mayHold(_ symbol: Symbol) -> Bool {
    words[Self.word(of: symbol)] & Self.bit(of: symbol) != 0
  }

  /// Whether the sets may share a symbol; where not, they do not.
  @inline(__always)
  func mayShare(_ other: SymbolBits) -> Bool {
    words[0] & other.words[0] | words[1] & other.words[1]
      | words[2] & other.words[2] | words[3] & other.words[3] != 0
  }
}
