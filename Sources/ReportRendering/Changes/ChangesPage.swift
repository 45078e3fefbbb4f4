/// The journal of changes as a page: the only one with clock times.
package enum ChangesPage {
  /// The page and its feed.
  /// - Parameter entries: Newest first.
  /// - Returns: `changes/feed.atom` and `changes/index.html`.
  package static func pages(_ entries: [JournalEntry]) -> [RenderedPage] {
    [AtomFeed.rendered(entries), page(entries)]
  }

  private static func page(_ entries: [JournalEntry]) -> RenderedPage {
    let introduction: [HTMLNode] = [
      "When verdicts became others, newest first. Times are UTC. The same as a ",
      .link("feed.atom", ["feed"]), ".",
    ]
    return PageFrame(
      path: PageNames.changes, title: "Changes – Parallax",
      trail: [("Questions", PageNames.front)],
      main: [.element(.h1, [], ["Changes"]), .p(nil, introduction)]
        + entries.enumerated().map { section($0.offset, $0.element) }
    ).rendered()
  }

  private static func section(_ place: Int, _ entry: JournalEntry) -> HTMLNode {
    let time = HTMLNode.element(
      .time, [.datetime(entry.publishedAt)], [.text(entry.publishedAt)])
    return .section(
      "change-\(place + 1)", .h2, [time],
      [.ul(nil, entry.lines.map { [.element(.bdi, [], [.text(LegibleText.line($0))])] })])
  }
}
