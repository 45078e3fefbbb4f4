/// A symbol of a set of which a sentence must hold one: sets lie one behind another, and are read in a row.
struct RequiredSymbol: Hashable, Sendable {
  /// The symbol, and in the lowest bits how many of its set come behind it.
  ///
  /// There is room for eight million symbols; the lexicons have twenty thousand.
  private let bits: UInt32

  private static let bitsOfRest: UInt32 = 9
  /// Where more come behind it, so many are told of.
  private static let mostTold = 1 << Int(bitsOfRest) - 1

  /// `rest`: How many symbols of its set come behind it.
  init(_ symbol: Symbol, rest: Int) {
    bits = UInt32(bitPattern: symbol) << Self.bitsOfRest | UInt32(min(rest, Self.mostTold))
  }

  @inline(__always)
  var symbol: Symbol { Symbol(bits >> Self.bitsOfRest) }

  /// How many come behind it for certain: 0 for the last one of a set alone.
  @inline(__always)
  var rest: Int { Int(bits & UInt32(Self.mostTold)) }
}
