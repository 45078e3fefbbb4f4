import StanceComparison
import StanceVocabulary

/// The claims on which two sources cannot be compared, with the reason and what is known of each.
struct PairObstacles {
  let pair: PairOnPage

  private struct Row {
    let claim: Claim
    let obstacle: Obstacle
  }

  func nodes() -> [HTMLNode] {
    let all = pair.view.verdicts(of: pair.a, pair.b).compactMap { outcome -> Row? in
      guard case .notComparable(let obstacle) = outcome.outcome,
        let claim = pair.view.claim(outcome.claim)
      else { return nil }
      return Row(claim: claim, obstacle: obstacle)
    }
    guard !all.isEmpty else { return [] }
    let silent = all.filter { $0.obstacle == .silent([pair.a, pair.b]) }
    let others = all.filter { $0.obstacle != .silent([pair.a, pair.b]) }
    return [
      .section(
        "not-comparable", .h2, ["Where they cannot be compared"],
        (others.isEmpty ? [] : [table(others)]) + bothSilent(silent))
    ]
  }

  private func table(_ rows: [Row]) -> HTMLNode {
    let head: [HTMLNode] = [
      .columnHeader(["Claim"]), .columnHeader(["Why not"]),
      .columnHeader([pair.sourceLink(pair.a)]), .columnHeader([pair.sourceLink(pair.b)]),
    ]
    let body = rows.map { row -> HTMLNode in
      .element(
        .tr, [],
        [
          .rowHeader([.link(pair.links.claim(row.claim.id), [.text(row.claim.sentence)])]),
          .cell(
            nil, [.text(English.sentenceCase(pair.parts.words.reason(row.obstacle)) + ".")]),
        ] + [pair.a, pair.b].flatMap { pair.sides(of: $0).cell(on: row.claim.id) })
    }
    return DataTable(
      caption: "Claims on which these two cannot be compared, and what is known of each",
      head: [head], body: body, styleClass: "obstacles"
    ).node()
  }

  private func bothSilent(_ rows: [Row]) -> [HTMLNode] {
    guard !rows.isEmpty else { return [] }
    let claims = rows.enumerated().flatMap { place, row -> [HTMLNode] in
      (place > 0 ? ["; "] : [])
        + [.link(pair.links.claim(row.claim.id), [.text(row.claim.sentence)])]
    }
    return [.p("silent", ["Nothing was found in either on: "] + claims + ["."])]
  }
}
