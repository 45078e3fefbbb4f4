import StanceComparison
import StanceVocabulary

/// The other sources from the closest to the farthest, and what unites and divides them most.
struct SourceNeighbours {
  let neighbours: Neighbours
  let parts: PageParts

  init(source: SourceID, parts: PageParts) {
    neighbours = Neighbours(of: source, in: parts.view)
    self.parts = parts
  }

  private var source: SourceID { neighbours.source }
  private var view: ReportView { parts.view }

  func nodes() -> [HTMLNode] {
    let list: [HTMLNode] =
      neighbours.closest.isEmpty
      ? [.p(nil, ["No source shares three comparable claims with it."])]
      : [.p("note", [.text(legend)])] + lists
    return [
      .section("neighbours", .h2, ["Closest and farthest sources"], list + fewer)
    ]
  }

  private var legend: String {
    """
    The figure of a pair is the mean over its comparable claims, from 1, alike on every one, to −1, \
    opposed on every one. Named are the claims that carry it furthest, with own statements of \
    both, affirming : denying.
    """
  }

  private var lists: [HTMLNode] {
    guard !neighbours.farthest.isEmpty else { return [list(neighbours.closest)] }
    let between = neighbours.between.count + neighbours.hidden
    let rest: [HTMLNode] =
      neighbours.hidden > 0
      ? [.p("note", [.text("and \(English.count(neighbours.hidden, "other"))")])] : []
    return [
      .element(.h3, [], ["Closest"]), list(neighbours.closest),
      FoldedRest.details(
        "\(English.count(between, "source")) between", [list(neighbours.between)] + rest),
      .element(.h3, [], ["Farthest"]), list(neighbours.farthest),
    ]
  }

  private func list(_ neighbours: [Neighbours.Neighbour]) -> HTMLNode {
    .element(.ol, [.classes("neighbours")], neighbours.map(item))
  }

  private func item(_ neighbour: Neighbours.Neighbour) -> HTMLNode {
    let value = neighbour.agreement
    return .element(
      .li, [],
      [
        .span("who", [parts.sourceLink(neighbour.source)]), AgreementBar(value: value).node(),
        .span("number", [.text(Figure.html(value))]),
        .span(
          "counts",
          [.text("on \(English.count(neighbour.comparableClaims, "claim"))")]
            + pairPage(neighbour.source)),
        .div("why", neighbour.reasons.map { line($0, neighbour.source) }),
      ])
  }

  private func pairPage(_ other: SourceID) -> [HTMLNode] {
    view.hasPairPages ? [", ", .link(parts.links.pair(source, other), ["claim by claim"])] : []
  }

  private func line(_ reason: Neighbours.Reason, _ other: SourceID) -> HTMLNode {
    let claim = reason.verdict.claim
    let reading = reason.verdict.reading.rawValue
    let row = "#\(PageLinks.rowAnchor(claim))"
    return .p(
      nil,
      [
        .span("verdict \(reading)", [.text(reading)]),
        .text(" most surely on “"),
        .link(
          view.hasPairPages ? parts.links.claim(claim, of: source, other) : row,
          [.text(parts.claimSentence(claim))]),
        .text("” (\(reason.own) and \(reason.theirs))"),
      ])
  }

  /// Sources that share one or two comparable claims, and how many share none, on one line.
  private var fewer: [HTMLNode] {
    let few = neighbours.few
    var nodes: [HTMLNode] = []
    for (place, one) in few.enumerated() {
      let count = HTMLNode.text("\(one.comparableClaims)")
      let page =
        view.hasPairPages ? .link(parts.links.pair(source, one.source), [count]) : count
      nodes += (place > 0 ? [", "] : []) + [parts.sourceLink(one.source), " (", page, ")"]
    }
    if neighbours.moreFew > 0 {
      nodes.append(.text(" and \(English.count(neighbours.moreFew, "other"))"))
    }
    let without =
      neighbours.without > 0
      ? "No comparable claim with \(English.count(neighbours.without, "source"))." : ""
    guard !few.isEmpty || neighbours.without > 0 else { return [] }
    let opening: [HTMLNode] =
      few.isEmpty
      ? [] : [.text("Fewer than three comparable claims, so no figure: ")] + nodes + [". "]
    return [.p("note", opening + [.text(without)])]
  }
}
