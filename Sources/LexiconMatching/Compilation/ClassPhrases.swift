/// Members of classes that are more than one word, ordered so that each is looked for after those it uses.
struct ClassPhrases: Sendable {
  /// One member and the symbols that it brings about.
  struct Phrase: Sendable {
    let program: PatternProgram
    let symbols: [Symbol]
  }

  private(set) var phrases: [Phrase] = []
  /// For each rank, phrases by the symbols that they may begin with.
  private(set) var ranks: [[Symbol: [Int]]] = []

  mutating func add(_ phrase: Phrase, rank: Int) {
    while ranks.count <= rank { ranks.append([:]) }
    for first in phrase.program.firsts { ranks[rank][first, default: []].append(phrases.count) }
    phrases.append(phrase)
  }
}
