import StanceComparison
import StanceVocabulary

/// Every source on every claim: side, strength, interval, counts; silence as silence.
///
/// Few sources stand in columns, beside the claims in full; many stand in rows, under the claims'
/// short names.
struct PositionMatrix {
  let parts: PageParts

  /// So many sources fit beside the claims.
  static let mostColumns = 6

  private var view: ReportView { parts.view }
  private let caption = "Sources and claims"

  func node() -> HTMLNode {
    view.sources.count <= Self.mostColumns ? claimsInRows : sourcesInRows
  }

  private var claimsInRows: HTMLNode {
    let sources = view.sources.map(\.source.id)
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
            .tr, [], [.rowHeader([parts.claimLink(claim)])] + sources.map { cell($0, claim.id) })
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
    let body = view.sources.map { summary -> HTMLNode in
      let id = summary.source.id
      return .element(
        .tr, [], [.rowHeader([parts.sourceLink(id)])] + claims.map { cell(id, $0.id) })
    }
    return DataTable(
      caption: caption, head: [groups, names], body: body, styleClass: "matrix wide"
    ).node()
  }

  private func shortName(_ claim: Claim) -> String {
    String(claim.id.name.map { $0 == "-" ? " " : $0 })
  }

  private func cell(_ source: SourceID, _ claim: ClaimID) -> HTMLNode {
    guard let position = view.position(source, claim) else {
      return .cell("silent", [parts.side(.silent)])
    }
    return .cell(SideWords(position.side).styleClass, Self.content(position, parts))
  }

  /// What stands in a cell for a position.
  static func content(_ position: Position, _ parts: PageParts) -> [HTMLNode] {
    guard position.side != .silent else {
      let reported = position.reported
      let count = reported.affirm.statements + reported.deny.statements
      let note: [HTMLNode] =
        count > 0
        ? [
          .span(
            "counts",
            [
              .text("only reported, "),
              .text(Figure.ratio(reported.affirm.statements, reported.deny.statements)),
            ])
        ] : []
      return [parts.side(.silent)] + note
    }
    let documents = English.count(position.documents, "document")
    return [
      parts.side(position.side), PositionMark(position: position).node(),
      .span("counts", [.text("\(position.ratio) in \(documents)")]),
    ]
  }
}
