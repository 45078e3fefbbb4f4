import StanceComparison
import StanceVocabulary

/// All sources at a glance: who is like whom, and what was read of each.
struct SourcesPage {
  let view: ReportView

  private var parts: PageParts {
    PageParts(view: view, path: PageNames.sources)
  }

  func rendered() -> RenderedPage {
    PageFrame(
      path: PageNames.sources, title: "Sources – Parallax",
      main: [
        .element(.h1, [], ["Who is like whom"]),
        .p("lede", [.text("\(English.count(view.sources.count, "source")), alike ones together.")]),
      ] + map + [list]
    ).rendered()
  }

  private var map: [HTMLNode] {
    guard view.sources.count > 1 else { return [] }
    return [
      .section(
        "likeness", .h2, ["The whole at a glance"],
        [.p("note", [.text(LikenessMap.legend)]), LikenessMap(parts: parts).node()]),
      .section(
        "pairs", .h2, ["Pairs"],
        [
          .p(
            "note",
            [
              """
              On the whole: the mean of the probability of agreeing less that of disagreeing, over \
              at least three comparable claims.
              """
            ])
        ] + PairTable(parts: parts).nodes()),
      .section(
        "shared", .h2, ["Who carries whose text"],
        [
          .p(
            "note",
            [
              """
              A passage is a paragraph, the same word for word or nearly. What stands in two sources \
              is left out of every verdict on the two; their page quotes it.
              """
            ])
        ] + SharedTextTable(parts: parts).nodes()),
    ]
  }

  private var list: HTMLNode {
    let heads = ["Source", "Documents", "Words", "First", "Last", "Statements", "Takes a side on"]
    return .section(
      "sources", .h2, ["What was read of each"],
      [
        DataTable(
          caption: "Sources by name of their folder",
          head: [heads.map { .columnHeader([.text($0)]) }], body: view.sources.map(row)
        ).node()
      ])
  }

  private func row(_ summary: SourceSummary) -> HTMLNode {
    let id = summary.source.id
    let totals = view.documents(of: id).totals
    let claims = view.questions.flatMap(\.claims)
    let sides = claims.count { claim in
      if case .takes = view.position(id, claim.id)?.side { true } else { false }
    }
    return .element(
      .tr, [],
      [
        .rowHeader([parts.sourceLink(id)]),
        .cell("number", [.text(English.grouped(summary.documents))]),
        .cell("number", [.text(English.grouped(summary.words))]),
        .cell("number", [totals.period.map(\.lowerBound).map(DateWords.day) ?? "undated"]),
        .cell("number", [totals.period.map(\.upperBound).map(DateWords.day) ?? "undated"]),
        .cell("number", [.text(English.grouped(totals.statements))]),
        .cell("number", [.text("\(sides) of \(claims.count) claims")]),
      ])
  }
}
