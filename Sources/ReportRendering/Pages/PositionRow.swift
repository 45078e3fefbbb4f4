import StanceComparison
import StanceVocabulary

/// The figures of positions as cells of a table, the same on pages of questions and of sources.
struct PositionRow {
  let parts: PageParts
  /// Whether the position is drawn; a page that draws it elsewhere leaves it out.
  var hasMark = true

  static let headings = [
    "Side", "denies ◂ ▸ affirms", "Position", "Own", "Weighed", "Told", "Reported",
    "Per 1,000 words", "Period",
  ]

  /// The columns of rows without a mark.
  static let headingsWithoutMark = headings.filter { $0 != headings[1] }

  /// What the columns mean, to stand above the table.
  static let legend = """
    Own, weighed and reported are affirming : denying. Weighed discounts further statements of \
    one document; told counts own statements that give an event as fact; reported statements \
    never make a side, and below them stands what the position would be if they did. Bar and \
    brackets are the 90 % interval.
    """

  func row(_ header: [HTMLNode], _ position: Position, id: String? = nil) -> HTMLNode {
    .element(
      .tr, id.map { [.id($0)] } ?? [],
      [.rowHeader(header)] + cells(position))
  }

  private func cells(_ position: Position) -> [HTMLNode] {
    let own = position.own
    let reported = position.reported
    let told = own.affirm.told + own.deny.told
    let side = HTMLNode.cell(SideWords(position.side).styleClass, [parts.side(position.side)])
    let mark = HTMLNode.cell("axis-cell", [PositionMark(position: position, width: 160).node()])
    return (hasMark ? [side, mark] : [side]) + [
      figures(mean(position.estimate), position.estimate.map(interval)),
      figures(
        position.side == .silent
          ? "–" : position.ratio, English.count(position.documents, "document")),
      figures("\(Figure.html(own.affirm.weight)) : \(Figure.html(own.deny.weight))"),
      figures("\(told) of \(own.affirm.statements + own.deny.statements)"),
      figures(
        Figure.ratio(reported.affirm.statements, reported.deny.statements),
        reported == PoleTallies() ? nil : "would be \(mean(position.estimateWithReported))"),
      figures(Figure.html(position.salience)),
      .cell("number period", DateWords.period(position)),
    ]
  }

  private func figures(_ text: String, _ below: String? = nil) -> HTMLNode {
    .cell("number", [.text(text)] + (below.map { [.span("below", [.text($0)])] } ?? []))
  }

  private func mean(_ estimate: Estimate?) -> String {
    estimate.map { Figure.html($0.mean) } ?? "–"
  }

  private func interval(_ estimate: Estimate) -> String {
    let low = Figure.html(estimate.interval.lowerBound)
    let high = Figure.html(estimate.interval.upperBound)
    return "[\(low), \(high)]"
  }
}
