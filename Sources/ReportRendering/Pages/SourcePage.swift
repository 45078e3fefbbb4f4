import StanceComparison
import StanceVocabulary

/// A source: where it stands on every claim, in whose words, and which sources stand near it.
struct SourcePage {
  let view: ReportView
  let summary: SourceSummary

  private var id: SourceID { summary.source.id }
  private var path: String { PageNames.source(id) }
  private var parts: PageParts { PageParts(view: view, links: PageLinks(from: path)) }
  private var name: String { LegibleText.line(summary.source.name) }

  func rendered() -> [RenderedPage] {
    let documents = SourceDocuments(
      source: id, name: name, documents: view.documents(of: id), path: path)
    let page = PageFrame(
      path: path, title: "\(name) – Parallax", trail: [("Questions", PageNames.front)],
      main: heading + view.questions.map(question) + neighbours
        + ProfileTables(profile: view.content.profiles[id], view: view).nodes()
        + [documents.section()])
    return [page.rendered()] + documents.monthPages()
  }

  private var heading: [HTMLNode] {
    var lede = "In \(English.count(summary.documents, "document")) "
    lede += "of \(English.count(summary.words, "word"))."
    var nodes: [HTMLNode] = [
      .element(.h1, [], [.name(name)]), .p("lede", [.text(lede)]),
    ]
    if let attribution = summary.source.attribution {
      nodes.append(
        .p("note", [.text("Name inferred: \(LegibleText.line(attribution))")]))
    }
    if let address = summary.source.address { nodes.append(web(address)) }
    if !summary.source.guests.isEmpty {
      let guests = English.list(summary.source.guests.map(LegibleText.line))
      nodes.append(.p("note", [.text("Guests, whose words count as reported: \(guests).")]))
    }
    return nodes + [.p("note", [.text(PositionRow.legend)])]
  }

  private func web(_ address: String) -> HTMLNode {
    guard let href = HTMLAttribute.href(web: address) else {
      return .p("note", [.name(LegibleText.line(address))])
    }
    return .p("note", [.element(.a, [href], [.name(LegibleText.line(address))])])
  }

  private func question(_ question: Question) -> HTMLNode {
    let rows = question.claims.compactMap { claim in
      view.position(id, claim.id).map {
        PositionRow(parts: parts).row([parts.claimLink(claim)], $0)
      }
    }
    return .section(
      "question-\(question.id)", .h2, [.text(question.title)],
      [
        DataTable(
          caption: "\(name): \(question.title)",
          head: [(["Claim"] + PositionRow.headings).map { .columnHeader([.text($0)]) }],
          body: rows, styleClass: "positions"
        ).node()
      ] + words(question))
  }

  private func words(_ question: Question) -> [HTMLNode] {
    let words = question.claims.compactMap(words)
    return words.isEmpty ? [] : [.div("camps", words)]
  }

  /// What was read on a claim: a sentence and the best quotation of each pole.
  private func words(_ claim: Claim) -> HTMLNode? {
    guard let position = view.position(id, claim.id), position.side != .silent else { return nil }
    let sentence: [HTMLNode] =
      position.wordedPole == nil
      ? ["Statements on both poles. ", .span("ratio", [.text(position.ratio)])]
      : parts.sentence(position)
    let figures = Pole.allCases.flatMap { view.quotations(position, $0, most: 1) }
    return .div(
      "camp \(SideWords(position.side).styleClass)",
      [.element(.h3, [], [.text(claim.sentence)]), .p(nil, sentence)]
        + figures.map { parts.figure($0, named: false) })
  }

  private var neighbours: [HTMLNode] {
    let pairs = view.content.comparison.pairs.filter { ($0.a == id || $0.b == id) }
    let ranked = pairs.filter { $0.rollUp != nil }.enumerated().sorted { left, right in
      let (one, other) = (left.element.rollUp ?? 0, right.element.rollUp ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
    guard !ranked.isEmpty else {
      return [
        .section(
          "neighbours", .h2, ["Closest and farthest sources"],
          [.p(nil, ["No source shares three comparable claims with it."])]
            + pairList(pairs.filter { $0.comparableClaims > 0 }))
      ]
    }
    let shown = ranked.count <= 10 ? ranked : ranked.prefix(5) + ranked.suffix(5)
    return [
      .section(
        "neighbours", .h2, ["Closest and farthest sources"],
        [.p("note", ["From 1, alike on every comparable claim, to −1, opposed on every one."])]
          + pairList(Array(shown)))
    ]
  }

  private func pairList(_ pairs: [PairSummary]) -> [HTMLNode] {
    guard !pairs.isEmpty else { return [] }
    return [
      .ul(
        nil,
        pairs.map { pair in
          let other = pair.a == id ? pair.b : pair.a
          let figure = pair.rollUp.map { "\(Figure.html($0)) on " } ?? ""
          let claims = English.count(pair.comparableClaims, "comparable claim")
          let pairPage: [HTMLNode] =
            view.hasPairPages
            ? [" (", .link(parts.links.pair(id, other), ["claim by claim"]), ")"]
            : []
          return [parts.sourceLink(other), .text(": \(figure)\(claims)")] + pairPage
        })
    ]
  }
}
