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

  @inline(__always)
  mutating func insert(_ number: Int) {
    words[number >> 6] |= Self.bit(of: number)
  }

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    words[number >> 6] & Self.bit(of: number) != 0
  }

  /// Shifted by the number's lowest six bits alone, as the processor does.
  @inline(__always)
  private static func bit(of number: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: number) }
}
