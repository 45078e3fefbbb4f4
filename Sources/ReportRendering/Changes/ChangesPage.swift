/// The journal of changes as a page: the only one with clock times.
package enum ChangesPage {
  /// So many changes of an entry are listed, of the newest entries and of the others.
  private static let mostOfNewest = 100
  private static let mostOfOthers = 10
  /// So many entries stand open; the others fold.
  private static let newest = 20

  /// The page and its feed.
  /// - Parameters:
  ///   - entries: Newest first.
  ///   - journal: What tells this journal from all others: a UUID.
  ///   - targets: What the report has now.
  /// - Returns: `changes/feed.atom` and `changes/index.html`.
  package static func pages(
    _ entries: [JournalEntry], journal: String, targets: JournalTargets
  ) -> [RenderedPage] {
    [AtomFeed(journal: journal).rendered(entries), page(entries, targets)]
  }

  /// Where an entry stands on the page.
  static func anchor(_ entry: JournalEntry) -> String { "change-\(entry.id)" }

  private static func page(_ entries: [JournalEntry], _ targets: JournalTargets) -> RenderedPage {
    let links = PageLinks(from: PageNames.changes)
    let introduction: [HTMLNode] = [
      "When verdicts became others, newest first; times are UTC. The same comes as a ",
      .link(AtomFeed.name, ["feed"]),
      """
       for feed readers. These two files alone hold history: all other pages follow from the \
      articles, the lexicons and the program.
      """,
    ]
    let older = entries.dropFirst(newest).map { section($0, most: mostOfOthers, targets, links) }
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
      ] + entries.prefix(newest).map { section($0, most: mostOfNewest, targets, links) } + fold,
      feed: AtomFeed.name
    ).rendered()
  }

  private static func words(_ links: PageLinks) -> [HTMLNode] {
    [
      "agree, disagree and partly say what was read; firm, leaning and open say how far it carries (",
      .link(links.page("\(PageNames.method)#verdict"), ["what these words mean"]), ").",
    ]
  }

  private static func section(
    _ entry: JournalEntry, most: Int, _ targets: JournalTargets, _ links: PageLinks
  ) -> HTMLNode {
    let time = HTMLNode.element(
      .time, [.datetime(entry.publishedAt)], [.text(ChangeWords.time(entry.publishedAt))])
    return .section(
      anchor(entry), .h2, [.element(.bdi, [], [.text(ChangeWords.title(entry.content))])],
      class: "change",
      [.p("note", [time])]
        + ChangeList(most: most, places: (targets, links)).nodes(entry.content))
  }
}
