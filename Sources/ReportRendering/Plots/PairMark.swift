import StanceComparison
import StanceVocabulary

/// Two positions on one axis: the first above it with a round point, the second below with a square
/// one.
///
/// Each lane takes the colour of its side; shape and place tell the two apart without it. What it
/// shows stands beside it in words.
struct PairMark {
  let a: Position
  let b: Position
  /// The sources' names, for the title.
  let names: (a: String, b: String)
  /// Units of the drawing; the style sheet scales it.
  var width = 200.0

  private let height = 30.0
  private static let lanes = (a: 8.0, b: 22.0)

  /// Stand beside the names wherever the marks are explained.
  static let shapes = (a: "●", b: "■")

  func node() -> HTMLNode {
    .element(
      .svg,
      [
        .classes("mark pair"), .role("img"),
        .drawing("viewBox", "0 0 \(number(width)) \(number(height))"),
        .drawing("width", number(width)), .drawing("height", number(height)),
      ],
      [.element(.svgTitle, [], [.text(words)])] + axis
        + lane(a, at: Self.lanes.a, point: round) + lane(b, at: Self.lanes.b, point: square))
  }

  private var words: String {
    "\(names.a): \(PositionMark.words(a)). \(names.b): \(PositionMark.words(b))"
  }

  private var axis: [HTMLNode] {
    [
      line("axis", x(-1), height / 2, x(1), height / 2), line("zero", x(0), 1, x(0), height - 1),
    ]
  }

  private func lane(
    _ position: Position, at y: Double, point: (Double, Double, String) -> HTMLNode
  ) -> [HTMLNode] {
    guard let estimate = position.estimate else { return [] }
    let isHollow = if case .oneStatement = position.side { true } else { false }
    let bar = line(
      "interval", x(estimate.interval.lowerBound), y, x(estimate.interval.upperBound), y)
    return [
      .element(
        .g, [.classes(SideWords(position.side).styleClass)],
        [bar, point(x(estimate.mean), y, isHollow ? "point hollow" : "point")])
    ]
  }

  private func round(_ x: Double, _ y: Double, _ name: String) -> HTMLNode {
    .element(
      .circle,
      [
        .classes(name), .drawing("cx", number(x)), .drawing("cy", number(y)), .drawing("r", "5"),
      ], [])
  }

  private func square(_ x: Double, _ y: Double, _ name: String) -> HTMLNode {
    .element(
      .rect,
      [
        .classes(name), .drawing("x", number(x - 4.5)), .drawing("y", number(y - 4.5)),
        .drawing("width", "9"), .drawing("height", "9"),
      ], [])
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

  /// Where a position from -1 to 1 lies, with room for a point at both ends.
  private func x(_ value: Double) -> Double {
    let margin = 6.0
    return margin + (min(1, max(-1, value)) + 1) / 2 * (width - 2 * margin)
  }

  private func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 1) ?? "0"
  }
}
