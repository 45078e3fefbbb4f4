/// A set of numbers below a bound, a bit each.
struct NumberSet: Sendable {
  private var words: [UInt64]

  init(below bound: Int) {
    words = Array(repeating: 0, count: (bound + 63) / 64)
  }

  init(of numbers: some Sequence<Int32>, below bound: Int) {
    self.init(below: bound)
    for number in numbers { insert(Int(number)) }
  }

  mutating func insert(_ number: Int) {
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  func contains(_ number: Int) -> Bool {
    words[number / 64] & 1 << UInt64(number % 64) != 0
  }

  /// Takes out all numbers of a range, the least first.
  mutating func removeAll(in range: Range<Int>, _ body: (Int) -> Void) {
    guard !range.isEmpty else { return }
    for index in range.lowerBound / 64...(range.upperBound - 1) / 64 {
      var wanted = words[index]
      if index == range.lowerBound / 64 { wanted &= ~0 << UInt64(range.lowerBound % 64) }
      if index == range.upperBound / 64 { wanted &= ~(~0 << UInt64(range.upperBound % 64)) }
      words[index] &= ~wanted
      while wanted != 0 {
        body(index * 64 + wanted.trailingZeroBitCount)
        wanted &= wanted - 1
      }
    }
  }
}
