import StanceComparison
import StanceVocabulary

/// What the newest articles move: the verdicts that are others with them and without.
struct NewestMoves {
  let parts: PageParts

  /// So many articles are listed; the others' pages say the same of each.
  static let mostArticles = 10
  private static let mostVerdicts = 3

  private var view: ReportView { parts.view }
  private var moved: [DocumentMoves] { view.content.newestMoves }

  func nodes() -> [HTMLNode] {
    guard !moved.isEmpty else { return [] }
    let hidden = moved.count - Self.mostArticles
    let rest: [HTMLNode] =
      hidden > 0
      ? [.p("note", [.text("\(English.count(hidden, "other article")) of those days move more.")])]
      : []
    return [
      .section(
        "newest", .h2, ["What the newest articles move"],
        [
          .p(
            "note",
            [
              """
              Articles of the newest thirty days of publication, each with the verdicts that would \
              be others without it.
              """
            ])
        ] + moved.prefix(Self.mostArticles).map(article) + rest)
    ]
  }

  /// One line an article, which opens on its verdicts.
  private func article(_ moved: DocumentMoves) -> HTMLNode {
    guard let entry = view.document(moved.document) else { return .text("") }
    let list = MovesList(
      moves: Array(moved.moves.prefix(Self.mostVerdicts)), links: parts.links, name: view.name,
      claim: parts.claimSentence)
    let hidden = moved.moves.count - Self.mostVerdicts
    let words = hidden > 0 ? "Open the article and \(hidden) more" : "Open the article"
    let claims = Set(moved.moves.map(\.claim)).count
    let verdicts = English.count(moved.moves.count, "verdict")
    return .element(
      .details, [.classes("article")],
      [
        .element(
          .summary, [],
          [
            .name(LegibleText.line(entry.heading)), ", ",
            .name(LegibleText.line(view.name(entry.source))), ", ",
          ] + DateWords.nodes(entry.published) + [
            .text(": \(verdicts) on \(English.count(claims, "claim"))")
          ]),
        list.node(), .p("note", [.link(parts.links.document(entry.id), [.text(words)])]),
      ])
  }
}
