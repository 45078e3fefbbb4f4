/// A figure with a bar of its length, for columns of figures that are to be compared.
enum FigureBar {
  private static let width = 96.0

  /// The figure, zero or more, and its bar beside one for `most`; zero is a dash.
  ///
  /// The unit tells those who do not see the bar what the figure counts.
  static func nodes(_ value: Double, most: Double, unit: String) -> [HTMLNode] {
    let figure = Figure.html(value)
    guard value > 0, most > 0 else { return ["–"] }
    let length = DecimalText.fixed(max(1, width * min(1, value / most)), places: 1) ?? "1"
    return [
      .text(figure),
      .element(
        .svg,
        [
          .classes("bar"), .role("img"), .drawing("width", "96"), .drawing("height", "6"),
        ],
        [
          .element(.svgTitle, [], [.text("\(figure) \(unit)")]),
          .element(.rect, [.drawing("width", length), .drawing("height", "6")], []),
        ]),
    ]
  }
}
