import Testing

@testable import LexiconMatching

@Suite struct `Sets of symbols that a sentence must hold one each of` {
  /// A sentence of one place that has these symbols.
  private static func sentence(_ symbols: [Symbol]) -> ItemSequence {
    var sequence = ItemSequence(
      items: [ItemSequence.Item(kind: .word, tokens: 0..<1)], symbols: 5000)
    for symbol in symbols { sequence.addLabel(symbol, at: 0) }
    return sequence
  }

  @Test(
    arguments: [
      // What the sets are, what the sentence holds, whether that is enough.
      ([[1, 2, 3]], [1], true), ([[1, 2, 3]], [2], true), ([[1, 2, 3]], [3], true),
      ([[1, 2, 3]], [4], false), ([[1, 2, 3]], [], false), ([], [], true),
      ([[1], [2]], [1], false), ([[1], [2]], [2], false), ([[1], [2]], [1, 2], true),
      ([[1, 2], [3, 4]], [1, 2], false), ([[1, 2], [3, 4]], [2, 3], true),
      ([[1, 2], [3, 4]], [1, 4], true), ([[1, 2], [], [3]], [1, 3], false),
      ([[1, 2], [3], [4, 5, 6]], [1, 3, 6], true), ([[1, 2], [3], [4, 5, 6]], [1, 3], false),
    ] as [([[Symbol]], [Symbol], Bool)])
  func `are met or not`(_ sets: [[Symbol]], _ held: [Symbol], _ isEnough: Bool) {
    var store = PatternStore()
    _ = store.add(sets: [[7, 8]])
    let places = store.add(sets: sets)
    _ = store.add(sets: [[9]])
    #expect(store.areMet(places, by: Self.sentence(held)) == isEnough)
  }

  /// More than the 511 that one of them tells to come behind it.
  @Test(arguments: [510, 511, 512, 513, 1024, 1600])
  func `may be long`(_ length: Int) {
    var store = PatternStore()
    let long = (100..<(100 + length)).map(Symbol.init)
    let places = store.add(sets: [long, [1, 2], long])
    for held in [100, 101, 100 + length / 2, 99 + length].map(Symbol.init) {
      #expect(store.areMet(places, by: Self.sentence([held, 2])))
      #expect(!store.areMet(places, by: Self.sentence([held])))
    }
    #expect(!store.areMet(places, by: Self.sentence([1, 2, 99, Symbol(100 + length)])))
  }
}
