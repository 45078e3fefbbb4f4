/// Symbols of function words, which most sentences hold.
struct CommonSymbols: Sendable {
  private var symbols: Set<Symbol> = []

  mutating func insert(_ symbol: Symbol) { symbols.insert(symbol) }

  func contains(_ symbol: Symbol) -> Bool { symbols.contains(symbol) }

  /// Sets in the order in which they are best asked for: first those that are small and of rare words, for
  /// they fail soon and often.
  func inOrderOfAsking(_ sets: [[Symbol]]) -> [[Symbol]] {
    if sets.count < 2 { return sets }
    let costs = sets.map { set in
      set.reduce(0) { $0 + (symbols.contains($1) ? Self.worthOfCommon : 1) }
    }
    return sets.indices.sorted { costs[$0] < costs[$1] }.map { sets[$0] }
  }

  /// A common word is asked for after so many others, for mostly it is there.
  private static let worthOfCommon = 4

  /// How much there is in texts of what has one of these symbols, in no unit: one word counts 1.
  func commonness(of some: [Symbol]) -> Int {
    some.reduce(0) { $0 + (symbols.contains($1) ? 100 : 1) }
  }
}
