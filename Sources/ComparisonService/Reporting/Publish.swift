import ReportRendering

/// The use case of putting a report before its readers: compose, note changes, exchange.
package struct Publish: Sendable {
  private let archive: any DocumentArchive
  private let publisher: any ReportPublisher
  private let clock: any WallClock
  private var composer = ReportComposer()

  /// Entries of the journal that a report carries.
  private static let mostEntries = 200

  package init(
    archive: any DocumentArchive, publisher: any ReportPublisher, clock: any WallClock
  ) {
    self.archive = archive
    self.publisher = publisher
    self.clock = clock
  }

  /// What was published.
  package struct Outcome: Hashable, Sendable {
    package let report: PublishedReport
    package let sources: Int
    package let documents: Int
    package let statements: Int
  }

  /// Publishes what the archive holds now.
  ///
  /// Settled means that the archive holds the inbox whole: only then is a change of the verdicts one
  /// of the inbox, and noted in the journal.
  /// - Returns: What was published.
  /// - Throws: ``ArchiveFailure`` or ``PublishingFailure``; the former report stays.
  @concurrent
  package mutating func callAsFunction(
    _ inputs: ReportComposer.Inputs, isSettled: Bool
  ) async throws -> Outcome {
    let report = try archive.snapshot { try composer.compose($0, inputs) }
    if isSettled { try noteChanges(report.verdicts) }
    let entries = try archive.snapshot { try $0.changes(limit: Self.mostEntries) }
    let changes = ChangesPage.pages(
      entries.map {
        JournalEntry(
          publishedAt: $0.publishedAt, id: String($0.after.prefix(16)),
          lines: $0.text.split(separator: "\n").map(String.init))
      }
    ).map { ReportPage(path: $0.path, bytes: $0.bytes) }
    let pages = (report.pages + changes).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    return Outcome(
      report: try publisher.publish(pages), sources: report.sources,
      documents: report.documents, statements: report.statements)
  }

  /// Adds an entry where the table of verdicts is another than the last entry's.
  ///
  /// Committed before the report is exchanged: after a kill in between it is found, equal, and used
  /// again.
  private func noteChanges(_ verdicts: VerdictTable) throws {
    let (last, table) = try archive.snapshot {
      (try $0.changes(limit: 1).first, try $0.lastVerdicts())
    }
    guard last?.after != verdicts.hash else { return }
    var lines = ["first report"]
    if last != nil {
      lines = verdicts.changes(since: VerdictTable(bytes: table ?? []))
    }
    try archive.append(
      ChangeEntry(
        before: last?.after, after: verdicts.hash,
        publishedAt: UTCTimeText.text(nanoseconds: clock.now()),
        text: lines.joined(separator: "\n")),
      verdicts: verdicts.bytes)
  }
}
