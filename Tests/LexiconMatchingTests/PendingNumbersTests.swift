import Testing

@testable import LexiconMatching

@Suite struct PendingNumbersTests {
  private static let numbers = [0, 1, 63, 64, 65, 127, 128, 190, 199, 4095, 4096, 9999]

  private func set(of numbers: [Int]) -> PendingNumbers {
    var set = PendingNumbers(below: 10_000)
    for number in numbers { set.insert(number) }
    return set
  }

  @Test(arguments: [
    (0..<10_000, numbers), (0..<0, []), (1..<64, [1, 63]), (64..<65, [64]),
    (63..<129, [63, 64, 65, 127, 128]),
    (128..<192, [128, 190]), (191..<200, [199]), (129..<190, []),
    (199..<4096, [199, 4095]), (4096..<9999, [4096]), (4097..<10_000, [9999]),
  ])
  func `those of a range are taken out, the least first, and the others stay`(
    range: Range<Int>, expected: [Int]
  ) {
    var set = set(of: Self.numbers)
    #expect(set.mayHoldAny(in: range) || expected.isEmpty)
    var taken: [Int] = []
    set.removeAll(in: range) { taken.append($0) }
    #expect(taken == expected)
    var others: [Int] = []
    set.removeAll(in: 0..<10_000) { others.append($0) }
    #expect(others == Self.numbers.filter { !expected.contains($0) })
    set.removeAll(in: 0..<10_000) { Issue.record("\($0) is left") }
    #expect(!set.mayHoldAny(in: 0..<10_000))
  }
}
