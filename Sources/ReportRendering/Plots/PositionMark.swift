import StanceComparison
import StanceVocabulary

/// A position drawn on its claim's axis: denies on the left, affirms on the right.
///
/// A bar from end to end of the 90 % interval, a point at the mean; hollow for one statement.
/// What it shows stands beside it in words, so a screen reader gets one title and no parts.
struct PositionMark {
  let position: Position
  /// Units of the drawing; the style sheet scales it.
  var width = 120.0

  private let height = 16.0

  func node() -> HTMLNode {
    let parts = axis + (position.estimate.map(drawn) ?? [])
    return .element(
      .svg,
      [
        .classes("mark \(SideWords(position.side).styleClass)"), .role("img"),
        .drawing("viewBox", "0 0 \(number(width)) \(number(height))"),
        .drawing("width", number(width)), .drawing("height", number(height)),
      ], [.element(.svgTitle, [], [.text(Self.words(position))])] + parts)
  }

  /// The mark in as few bytes as can be, 60 units wide, for tables of hundreds of them: the style
  /// sheet knows the rest, and the position stands beside it as a number.
  static func dense(_ position: Position) -> HTMLNode {
    guard let estimate = position.estimate else { return .text(" ") }
    func x(_ value: Double) -> Double { 4 + (min(1, max(-1, value)) + 1) / 2 * 52 }
    func number(_ value: Double) -> String { DecimalText.fixed(value, places: 0) ?? "0" }
    let (low, high) = (x(estimate.interval.lowerBound), x(estimate.interval.upperBound))
    return .element(
      .svg, [],
      [
        .element(
          .path, [.drawing("d", "M\(number(low)) 6H\(number(high))")], []),
        .element(.circle, [.drawing("cx", number(x(estimate.mean)))], []),
      ])
  }

  /// `0.80, 90 % interval 0.31 to 0.99`.
  static func words(_ position: Position) -> String {
    guard let estimate = position.estimate else { return "no own statement" }
    let low = Figure.html(estimate.interval.lowerBound)
    let high = Figure.html(estimate.interval.upperBound)
    return "\(Figure.html(estimate.mean)), 90 % interval \(low) to \(high)"
  }

  private var axis: [HTMLNode] {
    let middle = number(height / 2)
    return [
      line("axis", from: x(-1), middle, to: x(1), middle),
      line("zero", from: x(0), "2", to: x(0), number(height - 2)),
    ]
  }

  private func drawn(_ estimate: Estimate) -> [HTMLNode] {
    let middle = number(height / 2)
    let isHollow = if case .oneStatement = position.side { true } else { false }
    let low = x(estimate.interval.lowerBound)
    let high = x(estimate.interval.upperBound)
    let point = HTMLNode.element(
      .circle,
      [
        .classes(isHollow ? "point hollow" : "point"), .drawing("cx", x(estimate.mean)),
        .drawing("cy", middle), .drawing("r", "4"),
      ], [])
    return [line("interval", from: low, middle, to: high, middle), point]
  }

  private func line(
    _ name: String, from x1: String, _ y1: String, to x2: String, _ y2: String
  ) -> HTMLNode {
    .element(
      .line,
      [
        .classes(name), .drawing("x1", x1), .drawing("y1", y1), .drawing("x2", x2),
        .drawing("y2", y2),
      ], [])
  }

  /// Where a position from -1 to 1 lies, with room for a point at both ends.
  private func x(_ value: Double) -> String {
    let margin = 5.0
    return number(margin + (min(1, max(-1, value)) + 1) / 2 * (width - 2 * margin))
  }

  private func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 1) ?? "0"
  }
}
