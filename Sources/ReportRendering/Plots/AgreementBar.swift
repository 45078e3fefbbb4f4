/// The figure of a pair as a bar from the middle: left for opposed, right for alike.
struct AgreementBar {
  /// From -1, opposed on every claim, to 1, alike on every claim.
  let value: Double

  private let width = 160.0
  private let height = 14.0
  private let margin = 2.0

  func node() -> HTMLNode {
    let middle = x(0)
    let end = x(value)
    return .element(
      .svg,
      [
        .classes("mark agreement"), .role("img"),
        .drawing("viewBox", "0 0 \(number(width)) \(number(height))"),
        .drawing("width", number(width)), .drawing("height", number(height)),
      ],
      [
        .element(
          .svgTitle, [], [.text("\(Figure.html(value)) from −1, opposed, to 1, alike")]),
        line("axis", x(-1), 7, x(1), 7),
        .element(
          .rect,
          [
            .classes("bar"), .drawing("x", number(min(middle, end))), .drawing("y", "3"),
            .drawing("width", number(abs(end - middle))), .drawing("height", "8"),
          ], []), line("zero", middle, 0, middle, height),
      ])
  }

  private func x(_ value: Double) -> Double {
    margin + (min(1, max(-1, value)) + 1) / 2 * (width - 2 * margin)
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

  private func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 1) ?? "0"
  }
}
