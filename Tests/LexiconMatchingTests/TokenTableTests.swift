import Testing

@testable import LexiconMatching

@Suite struct TokenTableTests {
  @Test(
    arguments: [
      // Eight places at most for these: 3, 11 and 19 would all stand at the same one.
      [3: 30, 11: 110, 19: 190],
      // Zero is a hash as any other, though empty places hold it too.
      [0: 1], [0: 1, 2: 20],
      [.max: 7, .max - 1: 8], [:],
    ] as [[UInt64: Int]])
  func `every hash has its value, and no other has any`(_ values: [UInt64: Int]) {
    let table = TokenTable(values)
    for hash: UInt64 in [0, 1, 2, 3, 4, 11, 12, 19, 27, 35, .max - 2, .max - 1, .max] {
      #expect(table[hash] == values[hash], "\(hash)")
    }
  }

  @Test func `a thousand values stand beside one another`() {
    let values = Dictionary(uniqueKeysWithValues: (0..<1000).map { (UInt64($0) * 8, $0) })
    let table = TokenTable(values)
    for hash: UInt64 in 0..<8000 { #expect(table[hash] == values[hash]) }
  }

  @Test func `a value that is set again takes the place of the first`() {
    var table = TokenTable<Int>(for: 2)
    for (value, hash) in [(1, 7), (2, 15), (3, 7)] as [(Int, UInt64)] {
      table.set(value, for: hash)
    }
    #expect(table[7] == 3)
    #expect(table[15] == 2)
    #expect(table[23] == nil)
  }
}
