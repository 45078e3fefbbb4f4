import StanceComparison
import StanceVocabulary

/// Who speaks of a question at all: own statements for each 1,000 words, the most first.
///
/// Salience says nothing of sides and enters no position.
struct SalienceTable {
  /// In the page's order.
  let claims: [Claim]
  let parts: PageParts

  static let anchor = "salience"

  private static let mostOpen = 12
  private static let unit = "per 1,000 words"

  /// A source's own statements for each 1,000 words, on each claim and on all.
  private struct Row {
    let source: SourceID
    let whole: Double
    let claims: [Double]
  }

  /// A claim that nobody speaks of has no column.
  private var spoken: [Claim] {
    claims.filter { claim in
      parts.view.sources.contains { statements($0.source.id, claim) > 0 }
    }
  }

  private func statements(_ source: SourceID, _ claim: Claim) -> Int {
    parts.view.position(source, claim.id)?.own.statements ?? 0
  }

  func node() -> HTMLNode {
    let spoken = spoken
    let rows = rows(spoken)
    let speaking = rows.filter { $0.whole > 0 }
    let silent = rows.filter { $0.whole == 0 }.map(\.source)
    let most = speaking.map(\.whole).max() ?? 0
    let heads: [HTMLNode] =
      [.columnHeader(["Source"]), .columnHeader(["The question"])]
      + spoken.map { .columnHeader([parts.claimLink($0)]) }
    let table = FoldedTable(
      caption: "Own statements for each 1,000 words of a source; one that speaks of two claims "
        + "counts for both",
      head: heads, rows: speaking.map { row($0, most) }, mostOpen: Self.mostOpen,
      rest: { English.count($0, "other source") }, styleClass: "salience")
    return .section(
      Self.anchor, .h2, ["Who speaks of it at all"],
      (speaking.isEmpty ? [.p(nil, ["No source, in its own voice."])] : table.nodes())
        + others(silent, all: speaking.isEmpty))
  }

  private func rows(_ spoken: [Claim]) -> [Row] {
    let rows = parts.view.sources.map { summary in
      let statements = spoken.map { self.statements(summary.source.id, $0) }
      func rate(_ statements: Int) -> Double {
        summary.words > 0 ? Double(statements) * 1000 / Double(summary.words) : 0
      }
      return Row(
        source: summary.source.id, whole: rate(statements.reduce(0, +)),
        claims: statements.map(rate))
    }
    return rows.enumerated().sorted { left, right in
      let (one, other) = (left.element.whole, right.element.whole)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  private func row(_ row: Row, _ most: Double) -> HTMLNode {
    .element(
      .tr, [],
      [.rowHeader([parts.sourceLink(row.source)])]
        + ([row.whole] + row.claims).map { value in
          .cell("number", FigureBar.nodes(value, most: most, unit: Self.unit))
        })
  }

  private func others(_ silent: [SourceID], all: Bool) -> [HTMLNode] {
    guard !silent.isEmpty, !all else { return [] }
    return [
      .p(
        "others",
        [.span("side silent", ["○ not in their own voice"]), ": "]
          + parts.sourceList(silent, most: 30))
    ]
  }
}
