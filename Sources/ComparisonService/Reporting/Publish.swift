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
    let pages = (report.pages + (try changes(report.targets))).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    return Outcome(
      report: try publisher.publish(pages), sources: report.sources,
      documents: report.documents, statements: report.statements)
  }

  /// The pages of the journal.
  private func changes(_ targets: JournalTargets) throws -> [ReportPage] {
    let (first, entries) = try archive.snapshot {
      (try $0.firstChange(), try $0.changes(limit: Self.mostEntries))
    }
    return ChangesPage.pages(
      entries.map {
        JournalEntry(
          publishedAt: $0.publishedAt, id: JournalIdentity.entry.uuid($0),
          content: JournalText.content($0.text))
      }, journal: JournalIdentity.journal.uuid(first), targets: targets
    ).map { ReportPage(path: $0.path, bytes: $0.bytes) }
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
    var text = JournalText.firstReport
    if last != nil {
      text = JournalText.text(verdicts.changes(since: VerdictTable(bytes: table ?? [])))
    }
    try archive.append(
      ChangeEntry(
        before: last?.after, after: verdicts.hash,
        publishedAt: UTCTimeText.text(nanoseconds: clock.now()), text: text),
      verdicts: verdicts.bytes)
  }
}
