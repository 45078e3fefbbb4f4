/// The lines of the data files that are kept from report to report: a drop changes those of one source.
///
/// What is kept changes no byte of a report.
package struct DataLines: Sendable {
  private(set) var verdicts = VerdictLines()
  private(set) var positions = PositionLines()

  package init() {}

  /// Brings them to a report.
  mutating func update(_ view: ReportView) {
    verdicts.update(view)
    positions.update(view)
  }
}
