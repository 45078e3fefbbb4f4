import Testing

@testable import LexiconMatching

@Suite struct NumberSetTests {
  private static let numbers = [0, 1, 63, 64, 65, 127, 128, 190, 199]

  private func set(of numbers: [Int]) -> NumberSet {
    var set = NumberSet(below: 200)
    for number in numbers { set.insert(number) }
    return set
  }

  @Test(arguments: [
    (0..<200, numbers), (0..<0, []), (1..<64, [1, 63]), (64..<65, [64]),
    (63..<129, [63, 64, 65, 127, 128]),
    (128..<192, [128, 190]), (191..<200, [199]), (129..<190, []),
  ])
  func `those of a range are taken out, the least first, and the others stay`(
    range: Range<Int>, expected: [Int]
  ) {
    var set = set(of: Self.numbers)
    var taken: [Int] = []
    set.removeAll(in: range) { taken.append($0) }
    #expect(taken == expected)
    #expect((0..<200).filter(set.contains) == Self.numbers.filter { !expected.contains($0) })
  }
}
