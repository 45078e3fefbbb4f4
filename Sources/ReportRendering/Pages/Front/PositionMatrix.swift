import StanceComparison
import StanceVocabulary

/// Every source on every claim: side, strength, interval, counts; silence as silence.
///
/// Few sources stand in columns, beside the claims in full; many stand in rows, under the claims'
/// short names. Either way alike sources stand together.
struct PositionMatrix {
  let parts: PageParts

  static let legend = """
    Alike sources stand together. A mark runs from denies (left) to affirms (right): the point is \
    the position, the bar its 90 % interval; a hollow point is one statement. Counts are own \
    statements, affirming : denying, and the documents that they stand in.
    """

  /// So many sources fit beside the claims.
  static let mostColumns = 6

  private var view: ReportView { parts.view }
  private let caption = "Sources and claims"

  func node() -> HTMLNode {
    view.sources.count <= Self.mostColumns ? claimsInRows : sourcesInRows
  }

  private var claimsInRows: HTMLNode {
    let sources = view.ordered
    let head =
      [HTMLNode.columnHeader(["Claim"])]
      + sources.map { .columnHeader([parts.sourceLink($0)]) }
    let body = view.questions.flatMap { question -> [HTMLNode] in
      let group = HTMLNode.element(
        .tr, [.classes("group")],
        [.element(.th, HTMLAttribute.rowGroup(columns: sources.count + 1), [.text(question.title)])]
      )
      return [group]
        + question.claims.map { claim in
          .element(
            .tr, [],
            [.rowHeader([parts.claimLink(claim)])]
              + sources.map { MatrixCell(source: $0, claim: claim.id, parts: parts).roomy() })
        }
    }
    return DataTable(caption: caption, head: [head], body: body, styleClass: "matrix").node()
  }

  private var sourcesInRows: HTMLNode {
    let groups =
      [HTMLNode.columnHeader(["Source"])]
      + view.questions.map {
        .element(.th, HTMLAttribute.columnGroup($0.claims.count), [.text($0.title)])
      }
    let claims = view.questions.flatMap(\.claims)
    let names =
      [HTMLNode.cell(nil, [])]
      + claims.map { claim in
        .columnHeader([
          .element(
            .a, [.href(parts.links.claim(claim.id)), .title(claim.sentence)],
            [.text(shortName(claim))])
        ])
      }
    let body = view.ordered.map { id -> HTMLNode in
      .element(
        .tr, [],
        [.rowHeader([parts.sourceLink(id)])]
          + claims.map { MatrixCell(source: id, claim: $0.id, parts: parts).dense() })
    }
    return DataTable(
      caption: caption, head: [groups, names], body: body, styleClass: "matrix wide"
    ).node()
  }

  private func shortName(_ claim: Claim) -> String {
    String(claim.id.name.map { $0 == "-" ? " " : $0 })
  }
}
