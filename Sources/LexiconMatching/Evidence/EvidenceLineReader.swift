import StanceVocabulary

/// Reads the lines of `weights.tsv` as bytes: it is the largest file of the lexicons.
struct EvidenceLineReader {
  let file: String

  /// No weight is larger; what is, was never learnt.
  private static let largestWeight: Float = 1000

  private func text(
    _ cell: ArraySlice<UInt8>, _ number: Int
  ) throws(LexiconFinding) -> String {
    // Nearly all is ASCII, which needs no look at what it encodes.
    if cell.allSatisfy({ $0 < 0x80 }) { return String(decoding: cell, as: UTF8.self) }
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw problem(number, "is not UTF-8 text")
    }
    return text
  }

  /// The sides that the first line names.
  func sides(_ line: ArraySlice<UInt8>) throws(LexiconFinding) -> [Consequence] {
    var header: [String] = []
    let cells = line.split(separator: Self.tab, omittingEmptySubsequences: false)
    for cell in cells { header.append(try text(cell, 1)) }
    guard header.first == "cue" else {
      throw problem(1, "the first line must begin with `cue` and name a side a column")
    }
    var sides: [Consequence] = []
    for (column, text) in header.enumerated().dropFirst() {
      guard let side = Self.side(text) else {
        throw problem(1, "column \(column + 1) is no side: write question/claim and + or -")
      }
      if sides.contains(side) { throw problem(1, "column \(column + 1) names \(text) again") }
      sides.append(side)
    }
    return sides
  }

  private static func side(_ text: String) -> Consequence? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let claim = ClaimID(String(parts[0])),
      let pole = ["+": Pole.affirm, "-": .deny][String(parts[1])]
    else { return nil }
    return Consequence(claim: claim, pole: pole)
  }

  private static let tab = UInt8(ascii: "\t")

  /// The name of a line's cue, and a weight for each column.
  func row(
    _ line: ArraySlice<UInt8>, _ number: Int, columns: Int
  ) throws(LexiconFinding) -> (name: String, weights: [Float]) {
    var rest = line
    func nextCell() -> ArraySlice<UInt8> {
      let cell = rest.prefix { $0 != Self.tab }
      rest = rest[cell.endIndex...]
      return cell
    }
    let name = try text(nextCell(), number)
    var weights = [Float](repeating: 0, count: columns)
    var column = 0
    while rest.popFirst() != nil {
      guard column < columns, let weight = try weight(nextCell(), number) else {
        throw problem(number, "must hold a cue and at most \(columns) numbers")
      }
      weights[column] = weight
      column += 1
    }
    return (name, weights)
  }

  private func weight(_ cell: ArraySlice<UInt8>, _ number: Int) throws(LexiconFinding) -> Float? {
    if cell.isEmpty { return 0 }
    if let short = Self.decimal(cell) { return abs(short) <= Self.largestWeight ? short : nil }
    guard let other = Float(try text(cell, number)), abs(other) <= Self.largestWeight else {
      return nil
    }
    return other
  }

  /// The number of a short decimal, as the file is written: `-1.07`, `.3`; nothing for any other.
  private static func decimal(_ cell: ArraySlice<UInt8>) -> Float? {
    let isNegative = cell.first == UInt8(ascii: "-")
    // Up to seven digits, and a power of ten for each, are exact; so their quotient is the nearest.
    var (number, digits, scale): (Float, Int, Float) = (0, 0, 1)
    var hasPoint = false
    for byte in isNegative ? cell.dropFirst() : cell {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard byte &- UInt8(ascii: "0") < 10, digits < 7 else { return nil }
      number = number * 10 + Float(byte &- UInt8(ascii: "0"))
      if hasPoint { scale *= 10 }
      digits += 1
    }
    guard digits > 0 else { return nil }
    return isNegative ? -(number / scale) : number / scale
  }

  private func problem(_ line: Int, _ message: String) -> LexiconFinding {
    LexiconFinding(.error, file: file, line: line, message)
  }
}
