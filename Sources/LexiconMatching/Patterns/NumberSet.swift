/// A set of numbers below a bound, a bit each.
struct NumberSet: Sendable {
  private var words: [UInt64]

  init(below bound: Int) {
    words = Array(repeating: 0, count: (bound + 63) / 64)
  }

  mutating func insert(_ number: Int) {
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  func contains(_ number: Int) -> Bool {
    words[number / 64] & 1 << UInt64(number % 64) != 0
  }

  /// Keeps what another set of the same bound holds too.
  mutating func formIntersection(_ other: NumberSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Takes out the least number that is none less than this; nothing where there is none below the bound.
  mutating func removeFirst(from start: Int, before bound: Int) -> Int? {
    guard start < bound else { return nil }
    var index = start / 64
    var word = words[index] & (~0 << UInt64(start % 64))
    while word == 0 {
      index += 1
      if index * 64 >= bound { return nil }
      word = words[index]
    }
    let number = index * 64 + word.trailingZeroBitCount
    guard number < bound else { return nil }
    words[index] &= ~(1 << UInt64(number % 64))
    return number
  }
}
