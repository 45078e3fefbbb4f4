/// Tells which of many patterns a sentence can hold at all, by the rarest of the symbols that each needs.
struct TriggerIndex: Sendable {
  private var index = SymbolIndex()

  init() {}

  /// `words`: How many words each symbol stands for.
  init(_ programs: [PatternProgram], in store: PatternStore, words: [Int]) {
    // What few patterns ask for and few words mean is taken to be rare in texts: "strikes", not "on".
    var costs = words
    for program in programs {
      for set in program.required {
        for symbol in store.set(set) { costs[Int(symbol)] += 1 }
      }
    }
    func cost(_ set: Int32) -> Int { store.set(set).reduce(0) { $0 + costs[Int($1)] } }
    var pairs: [(symbol: Symbol, number: Int)] = []
    for (number, program) in programs.enumerated() {
      let rarest = program.required.min { cost($0) < cost($1) }
      let triggers = rarest.map(store.set) ?? store.firsts(of: program)
      pairs += triggers.map { ($0, number) }
    }
    index = SymbolIndex(pairs, count: costs.count)
  }

  /// Notes the patterns for which a symbol speaks.
  func add(_ symbol: Symbol, to numbers: inout NumberSet) {
    index.forEach(symbol) { numbers.insert($0) }
  }

  /// Notes the patterns for which any symbol of a sentence speaks.
  func add(allOf sequence: borrowing ItemSequence, to numbers: inout NumberSet) {
    for place in sequence.items.indices {
      sequence.forEachLabel(at: place) { add($0.symbol, to: &numbers) }
    }
  }
}
