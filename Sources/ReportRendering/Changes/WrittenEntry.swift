/// An entry of the journal as it is written: the same from report to report, until newer ones push it down or what
/// it links to has gone.
package struct WrittenEntry: Sendable {
  /// UTC, RFC 3339.
  let publishedAt: String
  package let rank: Rank
  let section: WrittenHTML
  /// Its element in the feed, where it has one.
  let feed: String?

  /// How much of an entry is told, by its place.
  package enum Rank: Hashable, Sendable {
    /// Open on the page, and in the feed.
    case newest
    /// Folded on the page, and in the feed.
    case recent
    /// Folded, on the page alone.
    case older

    private static let mostNewest = 20
    /// A feed carries the newest entries; the page has the others.
    private static let mostInFeed = 50

    /// `place`: How many entries are newer.
    package init(place: Int) {
      self =
        switch place {
        case ..<Self.mostNewest: .newest
        case ..<Self.mostInFeed: .recent
        default: .older
        }
    }
  }

  /// - Parameters:
  ///   - entry: What it says.
  ///   - rank: How much of it is told.
  ///   - targets: What the report has now.
  package init(_ entry: JournalEntry, _ rank: Rank, _ targets: JournalTargets) {
    publishedAt = entry.publishedAt
    self.rank = rank
    section = WrittenHTML([
      ChangesPage.section(
        entry, isNewest: rank == .newest, targets, PageLinks(from: PageNames.changes))
    ])
    feed = rank == .older ? nil : AtomFeed.element(entry)
  }
}
