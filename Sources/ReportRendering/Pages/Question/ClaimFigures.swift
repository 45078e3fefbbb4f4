import StanceComparison
import StanceVocabulary

/// Every figure behind a claim's axis, folded under it.
struct ClaimFigures {
  let claim: Claim
  let positions: ClaimPositions
  let parts: PageParts

  func nodes() -> [HTMLNode] {
    let shown = positions.placed + positions.onlyReported
    guard !shown.isEmpty else { return [] }
    let rows = shown.map {
      PositionRow(parts: parts, hasMark: false).row([parts.sourceLink($0.source)], $0)
    }
    let heads = ["Source"] + PositionRow.headingsWithoutMark
    return [
      Fold.node(
        ["The figures"],
        [
          .p("note", [.text(PositionRow.legend)]),
          DataTable(
            caption: "Figures of all sources on “\(claim.sentence)”",
            head: [heads.map { .columnHeader([.text($0)]) }], body: rows, styleClass: "positions"
          ).node(),
        ])
    ]
  }
}
