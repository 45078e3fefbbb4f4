/// Tells which of many patterns or entries a sentence can hold at all, by the two rarest of the symbols that each needs.
///
/// All that a symbol speaks for lies together, so that most are done with for one read in a row.
struct TriggerIndex: Sendable {
  /// What a symbol speaks for.
  private struct Trigger: Sendable {
    let number: Int32
    /// A symbol that the sentence must hold too; ``none`` where nothing is known of one.
    let companion: Symbol
  }

  private static let none: Symbol = -1

  /// Where the triggers of each symbol begin.
  private var starts: [Int32] = []
  private var triggers: [Trigger] = []

  init() {}

  /// Takes, for each pattern or entry by number, the sets of symbols that it needs one each of.
  ///
  /// `words`: How many words each symbol stands for. `late`: Symbols that a sentence may hold only after it
  /// has been asked for others: no companions.
  init(
    _ required: [Range<Int32>], in store: PatternStore, words: [Int], late: Set<Symbol> = []
  ) {
    // What few patterns ask for and few words mean is taken to be rare in texts: "strikes", not "on".
    var costs = words
    for set in required.joined() {
      for symbol in store.set(set) { costs[Int(symbol)] += 1 }
    }
    func cost(_ set: Int32) -> Int { store.set(set).reduce(0) { $0 + costs[Int($1)] } }
    var all: [(symbol: Symbol, trigger: Trigger)] = []
    for (number, sets) in required.enumerated() {
      guard let rarest = sets.min(by: { cost($0) < cost($1) }) else { continue }
      var (companion, least) = (Self.none, Int.max)
      for set in sets where set != rarest {
        let symbols = store.set(set)
        guard symbols.count == 1, let symbol = symbols.first, !late.contains(symbol) else {
          continue
        }
        let cost = costs[Int(symbol)]
        if cost < least { (companion, least) = (symbol, cost) }
      }
      let trigger = Trigger(number: Int32(number), companion: companion)
      for symbol in store.set(rarest) { all.append((symbol, trigger)) }
    }
    starts = Array(repeating: 0, count: words.count + 1)
    for pair in all { starts[Int(pair.symbol) + 1] += 1 }
    for symbol in words.indices { starts[symbol + 1] += starts[symbol] }
    var next = starts
    triggers = Array(repeating: Trigger(number: 0, companion: Self.none), count: all.count)
    for pair in all {
      triggers[Int(next[Int(pair.symbol)])] = pair.trigger
      next[Int(pair.symbol)] += 1
    }
  }

  /// Notes that for which a symbol of a sentence speaks.
  func add(_ symbol: Symbol, of sequence: borrowing ItemSequence, to numbers: inout NumberSet) {
    for place in starts[Int(symbol)]..<starts[Int(symbol) + 1] {
      let trigger = triggers[Int(place)]
      if trigger.companion == Self.none || sequence.holds(trigger.companion) {
        numbers.insert(Int(trigger.number))
      }
    }
  }

  /// Notes that for which any symbol of a sentence speaks.
  func add(allOf sequence: borrowing ItemSequence, to numbers: inout NumberSet) {
    for place in sequence.items.indices {
      sequence.forEachLabel(at: place) { add($0.symbol, of: sequence, to: &numbers) }
    }
  }
}
