import StanceComparison
import StanceVocabulary

/// Pairs of sources with their verdicts counted, the most opposed first.
struct PairTable {
  let parts: PageParts

  private var view: ReportView { parts.view }
  /// So many pairs are all shown; of more, the most opposed and the most alike.
  private static let mostShown = 30

  func nodes() -> [HTMLNode] {
    let pairs = ranked
    guard !pairs.isEmpty else {
      return [.p(nil, ["No two sources can be compared yet on any claim."])]
    }
    guard pairs.count > Self.mostShown else {
      return [table("Pairs of sources, the most opposed first", pairs)]
    }
    let figured = pairs.filter { $0.rollUp != nil }
    let half = Self.mostShown / 2
    return [
      table("The \(half) most opposed pairs", Array(figured.prefix(half))),
      table("The \(half) most alike pairs", Array(figured.suffix(half).reversed())),
      .p(
        "note",
        [
          .text(
            "\(English.count(pairs.count, "pair")) can be compared, "
              + "\(English.grouped(pairs.count - figured.count)) on too few claims for a figure: "
              + "all of them in "),
          .link(parts.links.page("comparison.json"), ["comparison.json"]), ".",
        ]),
    ]
  }

  /// Pairs with a figure by that figure, then those that have too few claims for one.
  private var ranked: [PairSummary] {
    let pairs = view.content.comparison.pairs.filter { $0.comparableClaims > 0 }
    return pairs.enumerated().sorted { left, right in
      let (one, other) = (left.element.rollUp ?? 2, right.element.rollUp ?? 2)
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  private func table(_ caption: String, _ pairs: [PairSummary]) -> HTMLNode {
    let heads = ["Pair", "Can be compared on", "Disagree", "Partly", "Agree", "On the whole"]
    return DataTable(
      caption: caption, head: [heads.map { .columnHeader([.text($0)]) }], body: pairs.map(row)
    ).node()
  }

  private func row(_ pair: PairSummary) -> HTMLNode {
    let readings = view.verdicts(of: pair.a, pair.b).compactMap { verdict in
      if case .compared(let verdict) = verdict.outcome { verdict.reading } else { nil }
    }
    let counts = [Verdict.Reading.disagree, .partly, .agree].map { kind in
      readings.count { $0 == kind }
    }
    let figures =
      [English.count(pair.comparableClaims, "claim")] + counts.map { $0 == 0 ? "–" : String($0) }
      + [pair.rollUp.map(Figure.html) ?? "too few"]
    return .element(
      .tr, [],
      [.rowHeader([parts.pairLink(pair.a, pair.b)])] + figures.map { .cell("number", [.text($0)]) })
  }
}
