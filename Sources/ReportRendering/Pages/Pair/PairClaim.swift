import StanceComparison
import StanceVocabulary

/// One claim of two sources: the verdict, both sides' words, and what would change it.
struct PairClaim {
  let pair: PairOnPage
  let compared: PairOnPage.ComparedClaim

  private var claim: Claim { compared.claim }
  private var verdict: Verdict { compared.verdict }
  private var parts: PageParts { pair.parts }

  private static let mostQuotations = 3
  private static let mostOfOtherPole = 2

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
    let poles: [Pole] = position.wordedPole.map { [$0] } ?? Pole.allCases
    let most = poles.count == 1 ? Self.mostQuotations : Self.mostOfOtherPole
    let sentence: [HTMLNode] =
      position.wordedPole == nil
      ? [.text("It makes statements on both poles "), .span("ratio", [.text(position.ratio)])]
      : parts.sentence(position)
    return .div(
      "camp \(SideWords(position.side).styleClass)",
      [
        .element(
          .h3, [],
          [
            pair.shape(position.source), " ", pair.sourceLink(position.source), ": ",
            parts.side(position.side),
          ]), .p(nil, sentence), .p("counts", counts(position)),
      ]
        + poles.flatMap { parts.view.quotations(position, $0, most: most) }
        .map { parts.figure($0, named: false) } + otherPole(position))
  }

  /// How much it rests on: documents, their period, what is only reported.
  private func counts(_ position: Position) -> [HTMLNode] {
    let documents = English.count(position.documents, "document")
    var nodes: [HTMLNode] =
      [.text("\(documents) on this claim, ")] + DateWords.period(position)
    let reported = position.reported
    if reported != PoleTallies() {
      let ratio = Figure.ratio(reported.affirm.statements, reported.deny.statements)
      nodes.append(.text("; \(ratio) only reported of others"))
    }
    if position.folded > 0 {
      nodes.append(.text("; \(English.count(position.folded, "repeated statement")) not counted"))
    }
    return nodes + ["."]
  }

  /// What it also says, against its own side.
  private func otherPole(_ position: Position) -> [HTMLNode] {
    guard let pole = position.wordedPole?.opposite, position.own[pole].statements > 0 else {
      return []
    }
    let words = English.count(position.own[pole].statements, "statement")
    let figures = parts.view.quotations(position, pole, most: Self.mostOfOtherPole)
    return [
      .element(
        .details, [.classes("other-pole")],
        [
          .element(
            .summary, [],
            [
              .text("It also \(SideWords(pole).word) it, in \(words)")
            ])
        ] + figures.map { parts.figure($0, named: false) })
    ]
  }
}
