/// A symbol of a set of which a sentence must hold one: sets lie one behind another, and are read in a row.
struct RequiredSymbol: Hashable, Sendable {
  /// The symbol, and whether its set ends with it in the lowest bit.
  private let bits: UInt32

  init(_ symbol: Symbol, isLast: Bool) {
    bits = UInt32(bitPattern: symbol) << 1 | (isLast ? 1 : 0)
  }

  @inline(__always)
  var symbol: Symbol { Symbol(bits >> 1) }

  @inline(__always)
  var isLast: Bool { bits & 1 != 0 }
}
