import StanceComparison
import StanceVocabulary

/// Positions over time: a bar a month or year on an axis from denies, below, to affirms, above.
///
/// Time runs true to scale; a month without statements is a gap. Below the points stand the counts.
struct PositionCourse {
  /// Months, or years, ascending; at least one.
  let periods: [PositionInPeriod]
  /// What the axis holds, in the same kind of periods.
  let time: ClosedRange<PositionInPeriod.Period>

  private let left = 64.0
  private let top = 10.0
  private let height = 90.0

  private var first: Int { time.lowerBound.ordinal }
  private var slots: Int { time.upperBound.ordinal - first + 1 }
  /// Wide enough for two digits, and no wider than needed to be seen as one row.
  private var slot: Double { min(34, max(18, 900 / Double(slots))) }
  private var right: Double { left + Double(slots) * slot }
  private var bottom: Double { top + height }

  func node() -> HTMLNode {
    let size = (width: number(right + 4), height: number(bottom + 62))
    return .element(
      .svg,
      [
        .classes("course"), .role("img"),
        .drawing("viewBox", "0 0 \(size.width) \(size.height)"),
        .drawing("width", size.width), .drawing("height", size.height),
      ],
      [.element(.svgTitle, [], [.text(words)])] + axis + years + periods.flatMap(drawn))
  }

  private var words: String {
    guard let first = periods.first, let last = periods.last else { return "Nothing dated." }
    let kind = first.period.month == nil ? "year" : "month"
    return "Position by \(kind) from \(first.period) to \(last.period), "
      + "\(English.count(periods.count, kind)) with statements; "
      + "first \(Figure.html(first.estimate.mean)), last \(Figure.html(last.estimate.mean))."
  }

  private var axis: [HTMLNode] {
    let ends = [(1.0, "▲ affirms", "axis"), (0, "0", "zero"), (-1, "▼ denies", "axis")]
    let rows = [(46.0, "▲ own"), (58.0, "▼ own")]
    return ends.flatMap { value, label, name in
      [
        line(name, left, y(value), right, y(value)),
        text(label, left - 6, y(value) + 3.5, "end"),
      ]
    } + rows.map { text($0.1, left - 6, bottom + $0.0, "end") }
  }

  /// A tick and a number where a year begins.
  private var years: [HTMLNode] {
    guard time.lowerBound.month != nil else { return [] }
    return (0..<slots).flatMap { place -> [HTMLNode] in
      let month = (first + place) % 12
      guard month == 0 || place == 0 else { return [] }
      let edge = left + Double(place) * slot
      // The name of a first year of one month would run into the next year's.
      let hasRoom = place > 0 || month < 11 || slots < 3
      return [line("year", edge, top, edge, bottom + 30)]
        + (hasRoom ? [text(String((first + place) / 12), edge + 3, bottom + 28, "start")] : [])
    }
  }

  private func drawn(_ position: PositionInPeriod) -> [HTMLNode] {
    let x = left + (Double(position.period.ordinal - first) + 0.5) * slot
    let estimate = position.estimate
    let own = position.own
    let isHollow = own.affirm.statements + own.deny.statements == 1
    let name = estimate.mean > 0 ? "affirm" : estimate.mean < 0 ? "deny" : "both"
    let label = position.period.month.map(String.init) ?? String(position.period.year)
    return [
      .element(
        .g, [.classes(name)],
        [
          line(
            "interval", x, y(estimate.interval.upperBound), x, y(estimate.interval.lowerBound)),
          .element(
            .circle,
            [
              .classes(isHollow ? "point hollow" : "point"), .drawing("cx", number(x)),
              .drawing("cy", number(y(estimate.mean))), .drawing("r", "4"),
            ], []),
        ]), text(label, x, bottom + 15, "middle"),
      text(count(own.affirm), x, bottom + 46, "middle"),
      text(count(own.deny), x, bottom + 58, "middle"),
    ]
  }

  private func count(_ tally: Tally) -> String {
    tally.statements == 0 ? "·" : String(tally.statements)
  }

  private func y(_ value: Double) -> Double {
    top + (1 - min(1, max(-1, value))) / 2 * height
  }

  private func line(
    _ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) -> HTMLNode {
    .element(
      .line,
      [
        .classes(name), .drawing("x1", number(x1)), .drawing("y1", number(y1)),
        .drawing("x2", number(x2)), .drawing("y2", number(y2)),
      ], [])
  }

  private func text(_ words: String, _ x: Double, _ y: Double, _ anchor: String) -> HTMLNode {
    .element(
      .text,
      [.drawing("x", number(x)), .drawing("y", number(y)), .drawing("text-anchor", anchor)],
      [.text(words)])
  }

  private func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 1) ?? "0"
  }
}
