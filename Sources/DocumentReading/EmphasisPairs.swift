/// Runs of `*` and `_` that mark emphasis.
enum EmphasisPairs {
  private struct Run {
    let place: Int
    let length: Int
    let mark: UInt8
    let canOpen: Bool
    let canClose: Bool
  }

  /// The runs that have a partner of the same length in the paragraph: place and length.
  ///
  /// A run opens at the beginning of a word and closes at an end, so `ISIS*` and `2 * 3` stay.
  static func find(in source: [UInt8]) -> [Int: Int] {
    var open: [[Int]] = Array(repeating: [], count: 8)
    var paired: [Int: Int] = [:]
    for run in runs(in: source) where run.length <= 3 {
      let kind = run.length * 2 + (run.mark == UInt8(ascii: "*") ? 0 : 1)
      if run.canClose, let start = open[kind].popLast() {
        paired[start] = run.length
        paired[run.place] = run.length
      } else if run.canOpen {
        open[kind].append(run.place)
      }
    }
    return paired
  }

  private static func runs(in source: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var place = 0
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "\\"), place + 1 < source.count, isPunctuation(source[place + 1]) {
        place += 2
        continue
      }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
        place += 1
        continue
      }
      let length = source[place...].prefix { $0 == byte }.count
      runs.append(run(source, place, length))
      place += length
    }
    return runs
  }

  private static func run(_ source: [UInt8], _ place: Int, _ length: Int) -> Run {
    let before = place > 0 ? source[place - 1] : 0x20
    let after = place + length < source.count ? source[place + length] : 0x20
    return Run(
      place: place, length: length, mark: source[place],
      canOpen: after > 0x20 && !isWord(before), canClose: before > 0x20 && !isWord(after))
  }

  /// ASCII punctuation: what a backslash can keep from being a mark.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21..<0x7F).contains(byte) && !byte.isASCIIAlphanumeric
  }

  /// Letters and digits; of other scripts and of quotation marks, letters alone.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || (0xC3...0xDF).contains(byte)
  }
}
