import StanceComparison
import StanceVocabulary

/// A question: on each of its claims all sources on one axis, their words, their verdicts.
struct QuestionPage {
  let view: ReportView
  let question: Question

  /// So many quotations a pole and verdicts a claim; the files have them all.
  private static let mostQuotations = 5
  private static let mostVerdicts = 20

  private var path: String { PageNames.question(question.id) }
  private var parts: PageParts { PageParts(view: view, links: PageLinks(from: path)) }

  func rendered() -> RenderedPage {
    PageFrame(
      path: path, title: "\(question.title) – Parallax", trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], [.text(question.title)]),
        .p("lede", [.text(lede)]), .p("note", [.text(PositionRow.legend)]),
        PageParts.probabilityNote,
      ] + question.claims.map(section)
    ).rendered()
  }

  private var lede: String {
    "\(English.count(question.claims.count, "claim")), each with every source on its axis."
  }

  private func section(_ claim: Claim) -> HTMLNode {
    .section(
      PageLinks.anchor(claim.id), .h2, [.text(claim.sentence)] + parts.validationTag(claim),
      class: "claim",
      [poles(claim)] + timeBound(claim) + [table(claim)]
        + [.p("note", [.text(ValidationWords.sentence(claim, view.content))])] + words(claim)
        + verdicts(claim))
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

  /// Rows from the most denying to the most affirming, then those without a position.
  private func table(_ claim: Claim) -> HTMLNode {
    let positions = view.sources.compactMap { view.position($0.source.id, claim.id) }
    let ordered = positions.enumerated().sorted { left, right in
      let one = left.element.estimate?.logit ?? .infinity
      let other = right.element.estimate?.logit ?? .infinity
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
    let rows = ordered.map {
      PositionRow(parts: parts).row([parts.sourceLink($0.source)], $0)
    }
    return DataTable(
      caption: "All sources on “\(claim.sentence)”",
      head: [(["Source"] + PositionRow.headings).map { .columnHeader([.text($0)]) }],
      body: rows, styleClass: "positions"
    ).node()
  }

  /// The strongest statements of both poles beside each other, sources in turn.
  private func words(_ claim: Claim) -> [HTMLNode] {
    let columns = Pole.allCases.map { pole -> HTMLNode in
      let quotations = strongest(claim, pole)
      let sign = SideWords(pole)
      let heading = HTMLNode.element(
        .h3, [], [.span("sign", [.text(sign.sign)]), .text(" \(pole.rawValue)")])
      guard !quotations.isEmpty else {
        return .div("camp \(sign.styleClass) empty", [heading, .p(nil, ["No own statement."])])
      }
      return .div(
        "camp \(sign.styleClass)", [heading] + quotations.map { parts.figure($0, named: true) })
    }
    return [.div("camps", columns)]
  }

  private func strongest(_ claim: Claim, _ pole: Pole) -> [Quotation] {
    let bySource = view.sources.compactMap { view.position($0.source.id, claim.id) }
      .sorted { left, right in
        let (one, other) = (left.own[pole].weight, right.own[pole].weight)
        return one == other ? left.source < right.source : one > other
      }.map { view.quotations($0, pole, most: Self.mostQuotations) }
    let rounds = (0..<Self.mostQuotations).flatMap { round in
      bySource.compactMap { $0.dropFirst(round).first }
    }
    return Array(rounds.prefix(Self.mostQuotations))
  }

  private func verdicts(_ claim: Claim) -> [HTMLNode] {
    let compared = view.comparedBySharpness(claim.id)
    guard !compared.isEmpty else { return [.p(nil, ["No two sources can be compared on it."])] }
    let items = compared.prefix(Self.mostVerdicts).map { pair, verdict -> [HTMLNode] in
      guard let a = view.position(pair.a, claim.id), let b = view.position(pair.b, claim.id)
      else { return [] }
      return [parts.pairLink(pair.a, pair.b), .text(": \(parts.words.sentence(verdict, a, b))")]
    }
    let hidden = compared.count - Self.mostVerdicts
    let rest: [[HTMLNode]] =
      hidden > 0
      ? [
        [
          .text("and \(English.count(hidden, "other pair")), in "),
          .link(parts.links.page("verdicts.csv"), ["verdicts.csv"]),
        ]
      ] : []
    return [.element(.h3, [], ["Verdicts"]), .ul("verdicts", items + rest)]
  }
}
