import StanceComparison
import StanceVocabulary

/// One claim of two sources: the verdict, both sides' words, and what would change it.
struct PairClaim {
  let pair: PairOnPage
  let compared: PairOnPage.ComparedClaim

  private var claim: Claim { compared.claim }
  private var verdict: Verdict { compared.verdict }
  private var parts: PageParts { pair.parts }

  func node() -> HTMLNode {
    .section(
      PairOnPage.anchor(claim.id), .h2, [.text(claim.sentence)] + parts.validationTag(claim),
      class: "claim pair-claim",
      [
        .p(
          "verdict \(verdict.reading.rawValue)",
          [.text(parts.words.sentence(verdict, compared.a, compared.b))])
      ] + differences
        + [
          .div("both-marks", [pair.mark(compared)]),
          .div("camps", [column(compared.a), column(compared.b)]),
          .element(
            .div, [.classes("what-changes")],
            [
              .element(.h3, [], ["What would change it"]),
              PairChange(pair: pair, change: verdict.whatWouldChange).node(),
              .p("note", [.link(parts.links.claim(claim.id), ["All sources on this claim"])]),
            ]),
        ])
  }

  /// Sources can agree on a claim for opposite reasons.
  private var differences: [HTMLNode] {
    let all = parts.view.camps(claim.id)?.differOn ?? []
    let others = all.filter { $0.a == pair.a && $0.b == pair.b }
    guard !others.isEmpty else { return [] }
    let links = others.enumerated().flatMap { place, other -> [HTMLNode] in
      [
        .text(place == 0 ? "They differ on “" : "; on “"),
        .link(
          "#\(PairOnPage.anchor(other.claim))", [.text(parts.claimSentence(other.claim))]), "”",
      ]
    }
    return [.p("differ", links + ["."])]
  }

  // MARK: - A side

  private func column(_ position: Position) -> HTMLNode {
    .div(
      "camp \(SideWords(position.side).styleClass)",
      [
        .element(
          .h3, [],
          [
            pair.shape(position.source), " ", pair.sourceLink(position.source), ": ",
            parts.side(position.side),
          ])
      ] + pair.sides(of: position.source).column(on: claim.id))
  }
}
