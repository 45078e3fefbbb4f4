import ContentHashing
import ReportRendering
package import StanceVocabulary

/// The use case of putting a report before its readers: compose, note changes, exchange.
package struct Publish: Sendable {
  private let archive: any DocumentArchive
  private let publisher: any ReportPublisher
  private let clock: any WallClock
  private let processors: any Processors
  private var composer = ReportComposer()
  /// Whether nothing was composed yet: what a former run published may be the same.
  private var isFirst = true
  /// What the archive was told of the last report.
  private var noted: KnownReport?
  /// The verdicts of the journal's last entry, and their table with its names, where they are known.
  private var journalledRows: [VerdictTable.Row]?
  private var journalled: VerdictTable?
  private var writtenJournal = WrittenJournal()
  /// Whether the last report was exchanged whole, as the next one will be: only then may it be given
  /// up half way.
  package private(set) var mayGiveWay = false

  /// Entries of the journal that a report carries.
  private static let mostEntries = 200

  package init(
    archive: any DocumentArchive, publisher: any ReportPublisher, clock: any WallClock,
    processors: any Processors = OneProcessor()
  ) {
    self.archive = archive
    self.publisher = publisher
    self.clock = clock
    self.processors = processors
  }

  /// What was published.
  package struct Outcome: Hashable, Sendable {
    package let report: PublishedReport
    package let sources: Int
    package let documents: Int
    package let statements: Int
    /// Documents in languages that no lexicon reads.
    package let uncovered: Int
    /// Documents of the archive that are to come into a later report.
    package let heldBack: Int

    /// All documents that the archive held.
    var archived: Int { documents + uncovered + heldBack }
  }

  /// Publishes what the archive holds now.
  ///
  /// Settled means that the archive holds the inbox whole: only then, and where all of it is
  /// admitted, is a change of the verdicts one of the inbox, and noted in the journal.
  ///
  /// Nothing is to be given up where readers would see the half of it: ``mayGiveWay``.
  /// - Parameters:
  ///   - inputs: What it is made of besides the archive.
  ///   - isSettled: Whether the archive holds the inbox whole.
  ///   - admission: What comes in.
  ///   - ongoing: What sees its steps, and may ask it to give way.
  /// - Returns: What was published.
  /// - Throws: ``ArchiveFailure``, ``PublishingFailure`` or ``GaveWay``; the former report stays.
  @concurrent
  package mutating func callAsFunction(
    _ inputs: ReportComposer.Inputs, isSettled: Bool, admitting admission: Admission = .everything,
    ongoing: OngoingPublication = OngoingPublication(mayGiveWay: false)
  ) async throws -> Outcome {
    while true {
      let former = ongoing.mayGiveWay ? composer : nil
      do {
        let outcome = try await published(inputs, isSettled: isSettled, admission, ongoing)
        mayGiveWay = outcome.report.wasExchanged
        return outcome
      } catch is ReportOutdated {
        // A document was read again meanwhile; pages that are rendered already are so no more.
        try Task.checkCancellation()
      } catch let error as GaveWay {
        // The other report does not have what this one took in.
        if let former { composer = former }
        throw error
      }
    }
  }

  private mutating func published(
    _ inputs: ReportComposer.Inputs, isSettled: Bool, _ admission: Admission,
    _ ongoing: OngoingPublication
  ) async throws -> Outcome {
    var (report, basis) = try archive.snapshot { view in
      let report = try composer.compose(view, inputs, admission, on: processors) {
        try ongoing.step()
      }
      let basis = try ReportBasis(
        view, inputs, unread: report.unread, readings: report.readings)
      return (report, basis)
    }
    if isFirst, let known = try pages(ofReportMadeOf: basis) { composer.take(known, for: &report) }
    isFirst = false
    if isSettled, report.heldBack == 0 { try noteChanges(report.verdicts) }
    let journal = try changes(report.targets)
    var ahead = try await PagesAhead(of: report, in: archive, on: processors) { try ongoing.step() }
    // The journal's place in the order of paths.
    let split = report.pages.firstIndex { !Self.precedesJournal($0) } ?? report.pages.count
    let pages = report.pages.inserting(
      journal.map { ReportPage(path: $0.path, hash: $0.content.hash) }, at: split)
    let published = try publisher.publish(pages) { place in
      try ongoing.step()
      let rest = place - split
      if journal.indices.contains(rest) { return journal[rest].content }
      let planned = rest < 0 ? place : place - journal.count
      let content = try ahead.take(planned)
      composer.note(content, at: planned, of: report)
      return content
    }
    // The report stands already: what is not kept costs the next start some time, and nothing else.
    try? composer.savePages(in: archive)
    if report.heldBack == 0 { note(KnownReport(basis: basis, hash: published.hash)) }
    return Outcome(
      report: published, sources: report.sources, documents: report.documents,
      statements: report.statements, uncovered: report.uncovered, heldBack: report.heldBack)
  }

  /// The hashes of the pages that readers see, if a former run of the program made them of the same.
  private func pages(ofReportMadeOf basis: ReportBasis) throws -> [String: SHA256Digest]? {
    guard let known = try archive.snapshot({ try $0.knownReport() }), known.basis == basis else {
      return nil
    }
    return try publisher.pages(ofReport: known.hash)
  }

  private mutating func note(_ report: KnownReport) {
    guard report != noted, (try? archive.note(report)) != nil else { return }
    noted = report
  }

  private static func precedesJournal(_ page: ReportPage) -> Bool {
    page.path.utf8.lexicographicallyPrecedes("changes/".utf8)
  }

  /// The pages of the journal.
  private mutating func changes(
    _ targets: JournalTargets
  ) throws -> [(path: String, content: PageContent)] {
    let (first, entries) = try archive.snapshot {
      (try $0.firstChange(), try $0.changes(limit: Self.mostEntries))
    }
    return ChangesPage.pages(
      writtenJournal.entries(of: entries, targets), journal: JournalIdentity.journal.uuid(first)
    ).map { ($0.path, PageContent($0.bytes)) }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// Adds an entry where the table of verdicts is another than the last entry's.
  ///
  /// Committed before the report is exchanged: after a kill in between it is found, equal, and used
  /// again.
  private mutating func noteChanges(_ verdicts: VerdictTable) throws {
    if journalledRows == verdicts.rows { return }
    let last = try archive.snapshot { try $0.changes(limit: 1).first }
    let hash = verdicts.hash
    guard last?.after != hash else {
      (journalledRows, journalled) = (verdicts.rows, nil)
      return
    }
    var text = JournalText.firstReport
    if last != nil {
      let former =
        try journalled ?? VerdictTable(bytes: archive.snapshot { try $0.lastVerdicts() } ?? [])
      text = JournalText.text(verdicts.changes(since: former))
    }
    // Where it fails, only the archive knows whether it holds the entry.
    (journalledRows, journalled) = (nil, nil)
    try archive.append(
      ChangeEntry(
        before: last?.after, after: hash,
        publishedAt: UTCTimeText.text(nanoseconds: clock.now()), text: text),
      verdicts: verdicts.bytes)
    (journalledRows, journalled) = (verdicts.rows, verdicts)
  }
}
