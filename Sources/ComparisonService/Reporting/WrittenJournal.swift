import ReportRendering

/// The journal's entries as pages show them, kept from report to report: what one says never changes.
struct WrittenJournal: Sendable {
  private var known: [Int: Known] = [:]
  /// What the known ones link to.
  private var targets = JournalTargets(sources: [], claims: [])

  private struct Known {
    let change: ChangeEntry
    let entry: JournalEntry
    let written: WrittenEntry
  }

  /// The entries of these changes, newest first as they are; others are forgotten.
  ///
  /// `targets`: What the report has now.
  mutating func entries(
    of changes: [ChangeEntry], _ targets: JournalTargets
  ) -> [WrittenEntry] {
    let isElsewhere = targets != self.targets
    var next: [Int: Known] = [:]
    let entries = changes.enumerated().map { place, change in
      let rank = WrittenEntry.Rank(place: place)
      let former = known[change.number].flatMap { $0.change == change ? $0 : nil }
      if let former, former.written.rank == rank, !isElsewhere {
        next[change.number] = former
        return former.written
      }
      let entry = former?.entry ?? Self.entry(change)
      let written = WrittenEntry(entry, rank, targets)
      next[change.number] = Known(change: change, entry: entry, written: written)
      return written
    }
    (known, self.targets) = (next, targets)
    return entries
  }

  private static func entry(_ change: ChangeEntry) -> JournalEntry {
    JournalEntry(
      publishedAt: change.publishedAt, id: JournalIdentity.entry.uuid(change),
      content: JournalText.content(change.text))
  }
}
