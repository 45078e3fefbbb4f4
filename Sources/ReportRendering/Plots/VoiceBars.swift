import StanceComparison
import StanceVocabulary

/// A source's own voice above the voices that it reports, each as shares of both poles.
///
/// Each bar has the same length and hangs on the middle by its own balance: what affirms lies to
/// the right, what denies to the left. Full for the own voice, an outline for reported ones.
enum VoiceBars {
  static func node(_ position: Position) -> HTMLNode {
    .element(
      .svg,
      [
        .classes("voices"), .role("img"), .drawing("viewBox", "0 0 160 18"),
        .drawing("width", "160"), .drawing("height", "18"),
      ],
      [
        .element(.svgTitle, [], [.text(words(position))]),
        .element(
          .line,
          [
            .classes("zero"), .drawing("x1", "80"), .drawing("x2", "80"), .drawing("y1", "0"),
            .drawing("y2", "18"),
          ], []),
      ] + bars(position.own, y: "1", "own") + bars(position.reported, y: "11", "reported"))
  }

  private static func words(_ position: Position) -> String {
    let voices = [("own", position.own), ("reported", position.reported)]
    return voices.map { voice, tallies in
      tallies.statements == 0 ? "\(voice) nothing" : "\(voice) \(tallies.ratio)"
    }.joined(separator: ", ")
  }

  private static func bars(_ tallies: PoleTallies, y: String, _ voice: String) -> [HTMLNode] {
    guard tallies.statements > 0 else { return [] }
    return Pole.allCases.compactMap { pole in
      let share = Double(tallies[pole].statements) / Double(tallies.statements)
      guard share > 0 else { return nil }
      let start = pole == .affirm ? 80.0 : 80 - 78 * share
      return .element(
        .rect,
        [
          .classes("\(SideWords(pole).styleClass) \(voice)"), .drawing("x", number(start)),
          .drawing("y", y), .drawing("width", number(78 * share)), .drawing("height", "6"),
        ], [])
    }
  }

  private static func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 1) ?? "0"
  }
}
