import StanceComparison
import StanceVocabulary

/// `positions.csv`: a row a source and claim.
struct PositionsCSV {
  let view: ReportView

  func table() -> CSVTable {
    CSVTable(columns: Self.columns, rows: view.content.comparison.positions.map(row))
  }

  private static let columns = [
    "claim", "source", "name", "side", "own_affirm", "own_deny", "told_affirm", "told_deny",
    "weight_affirm", "weight_deny", "documents", "reported_affirm", "reported_deny", "mean", "low",
    "high", "p_affirm", "logit", "mean_with_reported", "per_1000_words", "first", "last",
    "undated", "folded",
  ]

  private func row(_ position: Position) -> [CSVTable.Field] {
    let estimate = position.estimate
    return [
      .text(position.claim.description), .text(position.source.name),
      .text(view.name(position.source)), .text(SideWords.key(position.side)),
    ] + counts(position) + [
      .decimal(estimate?.mean), .decimal(estimate?.interval.lowerBound),
      .decimal(estimate?.interval.upperBound), .decimal(estimate?.probabilityAffirming),
      .decimal(estimate?.logit), .decimal(position.estimateWithReported?.mean),
      .decimal(position.salience), .text(position.period?.lowerBound.description ?? ""),
      .text(position.period?.upperBound.description ?? ""),
      .text(position.hasUndated ? "true" : "false"), .integer(position.folded),
    ]
  }

  private func counts(_ position: Position) -> [CSVTable.Field] {
    let own = position.own
    return [
      .integer(own.affirm.statements), .integer(own.deny.statements), .integer(own.affirm.told),
      .integer(own.deny.told), .decimal(Double(own.affirm.weight.thousandths) / 1000),
      .decimal(Double(own.deny.weight.thousandths) / 1000), .integer(position.documents),
      .integer(position.reported.affirm.statements), .integer(position.reported.deny.statements),
    ]
  }
}
