/// Holds the report that readers see against the archive's list of its pages.
struct ReportVerification {
  private let ledger: any PageLedger
  private let report: any ReportReading

  init(_ ledger: any PageLedger, _ report: any ReportReading) {
    self.ledger = ledger
    self.report = report
  }

  /// - Returns: What was found, in byte order of the paths, and how many files were looked at: none
  ///   where nothing was ever published.
  func findings() throws -> (findings: [VerificationFinding], pages: Int) {
    guard let tree = try ledger.shownTree() else { return ([], 0) }
    let written = try ledger.pages(of: tree)
    guard let found = try report.read() else {
      return (written.isEmpty ? [] : [.missingReport], 0)
    }
    var faults: [(path: String, fault: VerificationFinding.ReportFault)] = []
    for path in Set(written.keys).union(found.pages.keys) {
      let (expected, actual) = (written[path]?.sha256, found.pages[path])
      if actual == nil {
        faults.append((path, .missing))
      } else if expected == nil {
        faults.append((path, .foreign))
      } else if expected != actual {
        faults.append((path, .otherContent))
      }
    }
    faults += found.strangers.map { ($0, .foreign) }
    // Where a page is named already, the summary cannot fit.
    if faults.isEmpty, !found.summaryFits { faults.append(("report.json", .otherSummary)) }
    faults.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return (faults.map { .report($0.path, $0.fault) }, found.pages.count)
  }
}
