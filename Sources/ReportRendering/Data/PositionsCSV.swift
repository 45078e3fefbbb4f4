import StanceComparison
import StanceVocabulary

/// `positions.csv`: a row a source and claim.
struct PositionsCSV {
  let view: ReportView

  func table() -> CSVTable {
    CSVTable(
      columns: Self.columns.map(\.name), rows: view.content.comparison.positions.map(row))
  }

  static let columns = [
    CSVColumn("claim", "the claim, question/name"),
    CSVColumn("source", "the source's id: its folder's name"),
    CSVColumn("name", "the source's name"),
    CSVColumn(
      "side",
      "what was read: affirm, deny, both, one-statement-affirm, one-statement-deny, silent"),
    CSVColumn("own_affirm", "own statements that affirm, after folding"),
    CSVColumn("own_deny", "own statements that deny, after folding"),
    CSVColumn("told_affirm", "of own_affirm, those that tell an event rather than judge"),
    CSVColumn("told_deny", "of own_deny, those that tell an event rather than judge"),
    CSVColumn(
      "weight_affirm", "weight of own_affirm; further statements of one document count less"),
    CSVColumn("weight_deny", "weight of own_deny, in the same way"),
    CSVColumn("documents", "documents with an own statement on the claim"),
    CSVColumn("reported_affirm", "statements of others that the source passes on, affirming"),
    CSVColumn("reported_deny", "the same, denying"),
    CSVColumn("mean", "the position: -1 denies to 1 affirms; empty without an own statement"),
    CSVColumn("low", "lower end of its 90 % interval"),
    CSVColumn("high", "upper end of its 90 % interval"),
    CSVColumn("p_affirm", "probability that the position is above 0"),
    CSVColumn("logit", "log((weight_affirm + 0.5) / (weight_deny + 0.5))"),
    CSVColumn("mean_with_reported", "the position if reported statements counted like own ones"),
    CSVColumn("per_1000_words", "own statements for each 1,000 words of the source"),
    CSVColumn("first", "date of the earliest document that it rests on"),
    CSVColumn("last", "date of the latest document that it rests on"),
    CSVColumn("undated", "whether one of those documents has no date"),
    CSVColumn("folded", "statements that repeat a passage of the same source: not counted"),
  ]

  func row(_ position: Position) -> [CSVTable.Field] {
    let estimate = position.estimate
    return [
      .text(position.claim.description), .text(position.source.name),
      .text(view.name(position.source)), .text(SideWords.key(position.side)),
    ] + counts(position) + [
      .decimal(estimate?.mean), .decimal(estimate?.interval.lowerBound),
      .decimal(estimate?.interval.upperBound), .decimal(estimate?.probabilityAffirming),
      .decimal(estimate?.logit), .decimal(position.estimateWithReported?.mean),
      .decimal(position.salience), day(position.period?.lowerBound),
      day(position.period?.upperBound), .flag(position.hasUndated), .integer(position.folded),
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

  private func day(_ date: CalendarDate?) -> CSVTable.Field {
    .words(date?.description)
  }
}
