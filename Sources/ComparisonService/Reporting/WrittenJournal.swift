import ReportRendering

/// The journal's entries as pages show them, kept from report to report: what one says never changes.
struct JournalEntries: Sendable {
  private var known: [Int: (change: ChangeEntry, entry: JournalEntry)] = [:]

  /// The entries of these changes, in their order; others are forgotten.
  mutating func entries(of changes: [ChangeEntry]) -> [JournalEntry] {
    var next: [Int: (change: ChangeEntry, entry: JournalEntry)] = [:]
    for change in changes {
      if let former = known[change.number], former.change == change {
        next[change.number] = former
      } else {
        next[change.number] = (change, Self.entry(change))
      }
    }
    known = next
    return changes.compactMap { next[$0.number]?.entry }
  }

  private static func entry(_ change: ChangeEntry) -> JournalEntry {
    JournalEntry(
      publishedAt: change.publishedAt, id: JournalIdentity.entry.uuid(change),
      content: JournalText.content(change.text))
  }
}
