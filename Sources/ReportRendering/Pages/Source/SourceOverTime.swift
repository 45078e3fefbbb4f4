import StanceComparison
import StanceVocabulary

/// A source's position on each claim by month of publication, drawn and as a table.
struct SourceOverTime {
  let histories: [ClaimHistory]
  let parts: PageParts

  /// Plots shown at once.
  private static let mostOpen = 8
  /// A longer time is drawn by year; the table has the months all the same.
  private static let mostMonths = 120

  func nodes() -> [HTMLNode] {
    guard !histories.isEmpty else { return [] }
    let drawn = self.drawn
    let content: [HTMLNode] =
      drawn.isEmpty
      ? [.p(nil, ["On no claim do dated own statements stand in two months or more."])]
      : [.p("note", [.text(legend)])]
        + FoldedRest.nodes(drawn.map(figure), open: Self.mostOpen) {
          English.count($0, "more claim")
        }
    return [.section("time", .h2, ["Over time"], content)]
  }

  private var drawn: [ClaimHistory] { histories.filter { $0.months.count > 1 } }

  private var legend: String {
    """
    Each point is the position of one month of publication by that month's own statements alone, \
    with its 90 % interval: from the same formula as the position of the whole. A hollow point is \
    one statement. All claims have one scale of time. Few statements make wide intervals: months \
    whose bars overlap need not differ.
    """
  }

  private func figure(_ history: ClaimHistory) -> HTMLNode {
    let sentence = parts.claimSentence(history.claim)
    let plot = PositionCourse(periods: periods(history), time: time)
    return .element(
      .figure, [.classes("course")],
      [
        .element(
          .figcaption, [],
          [.link("#\(PageLinks.rowAnchor(history.claim))", [.text(sentence)])] + undated(history)),
        .element(
          .div,
          [.classes("scroll"), .role("region"), .label("Over time: \(sentence)"), .focusable],
          [plot.node()]),
        FoldedRest.details("The same as a table", [table(history, sentence)]),
      ])
  }

  /// From the first month drawn on any claim to the last, or in years where it is long.
  private var time: ClosedRange<PositionInPeriod.Period> {
    let months = drawn.flatMap { [$0.months.first, $0.months.last] }.compactMap { $0?.period }
    guard let first = months.min(), let last = months.max() else {
      return PositionInPeriod.Period(
        year: 0, month: nil)...PositionInPeriod.Period(year: 0, month: nil)
    }
    guard last.ordinal - first.ordinal >= Self.mostMonths else { return first...last }
    return PositionInPeriod.Period(
      year: first.year, month: nil)...PositionInPeriod.Period(year: last.year, month: nil)
  }

  private func periods(_ history: ClaimHistory) -> [PositionInPeriod] {
    time.lowerBound.month == nil ? history.years : history.months
  }

  private func undated(_ history: ClaimHistory) -> [HTMLNode] {
    let tallies = history.undated
    guard tallies != PoleTallies() else { return [] }
    let ratio = Figure.ratio(tallies.affirm.statements, tallies.deny.statements)
    return [.text(" Undated and not drawn: \(ratio).")]
  }

  private func table(_ history: ClaimHistory, _ sentence: String) -> HTMLNode {
    let rows = history.months.map { month -> HTMLNode in
      let own = month.own
      let interval = month.estimate.interval
      let figures = [
        Figure.ratio(own.affirm.statements, own.deny.statements),
        English.grouped(month.documents),
        "\(Figure.html(own.affirm.weight)) : \(Figure.html(own.deny.weight))",
        Figure.html(month.estimate.mean),
        "[\(Figure.html(interval.lowerBound)), \(Figure.html(interval.upperBound))]",
      ]
      return .element(
        .tr, [],
        [.rowHeader([.text(month.period.description)])]
          + figures.map { .cell("number", [.text($0)]) })
    }
    let heads = ["Month", "Own", "Documents", "Weighed", "Position", "90 % interval"]
    return DataTable(
      caption: "By month: \(sentence)", head: [heads.map { .columnHeader([.text($0)]) }],
      body: rows, styleClass: "months-of-claim"
    ).node()
  }
}
