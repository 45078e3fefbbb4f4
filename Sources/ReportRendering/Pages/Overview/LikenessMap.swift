import StanceComparison
import StanceVocabulary

/// The whole at a glance: every source against every other, alike ones together.
struct LikenessMap {
  let parts: PageParts

  static let legend = """
    A cell says how two sources stand on the whole, from −1, opposed on every claim, to 1, alike on \
    every claim, and below it on how many claims they can be compared. Under three claims there is \
    no figure, only their number.
    """

  private var view: ReportView { parts.view }
  /// Sources with names short enough in count to stand upright above their columns.
  private static let mostUpright = 6
  /// Letters of a name above a column; the row has them all.
  private static let mostLetters = 28

  func node() -> HTMLNode {
    let isMany = view.ordered.count > Self.mostUpright
    let columns = view.ordered.map { id in
      HTMLNode.columnHeader([
        .span(nil, [.name(LegibleText.title(view.name(id), most: Self.mostLetters))])
      ])
    }
    let rows = view.ordered.enumerated().map { place, id -> HTMLNode in
      .element(
        .tr, [],
        [.rowHeader([parts.sourceLink(id)])]
          + view.ordered.enumerated().map { column, other in
            cell(id, other, isMirror: column > place)
          })
    }
    return DataTable(
      caption: "Sources held against each other",
      head: [[HTMLNode.columnHeader(["Source"])] + columns], body: rows,
      styleClass: isMany ? "likeness many" : "likeness"
    ).node()
  }

  /// Where pairs have no pages, the half above the diagonal would only repeat the half below.
  private func cell(_ one: SourceID, _ other: SourceID, isMirror: Bool) -> HTMLNode {
    guard one != other else { return .cell("self", ["–"]) }
    guard view.hasPairPages || !isMirror, let pair = view.pair(one, other),
      view.hasPairPages || pair.comparableClaims > 0
    else { return .cell(nil, []) }
    let claims = HTMLNode.element(.small, [], [.text(String(pair.comparableClaims))])
    let figure: [HTMLNode] = pair.rollUp.map { [.text(Figure.html($0))] } ?? []
    guard view.hasPairPages else { return .cell(styleClass(pair), figure + [claims]) }
    return .cell(
      styleClass(pair),
      [.link(parts.links.pair(one, other), (figure.isEmpty ? ["·"] : figure) + [claims])])
  }

  /// Three steps of likeness and three of opposition; about nothing, and nothing known, are plain.
  private func styleClass(_ pair: PairSummary) -> String? {
    guard let rollUp = pair.rollUp else { return nil }
    let step =
      switch rollUp.magnitude {
      case ..<0.1: 0
      case ..<0.3: 1
      case ..<0.6: 2
      default: 3
      }
    return step == 0 ? nil : "\(rollUp > 0 ? "alike" : "opposed")\(step)"
  }
}
