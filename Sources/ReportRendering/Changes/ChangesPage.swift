/// The journal of changes as a page: the only one with clock times.
package enum ChangesPage {
  /// So many changes of an entry are listed, of the newest entries and of the others.
  private static let mostOfNewest = 100
  private static let mostOfOthers = 10

  /// The page and its feed.
  /// - Parameters:
  ///   - entries: Newest first.
  ///   - journal: What tells this journal from all others: a UUID.
  /// - Returns: `changes/feed.atom` and `changes/index.html`.
  package static func pages(
    _ entries: [WrittenEntry], journal: String
  ) -> [RenderedPage] {
    [AtomFeed(journal: journal).rendered(entries), page(entries)]
  }

  /// Where an entry stands on the page.
  static func anchor(_ entry: JournalEntry) -> String { "change-\(entry.id)" }

  private static func page(
    _ entries: [WrittenEntry]
  ) -> RenderedPage {
    let links = PageLinks(from: PageNames.changes)
    let introduction: [HTMLNode] = [
      "When verdicts became others, newest first; times are UTC. The same comes as a ",
      .link(AtomFeed.name, ["feed"]),
      """
       for feed readers. These two files alone hold history: all other pages follow from the \
      articles, the lexicons and the program.
      """,
    ]
    func sections(areNewest: Bool) -> [HTMLNode] {
      entries.filter { ($0.rank == .newest) == areNewest }.map { .written($0.section) }
    }
    let older = sections(areNewest: false)
    let fold: [HTMLNode] =
      older.isEmpty
      ? []
      : [
        .element(
          .details, [.classes("older")],
          [
            .element(
              .summary, [], [.text(English.count(older.count, "older entry", "older entries"))])
          ]
            + older)
      ]
    return PageFrame(
      path: PageNames.changes, title: "Changes – Parallax",
      trail: [("Questions", PageNames.front)],
      main: [
        .element(.h1, [], ["How verdicts changed"]), .p("lede", introduction),
        .p("note", words(links)),
      ] + sections(areNewest: true) + fold,
      feed: AtomFeed.name
    ).rendered()
  }

  private static func words(_ links: PageLinks) -> [HTMLNode] {
    [
      "agree, disagree and partly say what was read; firm, leaning and open say how far it carries (",
      .link(links.page("\(PageNames.method)#verdict"), ["what these words mean"]), ").",
    ]
  }

  /// An entry on the page; of the newest more is told.
  static func section(
    _ entry: JournalEntry, isNewest: Bool, _ targets: JournalTargets, _ links: PageLinks
  ) -> HTMLNode {
    let most = isNewest ? mostOfNewest : mostOfOthers
    let time = HTMLNode.element(
      .time, [.datetime(entry.publishedAt)], [.text(ChangeWords.time(entry.publishedAt))])
    return .section(
      anchor(entry), .h2, [.element(.bdi, [], [.text(ChangeWords.title(entry.content))])],
      class: "change",
      [.p("note", [time])]
        + ChangeList(most: most, places: (targets, links)).nodes(entry.content))
  }
}
