import StanceComparison
import StanceVocabulary

/// The other sources from the closest to the farthest, and what unites and divides them most.
struct SourceNeighbours {
  let source: SourceID
  let parts: PageParts

  /// So many are all in sight; of more, half of it from either end.
  private static let mostOpen = 10
  /// Of those between the ends, so many are listed.
  private static let mostFolded = 200

  /// Those that it is one of, in the comparison's order.
  private let pairs: [PairSummary]

  init(source: SourceID, parts: PageParts) {
    self.source = source
    self.parts = parts
    pairs = parts.view.content.comparison.pairs.filter { $0.a == source || $0.b == source }
  }

  private var view: ReportView { parts.view }

  func nodes() -> [HTMLNode] {
    let ranked = self.ranked
    let list: [HTMLNode] =
      ranked.isEmpty
      ? [.p(nil, ["No source shares three comparable claims with it."])]
      : [.p("note", [.text(legend)])] + lists(ranked)
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

  /// Pairs that have a figure, the closest first, else in the order of sources.
  private var ranked: [PairSummary] {
    pairs.filter { $0.rollUp != nil }.enumerated().sorted { left, right in
      let (one, other) = (left.element.rollUp ?? 0, right.element.rollUp ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  private func lists(_ ranked: [PairSummary]) -> [HTMLNode] {
    guard ranked.count > Self.mostOpen else { return [list(ranked[...])] }
    let end = Self.mostOpen / 2
    let between = ranked.dropFirst(end).dropLast(end)
    let hidden = between.count - Self.mostFolded
    let rest: [HTMLNode] =
      hidden > 0 ? [.p("note", [.text("and \(English.count(hidden, "other"))")])] : []
    return [
      .element(.h3, [], ["Closest"]), list(ranked.prefix(end)),
      FoldedRest.details(
        "\(English.count(between.count, "source")) between",
        [list(between.prefix(Self.mostFolded))] + rest),
      .element(.h3, [], ["Farthest"]), list(ranked.suffix(end)),
    ]
  }

  private func list(_ pairs: ArraySlice<PairSummary>) -> HTMLNode {
    .element(.ol, [.classes("neighbours")], pairs.map(item))
  }

  private func other(_ pair: PairSummary) -> SourceID { pair.a == source ? pair.b : pair.a }

  private func item(_ pair: PairSummary) -> HTMLNode {
    let value = pair.rollUp ?? 0
    return .element(
      .li, [],
      [
        .span("who", [parts.sourceLink(other(pair))]), AgreementBar(value: value).node(),
        .span("number", [.text(Figure.html(value))]),
        .span(
          "counts",
          [.text("on \(English.count(pair.comparableClaims, "claim"))")] + pairPage(pair)),
        .div("why", most(pair)),
      ])
  }

  private func pairPage(_ pair: PairSummary) -> [HTMLNode] {
    view.hasPairPages
      ? [", ", .link(parts.links.pair(source, other(pair)), ["claim by claim"])] : []
  }

  /// The claim on which they most surely agree, and that on which they most surely disagree.
  private func most(_ pair: PairSummary) -> [HTMLNode] {
    var best: [Verdict.Reading: (claim: ClaimID, verdict: Verdict)] = [:]
    for pair in view.verdicts(of: pair.a, pair.b) {
      guard case .compared(let verdict) = pair.outcome else { continue }
      // Of equals the first in the questions' order.
      if let former = best[verdict.reading]?.verdict, former.probability >= verdict.probability {
        continue
      }
      best[verdict.reading] = (pair.claim, verdict)
    }
    return [Verdict.Reading.agree, .disagree].compactMap { reading in
      best[reading].map { line($0.claim, $0.verdict, other(pair)) }
    }
  }

  private func line(_ claim: ClaimID, _ verdict: Verdict, _ other: SourceID) -> HTMLNode {
    let own = view.position(source, claim)?.ratio ?? "–"
    let theirs = view.position(other, claim)?.ratio ?? "–"
    let row = "#\(PageLinks.rowAnchor(claim))"
    return .p(
      nil,
      [
        .span("verdict \(verdict.reading.rawValue)", [.text(verdict.reading.rawValue)]),
        .text(" most surely on “"),
        .link(
          view.hasPairPages ? parts.links.claim(claim, of: source, other) : row,
          [.text(parts.claimSentence(claim))]),
        .text("” (\(own) and \(theirs))"),
      ])
  }

  /// Sources that share one or two comparable claims, and how many share none, on one line.
  private var fewer: [HTMLNode] {
    let few = pairs.filter { $0.rollUp == nil && $0.comparableClaims > 0 }
    let none = pairs.count { $0.rollUp == nil && $0.comparableClaims == 0 }
    let shown = few.prefix(12)
    var nodes: [HTMLNode] = []
    for (place, pair) in shown.enumerated() {
      let page: [HTMLNode] =
        view.hasPairPages
        ? [.link(parts.links.pair(source, other(pair)), [.text("\(pair.comparableClaims)")])]
        : [.text("\(pair.comparableClaims)")]
      nodes += (place > 0 ? [", "] : []) + [parts.sourceLink(other(pair)), " ("] + page + [")"]
    }
    if few.count > shown.count {
      nodes.append(.text(" and \(English.count(few.count - shown.count, "other"))"))
    }
    let without =
      none > 0 ? "No comparable claim with \(English.count(none, "source"))." : ""
    guard !few.isEmpty || none > 0 else { return [] }
    let opening: [HTMLNode] =
      few.isEmpty
      ? [] : [.text("Fewer than three comparable claims, so no figure: ")] + nodes + [". "]
    return [.p("note", opening + [.text(without)])]
  }
}
