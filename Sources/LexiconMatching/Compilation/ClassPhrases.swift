/// Members of classes that are more than one word, ordered so that each is looked for after those it uses.
struct ClassPhrases: Sendable {
  /// What their programs lie in: their own, so that it is filled beside that of the entries.
  private(set) var store = PatternStore()
  /// Rank after rank; those of a rank use none of one another.
  private(set) var programs: [PatternProgram] = []
  /// The symbols that each brings about.
  private(set) var symbols: [[Symbol]] = []
  /// Where the phrases of each rank stand.
  private(set) var ranks: [Range<Int>] = []
  private(set) var triggers = TriggerIndex()
  /// Of those that ask for an actor or for what phrases bring about: others stand in a sentence from the start or never.
  private(set) var triggersOfLateSymbols = TriggerIndex()

  /// A phrase, its rank, and the symbols that it brings about.
  typealias Phrase = (pattern: SymbolPattern, rank: Int, symbols: [Symbol])

  init() {}

  /// Puts phrases in order of their ranks; before sentences are read, they are to be indexed.
  init(_ phrases: [Phrase], _ common: CommonSymbols) {
    programs.reserveCapacity(phrases.count)
    symbols.reserveCapacity(phrases.count)
    var numbers: [[Int]] = Array(repeating: [], count: (phrases.map(\.rank).max() ?? 0) + 1)
    for (number, phrase) in phrases.enumerated() { numbers[phrase.rank].append(number) }
    for ofRank in numbers {
      let start = programs.count
      for number in ofRank {
        programs.append(store.add(phrases[number].pattern, common))
        symbols.append(phrases[number].symbols)
      }
      ranks.append(start..<programs.count)
    }
  }

  /// The same with what tells which of them a sentence can hold at all.
  ///
  /// `words`: How many words each symbol stands for. `actors`: The symbols of actors.
  func indexed(words: [Int], actors: Set<Symbol>) -> ClassPhrases {
    var indexed = self
    var late = NumberSet(of: actors, below: words.count)
    for symbols in symbols { for symbol in symbols { late.insert(Int(symbol)) } }
    indexed.triggers = TriggerIndex(programs, in: store, words: words, late: late, ranks: ranks)
    var ofLateSymbols = NumberSet(below: programs.count)
    for number in programs.indices where store.asks(programs[number], forAnyOf: late) {
      ofLateSymbols.insert(number)
    }
    indexed.triggersOfLateSymbols = indexed.triggers.only(ofLateSymbols)
    return indexed
  }
}
