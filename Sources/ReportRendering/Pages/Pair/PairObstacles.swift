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
          side(pair.a, row.claim), side(pair.b, row.claim),
        ])
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

  // MARK: - What is known of a side

  private func side(_ source: SourceID, _ claim: Claim) -> HTMLNode {
    guard let position = pair.view.position(source, claim.id) else {
      return .cell("silent", [pair.parts.side(.silent)])
    }
    let sign = pair.parts.side(position.side)
    let ratio: [HTMLNode] =
      position.side == .silent ? [] : [" ", .span("ratio", [.text(position.ratio)])]
    return .cell(nil, [sign] + ratio + reported(position) + words(position))
  }

  private func reported(_ position: Position) -> [HTMLNode] {
    let reported = position.reported
    guard reported != PoleTallies() else { return [] }
    let ratio = Figure.ratio(reported.affirm.statements, reported.deny.statements)
    return [.span("below", [.text("\(ratio) only reported")])]
  }

  /// Its best sentence, to open.
  private func words(_ position: Position) -> [HTMLNode] {
    let poles: [Pole] = position.wordedPole.map { [$0] } ?? Pole.allCases
    let found = poles.flatMap { pair.view.quotations(position, $0, most: 1) }
    guard !found.isEmpty else { return [] }
    let isOne = if case .oneStatement = position.side { true } else { false }
    return [
      .element(
        .details, [.classes("words")],
        [.element(.summary, [], [.text(isOne ? "its sentence" : "its words")])]
          + found.map { pair.parts.figure($0, named: false) })
    ]
  }
}
