import StanceComparison
import StanceVocabulary

/// What the newest articles move: the verdicts that are others with them and without.
struct NewestMoves {
  let parts: PageParts

  /// So many articles are listed; the others' pages say the same of each.
  static let mostArticles = 6
  private static let mostVerdicts = 3

  private var view: ReportView { parts.view }

  /// An article of the newest days with the verdicts that it moves.
  private struct Article {
    let entry: DocumentEntry
    let verdicts: [VerdictMove]
  }

  private var articles: [Article] {
    view.content.newestMoves.compactMap { moved in
      let verdicts = moved.moves.filter(\.isOfVerdict)
      guard !verdicts.isEmpty, let entry = view.document(moved.document) else { return nil }
      return Article(entry: entry, verdicts: verdicts)
    }
  }

  func nodes() -> [HTMLNode] {
    let articles = articles
    guard !articles.isEmpty else { return [] }
    let hidden = articles.count - Self.mostArticles
    let rest: [HTMLNode] =
      hidden > 0
      ? [.p("note", [.text("\(English.count(hidden, "other article")) of those days move more.")])]
      : []
    let shown = articles.prefix(Self.mostArticles).enumerated().map {
      node($0.element, isOpen: $0.offset == 0)
    }
    let note: HTMLNode = .p(
      "note",
      [
        """
        Articles of the newest thirty days of publication, each with the verdicts that would be \
        others without it.
        """
      ])
    return [
      .section("newest", .h2, ["What the newest articles move"], [note] + shown + rest)
    ]
  }

  /// One line an article, which opens on its verdicts.
  private func node(_ article: Article, isOpen: Bool) -> HTMLNode {
    let entry = article.entry
    let list = MovesList(
      moves: Array(article.verdicts.prefix(Self.mostVerdicts)), links: parts.links,
      name: view.name, claim: parts.claimSentence)
    let hidden = article.verdicts.count - Self.mostVerdicts
    let words = hidden > 0 ? "Open the article and \(hidden) more" : "Open the article"
    let claims = English.count(Set(article.verdicts.map(\.claim)).count, "claim")
    let summary: [HTMLNode] =
      [
        .name(LegibleText.line(entry.heading)), ", ",
        .name(LegibleText.line(view.name(entry.source))), ", ",
      ] + DateWords.nodes(entry.published)
      + [.text(": \(English.count(article.verdicts.count, "verdict")) on \(claims)")]
    return .element(
      .details, [.classes("article")] + (isOpen ? [.opened] : []),
      [
        .element(.summary, [], summary), list.node(),
        .p("note", [.link(parts.links.document(entry.id), [.text(words)])]),
      ])
  }
}
