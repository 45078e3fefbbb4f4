import StanceComparison
import StanceVocabulary

/// The axis of a claim from -1, denies, to 1, affirms, on which each source is one drawing.
///
/// Places are in per cent of the drawing's width, so that one page serves a wide screen and a
/// telephone; the style sheet draws the grid, at the same places, behind all drawings.
enum ClaimAxis {
  /// Where ticks and lines of the grid stand: at 10, 30, 50, 70 and 90 per cent.
  private static let ticks = ["−1", "−0.5", "0", "0.5", "1"]

  /// The poles' own words at both ends, and the ticks.
  static func head(_ claim: Claim) -> HTMLNode {
    .div(
      "axis-head",
      [
        .div(
          "ends",
          [Pole.deny, .affirm].map { pole in
            let words = SideWords(pole)
            return .span(
              words.styleClass,
              [
                .span("side \(words.styleClass)", [.text("\(words.sign) \(words.word)")]),
                .text(": \(claim.wording(pole))"),
              ])
          }),
        .div("ticks", ticks.map { .span(nil, [.text($0)]) }),
      ])
  }

  /// A bar from end to end of the 90 % interval and a point at the mean: round for a side, a
  /// diamond for both, hollow for one statement.
  static func mark(_ position: Position) -> HTMLNode {
    .element(
      .svg, [.classes("mark \(SideWords(position.side).styleClass)"), .role("img")],
      [.element(.svgTitle, [], [.text(PositionMark.words(position))])]
        + (position.estimate.map { drawn($0, position.side) } ?? []))
  }

  private static func drawn(_ estimate: Estimate, _ side: Side) -> [HTMLNode] {
    let interval = HTMLNode.element(
      .line,
      [
        .classes("interval"), .drawing("x1", x(estimate.interval.lowerBound)),
        .drawing("x2", x(estimate.interval.upperBound)), .drawing("y1", "50%"),
        .drawing("y2", "50%"),
      ], [])
    return [interval, point(x(estimate.mean), side)]
  }

  private static func point(_ x: String, _ side: Side) -> HTMLNode {
    switch side {
    case .both:
      .element(
        .rect,
        [
          .classes("point"), .drawing("x", x), .drawing("y", "50%"), .drawing("width", "9"),
          .drawing("height", "9"),
        ], [])
    case .takes, .oneStatement, .silent:
      .element(
        .circle,
        [
          .classes(side.isOneStatement ? "point hollow" : "point"), .drawing("cx", x),
          .drawing("cy", "50%"), .drawing("r", "5"),
        ], [])
    }
  }

  /// Where a position from -1 to 1 lies: from 10 to 90 per cent.
  static func x(_ value: Double) -> String {
    let share = 50 + 40 * min(1, max(-1, value))
    return "\(DecimalText.fixed(share, places: 1) ?? "50")%"
  }
}

extension Side {
  /// Whether it rests on a single statement.
  var isOneStatement: Bool {
    if case .oneStatement = self { true } else { false }
  }
}
