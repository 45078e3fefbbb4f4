import StanceVocabulary
import TextSegmentation

/// `weights.tsv` as text: a line of column names, then a line a cue with its weight for each side.
package enum EvidenceFile {
  /// The text of learnt weights, cues in byte order.
  ///
  /// `rows`: The weights of each cue, one a side; weights that round to nothing are left blank. A cue
  /// without any has a line as well: it is one of those by whose number weights are divided.
  package static func text(
    sides: [Consequence], bases: [Double], rows: [(name: EvidenceCueName, weights: [Double])]
  ) -> String {
    var text = (["cue"] + sides.map(column)).joined(separator: "\t") + "\n"
    text += line(EvidenceWeights.baseName, bases)
    for row in rows.sorted(by: { $0.name < $1.name }) {
      text += line(row.name.description, row.weights)
    }
    return text
  }

  private static func column(_ side: Consequence) -> String {
    "\(side.claim) \(side.pole == .affirm ? "+" : "-")"
  }

  private static func line(_ name: String, _ weights: [Double]) -> String {
    var cells = weights.map { decimal(hundredths($0)) }
    while cells.last == "" { cells.removeLast() }
    return ([name] + cells).joined(separator: "\t") + "\n"
  }

  private static func hundredths(_ weight: Double) -> Int {
    Int((weight * 100).rounded(.toNearestOrAwayFromZero))
  }

  /// `-1.07`, `.3`; nothing for 0.
  private static func decimal(_ hundredths: Int) -> String {
    if hundredths == 0 { return "" }
    let size = abs(hundredths)
    let whole = size / 100 == 0 ? "" : String(size / 100)
    var rest = String(size % 100)
    if rest.count == 1 { rest = "0" + rest }
    if rest.hasSuffix("0") { rest.removeLast() }
    if rest.hasSuffix("0") { rest.removeLast() }
    return (hundredths < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }

  /// Reads the file; what is wrong becomes findings.
  static func read(
    _ file: LexiconFile, of lexicon: CompiledLexicon, asking asked: Set<ClaimID>,
    _ findings: inout [LexiconFinding]
  ) -> EvidenceWeights? {
    do throws(LexiconFinding) {
      return try EvidenceReader(file, lexicon, asked).weights(&findings)
    } catch {
      findings.append(error)
      return nil
    }
  }
}

/// Reads `weights.tsv`, line by line as bytes: it is the largest file of the lexicons.
private struct EvidenceReader {
  private let file: LexiconFile
  private let lines: [ArraySlice<UInt8>]
  private let names: EvidenceCueTable
  private let asked: Set<ClaimID>

  /// No weight is larger; what is, was never learnt.
  private static let largestWeight: Float = 1000

  init(_ file: LexiconFile, _ lexicon: CompiledLexicon, _ asked: Set<ClaimID>) {
    self.file = file
    self.asked = asked
    names = EvidenceCueTable(lexicon, asked)
    lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  func weights(
    _ findings: inout [LexiconFinding]
  ) throws(LexiconFinding) -> EvidenceWeights {
    let sides = try sides()
    let kept = sides.indices.filter { asked.contains(sides[$0].claim) }
    var bases: [Double]?
    var rows: [EvidenceWeights.Row] = []
    var cues = CueRows()
    var unknown: [(line: Int, name: String)] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let (name, weights) = try row(line, number + 1, columns: sides.count)
      let known = kept.count == sides.count ? weights : kept.map { weights[$0] }
      if name == EvidenceWeights.baseName {
        if bases != nil { throw problem(number + 1, "\(name) stands here a second time") }
        bases = known.map(Double.init)
      } else if let cue = names.cue(of: name) {
        guard cues.insert(cue, row: rows.count) else {
          throw problem(number + 1, "\(name) stands here a second time")
        }
        rows.append(.init(name: EvidenceCueName(name), line: number + 1, weights: known))
      } else {
        unknown.append((number + 1, name))
      }
    }
    guard let bases else { throw problem(0, "has no line \(EvidenceWeights.baseName)") }
    if let first = unknown.first { findings.append(warning(first, count: unknown.count)) }
    return EvidenceWeights(sides: kept.map { sides[$0] }, bases: bases, cues: cues, rows: rows)
  }

  private func problem(_ line: Int, _ message: String) -> LexiconFinding {
    LexiconFinding(.error, file: file.path, line: line, message)
  }

  private func warning(_ first: (line: Int, name: String), count: Int) -> LexiconFinding {
    LexiconFinding(
      .warning, file: file.path, line: first.line,
      "\(first.name) is no class, actor or claim of these lexicons"
        + (count > 1 ? ", nor are \(count - 1) more" : "")
        + ": parallax lexicon learn makes the file anew")
  }

  // MARK: - Lines

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

  private func sides() throws(LexiconFinding) -> [Consequence] {
    var header: [String] = []
    let cells = (lines.first ?? []).split(separator: Self.tab, omittingEmptySubsequences: false)
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
  private func row(
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
}

/// Tells what the names of cues mean in some lexicons.
private struct EvidenceCueTable {
  private let classes: [String: Symbol]
  private let actors: [String: Int]
  private let claims: Set<ClaimID>

  init(_ lexicon: CompiledLexicon, _ claims: Set<ClaimID>) {
    self.claims = claims
    classes = Dictionary(
      lexicon.classNames.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    actors = Dictionary(
      lexicon.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func cue(of name: String) -> EvidenceCue? {
    if name.utf8.starts(with: EvidenceCueName.find.utf8) { return find(name) }
    let isNegated = name.utf8.starts(with: EvidenceCueName.negation.utf8)
    let bare = isNegated ? String(name.dropFirst(EvidenceCueName.negation.count)) : name
    if let name = Self.inside(bare, "<", ">") {
      return classes[name].map { .lexiconClass($0, isNegated: isNegated) }
    }
    if let name = Self.inside(bare, "{", "}") {
      return actors[name].map { .actor($0, isNegated: isNegated) }
    }
    return .word(Folding.hash(of: bare), isNegated: isNegated)
  }

  /// What stands between two marks; nothing where the text is no such thing.
  private static func inside(
    _ text: String, _ opening: UnicodeScalar, _ closing: UnicodeScalar
  ) -> String? {
    guard text.utf8.count > 2, text.unicodeScalars.first == opening,
      text.unicodeScalars.last == closing
    else { return nil }
    return String(text.unicodeScalars.dropFirst().dropLast())
  }

  private func find(_ name: String) -> EvidenceCue? {
    let parts = name.split(separator: " ").map(String.init)
    guard (3...4).contains(parts.count), let claim = ClaimID(parts[1]), claims.contains(claim),
      let pole = Pole(rawValue: parts[2])
    else { return nil }
    let side = Consequence(claim: claim, pole: pole)
    if parts.count == 3 { return .find(side, .any) }
    if parts[3] == "weak" { return .find(side, .weak) }
    return EntryKind(rawValue: parts[3]).map { .find(side, .kind($0)) }
  }
}
