import StanceVocabulary

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
}
