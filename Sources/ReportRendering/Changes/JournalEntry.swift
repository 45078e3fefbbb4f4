/// An entry of the journal of changes: when the verdicts became others, and how.
package struct JournalEntry: Hashable, Sendable {
  /// UTC, RFC 3339.
  package let publishedAt: String
  /// What tells this entry from all others, in hex.
  package let id: String
  /// What changed, a line a verdict; for the first report one line that says so.
  package let lines: [String]

  package init(publishedAt: String, id: String, lines: [String]) {
    self.publishedAt = publishedAt
    self.id = id
    self.lines = lines
  }

  /// "3 changes of verdicts", or its only line.
  var heading: String {
    lines.count == 1 ? lines[0] : "\(lines.count) changes of verdicts"
  }
}
