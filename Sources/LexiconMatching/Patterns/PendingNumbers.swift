/// Numbers below a bound that wait to be taken out: few of very many, filled and emptied for each sentence.
struct PendingNumbers: Sendable {
  /// A bit a number.
  private var words: [UInt64]
  /// Which of the words hold any, a bit a word: emptying looks at nothing else.
  private var filled: [UInt64]

  init(below bound: Int) {
    words = Array(repeating: 0, count: (bound + 63) / 64)
    filled = Array(repeating: 0, count: (words.count + 63) / 64)
  }

  mutating func insert(_ number: Int) {
    let word = number >> 6
    words[word] |= Self.bit(of: number)
    filled[word >> 6] |= Self.bit(of: word)
  }

  /// Whether numbers of a range, or near it, wait.
  func mayHoldAny(in range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    for group in range.lowerBound >> 12...(range.upperBound - 1) >> 12 where filled[group] != 0 {
      return true
    }
    return false
  }

  /// Takes out all numbers of a range, the least first.
  mutating func removeAll(in range: Range<Int>, _ body: (Int) -> Void) {
    guard !range.isEmpty else { return }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    for group in first >> 6...last >> 6 {
      var asked = filled[group]
      while asked != 0 {
        let word = group << 6 + asked.trailingZeroBitCount
        asked &= asked - 1
        guard word >= first else { continue }
        if word > last { return }
        removeAll(ofWord: word, in: range, body)
      }
    }
  }

  private mutating func removeAll(
    ofWord word: Int, in range: Range<Int>, _ body: (Int) -> Void
  ) {
    var wanted = words[word]
    if word == range.lowerBound >> 6 { wanted &= ~0 &<< UInt64(range.lowerBound & 63) }
    if word == range.upperBound >> 6 { wanted &= ~(~0 &<< UInt64(range.upperBound & 63)) }
    words[word] &= ~wanted
    if words[word] == 0 { filled[word >> 6] &= ~Self.bit(of: word) }
    while wanted != 0 {
      body(word << 6 + wanted.trailingZeroBitCount)
      wanted &= wanted - 1
    }
  }

  /// Shifted by the number's lowest six bits alone, as the processor does.
  @inline(__always)
  private static func bit(of number: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: number) }
}
