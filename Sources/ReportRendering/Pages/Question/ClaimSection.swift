import StanceComparison
import StanceVocabulary

/// A claim on the page of its question: all sources on one axis, their words, their verdicts.
struct ClaimSection {
  let claim: Claim
  let view: ReportView

  func node() -> HTMLNode {
    let parts = PageParts(view: view, path: PageNames.question(claim.id.question))
    let positions = ClaimPositions(claim.id, in: view)
    let plot = ClaimPlot(claim: claim, positions: positions, parts: parts).nodes()
    return .section(
      PageLinks.anchor(claim.id), .h2, [.text(claim.sentence)] + parts.validationTag(claim),
      class: "claim",
      (positions.placed.isEmpty ? [poles] : [reading]) + timeBound + plot
        + [.p("note", [.text(ValidationWords.sentence(claim, view.content))])]
        + ClaimFigures(claim: claim, positions: positions, parts: parts).nodes()
        + ClaimWords(claim: claim, positions: positions.placed, parts: parts).nodes()
        + ClaimVerdicts(claim: claim, parts: parts).nodes()
        + ClaimVoices(claim: claim, positions: positions, parts: parts).nodes()
        + CarriedVoices(claim: claim, parts: parts).nodes())
  }

  /// How to read the axis, above each, since links lead to each.
  private var reading: HTMLNode {
    .p(
      "note",
      [
        """
        Each source by its own statements, with the 90 % interval; a diamond stands on both \
        sides, a hollow mark rests on one statement. Figures are affirming : denying.
        """
      ])
  }

  private var poles: HTMLNode {
    .ul(
      "poles",
      Pole.allCases.map { pole in
        [
          .span("side \(SideWords(pole).styleClass)", [.text("\(SideWords(pole).sign) \(pole)")]),
          .text(": a source \(claim.wording(pole))"),
        ]
      })
  }

  private var timeBound: [HTMLNode] {
    guard claim.isTimeBound else { return [] }
    return [
      .p(
        "note",
        ["Time-bound: sources read more than twelve months apart are not compared on it."])
    ]
  }
}
