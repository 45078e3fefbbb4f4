import StanceComparison
import StanceVocabulary

/// The lines of the data files that tell a verdict each: with twenty sources there are thousands.
///
/// A line follows from the verdict and the names of its sources alone, and is made anew where these are
/// others.
struct VerdictLines: Sendable {
  /// The entries of `comparison.json`.
  private(set) var ofComparison: [[UInt8]] = []
  /// The rows of `verdicts.csv`.
  private(set) var ofTable: [[UInt8]] = []
  private var pairs: [PairOnClaim] = []
  private var names: [SourceID: Spelling] = [:]

  /// Brings them to a report.
  mutating func update(_ view: ReportView) {
    let (formerPairs, formerNames) = (pairs, names)
    let (formerEntries, formerRows) = (ofComparison, ofTable)
    pairs = view.heldVerdicts
    names = Dictionary(
      view.sources.map { ($0.source.id, Spelling($0.source.name)) }
    ) { first, _ in first }
    let renamed = Set(names.lazy.filter { formerNames[$0.key] != $0.value }.map(\.key))
    let table = VerdictsCSV(view: view)
    ofComparison.removeAll(keepingCapacity: true)
    ofTable.removeAll(keepingCapacity: true)
    for (place, known) in UnchangedVerdicts.places(of: pairs, in: formerPairs).enumerated() {
      ofComparison.append(
        known.map { formerEntries[$0] }
          ?? JSONFormatter.compact(VerdictJSON.value(pairs[place])))
      // Names stand in the table alone.
      let isNamedAlike =
        renamed.isEmpty || !renamed.contains(pairs[place].a) && !renamed.contains(pairs[place].b)
      let row = isNamedAlike ? known.map { formerRows[$0] } : nil
      ofTable.append(row ?? CSVTable.line(table.row(pairs[place])))
    }
  }
}
