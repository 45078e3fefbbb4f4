/// Symbols of function words, which most sentences hold.
struct CommonSymbols: Sendable {
  private var symbols: Set<Symbol> = []

  mutating func insert(_ symbol: Symbol) { symbols.insert(symbol) }

  /// How much there is in texts of what has one of these symbols, in no unit: one word counts 1.
  func commonness(of some: [Symbol]) -> Int {
    some.reduce(0) { $0 + (symbols.contains($1) ? 100 : 1) }
  }
}
