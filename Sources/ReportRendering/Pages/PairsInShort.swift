import StanceComparison
import StanceVocabulary

/// The whole in a few lines: on how many claims anybody disagrees, and how the pairs stand.
struct PairsInShort {
  let view: ReportView
  let parts: PageParts

  /// So many pairs are all shown; of more, the closest and the farthest.
  private static let mostShown = 6

  func nodes() -> [HTMLNode] {
    let pairs = view.content.comparison.pairs.filter { $0.comparableClaims > 0 }
    guard !pairs.isEmpty else {
      return [.p(nil, [.text("No two sources can be compared yet on any claim.")])]
    }
    return [
      .section(
        "short", .h2, ["In short"],
        [.p(nil, [.text(summary)]), table(chosen(pairs))])
    ]
  }

  private var summary: String {
    let claims = view.questions.flatMap(\.claims)
    let kinds = claims.map { view.comparedBySharpness($0.id).first?.verdict.reading }
    let disagree = kinds.count { $0 == .disagree }
    let partly = kinds.count { $0 == .partly }
    let agree = kinds.count { $0 == .agree }
    let all = English.count(claims.count, "claim")
    return "In what was read, sources disagree on \(disagree) of \(all), partly on \(partly) and "
      + "agree on \(agree), each claim taken by its sharpest pair; on "
      + "\(claims.count - disagree - partly - agree) no two sources can be compared."
  }

  private func chosen(_ pairs: [PairSummary]) -> [PairSummary] {
    guard pairs.count > Self.mostShown else { return pairs }
    let ranked = pairs.enumerated().filter { $0.element.rollUp != nil }.sorted { left, right in
      let (one, other) = (left.element.rollUp ?? 0, right.element.rollUp ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
    guard ranked.count > Self.mostShown else { return ranked }
    return Array(ranked.prefix(3) + ranked.suffix(3))
  }

  private func table(_ pairs: [PairSummary]) -> HTMLNode {
    let heads = ["Pair", "Can be compared on", "Disagree", "Partly", "Agree", "On the whole"]
    return DataTable(
      caption: "Pairs of sources; on the whole from −1, opposed, to 1, alike",
      head: [heads.map { .columnHeader([.text($0)]) }], body: pairs.map(row)
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
