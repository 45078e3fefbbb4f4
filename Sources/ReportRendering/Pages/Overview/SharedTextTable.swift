import StanceComparison
import StanceVocabulary

/// Who carries whose text: pairs of sources by the passages that stand in both, and sources by what
/// they repeat of their own.
struct SharedTextTable {
  let parts: PageParts

  private var view: ReportView { parts.view }
  /// So many pairs are shown; the rest is counted.
  private static let mostShown = 30

  func nodes() -> [HTMLNode] {
    let pairs = pairs
    let repeating = view.sources.filter { repeats($0.source.id) > 0 }
    guard !pairs.isEmpty || !repeating.isEmpty else {
      return [
        .p(nil, ["No passage with statements stands in two sources, or in one of them twice."])
      ]
    }
    return (pairs.isEmpty ? [] : [table(pairs)] + more(than: pairs))
      + (repeating.isEmpty ? [] : [repeated(repeating)])
  }

  private struct SharingPair {
    let a: SourceID
    let b: SourceID
    let passages: Int
  }

  /// The most first, then by name.
  private var pairs: [SharingPair] {
    var counts: [[SourceID]: Int] = [:]
    for passage in view.content.comparison.sharedPassages {
      for (place, a) in passage.sources.enumerated() {
        for b in passage.sources[(place + 1)...] { counts[[a, b], default: 0] += 1 }
      }
    }
    return counts.map { SharingPair(a: $0.key[0], b: $0.key[1], passages: $0.value) }
      .sorted { left, right in
        if left.passages != right.passages { return left.passages > right.passages }
        return left.a == right.a ? left.b < right.b : left.a < right.a
      }
  }

  private func table(_ pairs: [SharingPair]) -> HTMLNode {
    DataTable(
      caption: "Pairs of sources that carry the same text, the most first",
      head: [["Pair", "Passages with statements in both"].map { .columnHeader([.text($0)]) }],
      body: pairs.prefix(Self.mostShown).map { pair in
        .element(
          .tr, [],
          [
            .rowHeader([parts.pairLink(pair.a, pair.b)]),
            .cell("number", [.text(English.grouped(pair.passages))]),
          ])
      }
    ).node()
  }

  private func more(than pairs: [SharingPair]) -> [HTMLNode] {
    let hidden = pairs.count - Self.mostShown
    guard hidden > 0 else { return [] }
    return [
      .p(
        "note",
        [
          .text("And \(English.count(hidden, "other pair")), in "),
          .link(parts.links.page("comparison.json"), ["comparison.json"]), ".",
        ])
    ]
  }

  /// Statements of a source in passages that it has counted already.
  private func repeats(_ source: SourceID) -> Int {
    view.questions.flatMap(\.claims).reduce(0) { sum, claim in
      sum + (view.position(source, claim.id)?.folded ?? 0)
    }
  }

  private func repeated(_ sources: [SourceSummary]) -> HTMLNode {
    DataTable(
      caption: "Sources that repeat passages of their own",
      head: [
        ["Source", "Statements in passages counted once already"].map {
          .columnHeader([.text($0)])
        }
      ],
      body: sources.map { summary in
        .element(
          .tr, [],
          [
            .rowHeader([parts.sourceLink(summary.source.id)]),
            .cell("number", [.text(English.grouped(repeats(summary.source.id)))]),
          ])
      }
    ).node()
  }
}
