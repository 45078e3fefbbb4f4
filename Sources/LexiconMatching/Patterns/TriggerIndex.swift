/// Tells which of many patterns or entries a sentence can hold at all, by the two rarest of the symbols that each needs.
///
/// All that a symbol speaks for lies together, so that most are done with for one read in a row.
struct TriggerIndex: Sendable {
  /// What a symbol speaks for.
  private struct Trigger: Sendable {
    let number: Int32
    /// A symbol that the sentence must hold too; ``none`` where nothing is known of one.
    let companion: Symbol
    /// The rank of the pattern: see ``ClassPhrases``.
    let rank: UInt16
    /// Whether matches begin with the symbol: then they are looked for at its places alone.
    let isFirst: Bool
    /// Whether what must stand behind it may come into a sentence later.
    let isNextLate: Bool
    /// Symbols of which the place behind it must have one then: see ``Candidates/Next``.
    let next: UInt64

    /// What is asked of it, as a number.
    var kind: Int { (isFirst ? 2 : 0) + (companion == TriggerIndex.none ? 1 : 0) }
    static let kinds = 0..<4
  }

  private static let none: Symbol = -1
  /// How much more frequent than the rarest what a pattern begins with may be, to be asked for in its place.
  private static let worthOfPlace = 4

  /// Where the triggers of each symbol begin.
  private var starts: [Int32] = []
  private var triggers: [Trigger] = []
  /// By number, which of the sets that it needs speaks for it.
  private(set) var speaking: [Int?] = []

  init() {}

  /// Takes patterns.
  ///
  /// `words`: How many words each symbol stands for. `late`: Symbols that a sentence may hold only after it
  /// has been asked for others: no companions. `ranks`: All numbers, rank after rank; one by default.
  init(
    _ programs: [PatternProgram], in store: PatternStore, words: [Int], late: NumberSet? = nil,
    ranks: [Range<Int>]? = nil
  ) {
    self.init(
      programs.map { store.sets(of: $0) }, of: programs, in: store, words: words,
      late: late ?? NumberSet(below: words.count), ranks: ranks ?? [programs.indices])
  }

  /// Takes, for each entry by number, the sets of symbols that it needs one each of.
  init(_ required: [[[Symbol]]], in store: PatternStore, words: [Int]) {
    self.init(
      required, of: nil, in: store, words: words, late: NumberSet(below: words.count),
      ranks: [required.indices])
  }

  private init(
    _ required: [[[Symbol]]], of programs: [PatternProgram]?, in store: PatternStore,
    words: [Int],
    late: NumberSet, ranks: [Range<Int>]
  ) {
    // What few patterns ask for and few words mean is taken to be rare in texts: "strikes", not "on".
    var costs = words
    for sets in required {
      for set in sets {
        for symbol in set { costs[Int(symbol)] += 1 }
      }
    }
    func cost(_ symbols: some Sequence<Symbol>) -> Int {
      symbols.reduce(0) { $0 + costs[Int($1)] }
    }
    speaking = Array(repeating: nil, count: required.count)
    var all: [(symbol: Symbol, trigger: Trigger)] = []
    for (rank, numbers) in ranks.enumerated() {
      for number in numbers {
        let sets = required[number]
        guard let rarest = sets.indices.min(by: { cost(sets[$0]) < cost(sets[$1]) }) else {
          continue
        }
        speaking[number] = rarest
        var symbols = sets[rarest]
        var (isFirst, isNextLate, next) = (false, false, UInt64.max)
        if let program = programs?[number] {
          let firsts = Array(store.firsts(of: program))
          if cost(firsts) <= Self.worthOfPlace * cost(symbols) {
            symbols = firsts
            isFirst = true
            if let seconds = store.seconds(of: program) {
              next = SymbolBits(seconds).folded
              isNextLate = seconds.contains { late.contains(Int($0)) }
            }
          }
        }
        var (companion, least) = (Self.none, Int.max)
        for others in sets {
          guard others.count == 1, let symbol = others.first, !late.contains(Int(symbol)),
            !symbols.contains(symbol)
          else { continue }
          let cost = costs[Int(symbol)]
          if cost < least { (companion, least) = (symbol, cost) }
        }
        let trigger = Trigger(
          number: Int32(number), companion: companion, rank: UInt16(rank), isFirst: isFirst,
          isNextLate: isNextLate, next: next)
        for symbol in symbols { all.append((symbol, trigger)) }
      }
    }
    starts = Array(repeating: 0, count: words.count + 1)
    for pair in all { starts[Int(pair.symbol) + 1] += 1 }
    for symbol in words.indices { starts[symbol + 1] += starts[symbol] }
    var next = starts
    triggers = Array(
      repeating: Trigger(
        number: 0, companion: Self.none, rank: 0, isFirst: false, isNextLate: false, next: 0),
      count: all.count)
    // Those of one kind together, so that the processor foretells which way a sentence's next one goes.
    for kind in Trigger.kinds {
      for pair in all where pair.trigger.kind == kind {
        triggers[Int(next[Int(pair.symbol)])] = pair.trigger
        next[Int(pair.symbol)] += 1
      }
    }
  }

  /// What it tells of some patterns or entries alone.
  func only(_ numbers: NumberSet) -> TriggerIndex {
    var index = TriggerIndex()
    for symbol in starts.indices.dropLast() {
      index.starts.append(Int32(index.triggers.count))
      for place in starts[symbol]..<starts[symbol + 1]
      where numbers.contains(Int(triggers[Int(place)].number)) {
        index.triggers.append(triggers[Int(place)])
      }
    }
    index.starts.append(Int32(index.triggers.count))
    return index
  }

  /// Notes that for which a symbol at a place of a sentence speaks.
  ///
  /// `length`: How many places it covers.
  func add(
    _ symbol: Symbol, length: Int, at place: Int, of sequence: borrowing ItemSequence,
    to candidates: inout Candidates
  ) {
    for index in starts[Int(symbol)]..<starts[Int(symbol) + 1] {
      let trigger = triggers[Int(index)]
      guard trigger.companion == Self.none || sequence.holds(trigger.companion) else { continue }
      if trigger.isFirst {
        let next = Candidates.Next(trigger.next, at: place + length)
        guard trigger.isNextLate || next.mayStand(in: sequence) else { continue }
        candidates.insert(trigger.number, ofRank: trigger.rank, at: Int32(place), next)
      } else {
        candidates.anywhere.insert(Int(trigger.number))
      }
    }
  }

  /// Notes that for which any symbol of a sentence speaks.
  func add(allOf sequence: borrowing ItemSequence, to candidates: inout Candidates) {
    for place in sequence.items.indices {
      sequence.forEachLabel(at: place) {
        add(
          $0.symbol, length: Int($0.length), at: place, of: sequence, to: &candidates)
      }
    }
  }
}
