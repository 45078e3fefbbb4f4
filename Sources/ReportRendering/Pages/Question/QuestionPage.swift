import StanceComparison
import StanceVocabulary

/// A question: on each of its claims all sources on one axis, their words, their verdicts.
struct QuestionPage {
  let view: ReportView
  let question: Question

  private var path: String { PageNames.question(question.id) }
  private var parts: PageParts { PageParts(view: view, path: path) }
  private var claims: [Claim] { view.claimsBySharpness(question) }

  func rendered() -> RenderedPage {
    PageFrame(
      path: path, title: "\(question.title) – Parallax", trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], [.text(question.title)]), .p("lede", [.text(lede)]),
        ClaimContents(claims: claims, parts: parts).node(), parts.probabilityNote,
        SalienceTable(claims: claims, parts: parts).node(),
      ] + claims.map(section)
    ).rendered()
  }

  private var lede: String {
    let speaking = view.sources.count { summary in
      question.claims.contains { claim in
        (view.position(summary.source.id, claim.id)?.own.statements ?? 0) > 0
      }
    }
    return "\(English.count(question.claims.count, "claim")); "
      + "\(English.grouped(speaking)) of \(English.count(view.sources.count, "source")) "
      + "\(speaking == 1 ? "speaks of them in its" : "speak of them in their") own voice."
  }

  private func section(_ claim: Claim) -> HTMLNode {
    let positions = ClaimPositions(claim.id, in: view)
    let plot = ClaimPlot(claim: claim, positions: positions, parts: parts).nodes()
    return .section(
      PageLinks.anchor(claim.id), .h2, [.text(claim.sentence)] + parts.validationTag(claim),
      class: "claim",
      (positions.placed.isEmpty ? [poles(claim)] : [reading]) + timeBound(claim) + plot
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

  private func poles(_ claim: Claim) -> HTMLNode {
    .ul(
      "poles",
      Pole.allCases.map { pole in
        [
          .span("side \(SideWords(pole).styleClass)", [.text("\(SideWords(pole).sign) \(pole)")]),
          .text(": a source \(claim.wording(pole))"),
        ]
      })
  }

  private func timeBound(_ claim: Claim) -> [HTMLNode] {
    guard claim.isTimeBound else { return [] }
    return [
      .p(
        "note",
        ["Time-bound: sources read more than twelve months apart are not compared on it."])
    ]
  }
}
