import ContentHashing
package import ReportRendering
import StanceComparison
package import StanceVocabulary

/// Makes the report from the archive, doing again only what depends on what has changed.
///
/// Composing finds out what the report says and which pages it has; a page is rendered when the
/// publisher asks for it, and its bytes are not kept. What it gives is a function of the snapshot
/// and the inputs; what it keeps from one report to the next are sources, and hashes of pages that
/// were made from equal inputs.
package struct ReportComposer: Sendable {
  /// What a report is made of besides the archive.
  package struct Inputs: Sendable {
    package let lexicons: Lexicons
    package let book: SourceBook
    /// Folders that could not be listed, with the reason.
    package let unreadableFolders: [InboxPath: String]
    package let programVersion: String
    /// Tells programs apart that may render otherwise.
    package let build: String

    package init(
      lexicons: Lexicons, book: SourceBook, unreadableFolders: [InboxPath: String],
      programVersion: String, build: String = ""
    ) {
      self.lexicons = lexicons
      self.book = book
      self.unreadableFolders = unreadableFolders
      self.programVersion = programVersion
      self.build = build
    }
  }

  private var basis: Basis?
  /// What is known of the lexicons of ``basis``.
  private var measured: MeasuredReading?
  private var documents = ReadDocuments()
  private var sources = ComparedSources()
  private var moves = MovesOfDocuments()
  private var copies = CopiesOfDocuments()
  private var plannedDocuments = PlannedDocuments()
  private var revisions = SourceRevisions()
  private var claimBases = ClaimBases()
  private var partBases = PartBases()
  private var knownPages = KnownPages()
  private var quotations = Quotations()
  private var sharedWords = SharedWords()
  private var dataLines = DataLines()
  private let keptSections = KeptSections()

  package init() {}

  /// What a comparison is made with: another one begins anew.
  private struct Basis: Equatable {
    let edition: AnalysisEdition
    let validation: [UInt8]?
  }

  /// The whole report but for `changes/`, of the documents that are admitted.
  ///
  /// The first report has all.
  /// - Parameters:
  ///   - view: The archive.
  ///   - inputs: What else it is made of.
  ///   - admission: Which documents come in.
  ///   - processors: Where it is found what documents move.
  ///   - check: Called again and again on the way; what it throws ends it.
  /// - Returns: The report.
  /// - Throws: ``ArchiveFailure``, or what `check` throws; what was kept is forgotten then.
  package mutating func compose(
    _ view: any ArchiveSnapshot, _ inputs: Inputs, _ admission: Admission = .everything,
    on processors: any Processors = OneProcessor(), check: () throws -> Void = {}
  ) throws -> ComposedReport {
    let basis = Basis(
      edition: inputs.lexicons.edition, validation: inputs.lexicons.validation)
    if basis != self.basis {
      self = ReportComposer()
      knownPages = KnownPages(try view.renderings())
    }
    // Half a change would be taken for a whole one the next time.
    self.basis = nil
    let report = try composed(view, inputs, admission, processors, check)
    self.basis = basis
    return report
  }

  private mutating func composed(
    _ view: any ArchiveSnapshot, _ inputs: Inputs, _ admission: Admission,
    _ processors: any Processors, _ check: () throws -> Void
  ) throws -> ComposedReport {
    let content = try content(view, inputs, admission, processors, check)
    let groups = documents.sources
    let renderer = ReportRenderer(content, keeping: &dataLines)
    let parts = renderer.parts
    let documentPages = DocumentPages(groups, content.documents, moves, copies, inputs)
    plannedDocuments.update(documentPages, knownPages)
    revisions.update(groups, content.comparison)
    claimBases.update(content, revisions)
    partBases.update(groups, content, revisions, claimBases)
    keptSections.keepOnly(groups.lazy.map(\.source.id))
    let (before, after) = plan(parts, renderer)
    let planned = Runs(
      [before] + plannedDocuments.planned + Runs(after, inRunsOf: Self.partsInRun).runs)
    knownPages.keepOnly(planned)
    return ComposedReport(
      pages: Runs(
        [publishable(before)] + plannedDocuments.pages
          + Runs(publishable(after), inRunsOf: Self.partsInRun).runs),
      verdicts: VerdictTable(content.comparison),
      targets: JournalTargets(
        sources: Set(groups.map(\.source.id)),
        claims: Set(content.comparison.questions.flatMap(\.claims).map(\.id))),
      sources: groups.count,
      documents: content.documents.count, statements: content.documents.statements,
      unread: content.unread, uncovered: documents.uncovered.count, heldBack: documents.heldBack,
      planned: planned,
      parts: parts, renderer: renderer, revisions: revisions, claims: claimBases,
      keptSections: keptSections,
      documentPages: documentPages,
      inputs: inputs)
  }

  /// Months are many where documents are, and a drop changes few of them.
  private static let partsInRun = 64

  /// All pages but those of documents by path: what comes before these, and what comes after.
  private func plan(
    _ parts: [ReportPart], _ renderer: ReportRenderer
  ) -> (before: [PlannedPage], after: [PlannedPage]) {
    let pages = parts.enumerated().map { number, part in
      PlannedPage(
        path: part.path, basis: partBases.basis(of: part, in: renderer), subject: .part(number))
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let split =
      pages.firstIndex { PageNames.documents.utf8.lexicographicallyPrecedes($0.path.utf8) }
      ?? pages.count
    return (Array(pages[..<split]), Array(pages[split...]))
  }

  private func publishable(_ pages: [PlannedPage]) -> [ReportPage] {
    pages.map { ReportPage(path: $0.path, hash: knownPages.hash(of: $0)) }
  }

  /// Takes over the hashes of the pages of a report that is known to be the same, by path.
  mutating func take(_ hashes: [String: SHA256Digest], for report: inout ComposedReport) {
    for (place, page) in report.planned.enumerated() where report.pages[place].hash == nil {
      guard let hash = hashes[page.path] else { continue }
      report.pages[place] = ReportPage(path: page.path, hash: hash)
      if page.basis != nil { note(page, hash) }
    }
  }

  /// Keeps the hash of a page that was rendered, by its place, for the next report.
  mutating func note(_ content: PageContent, at place: Int, of report: ComposedReport) {
    note(report.planned[place], content.hash)
  }

  private mutating func note(_ page: PlannedPage, _ hash: SHA256Digest) {
    knownPages.note(page, hash)
    plannedDocuments.note(page, hash)
  }

  /// Keeps what was learnt of pages and outlasts this run.
  /// - Throws: ``ArchiveFailure``.
  mutating func savePages(in archive: any DocumentArchive) throws {
    try knownPages.save(in: archive)
  }

  /// What the report is made of, without its pages.
  /// - Throws: ``ArchiveFailure``.
  package static func content(
    _ view: any ArchiveSnapshot, _ inputs: Inputs
  ) throws -> ReportContent {
    var composer = ReportComposer()
    return try composer.content(view, inputs, .everything, OneProcessor(), {})
  }

  private mutating func content(
    _ view: any ArchiveSnapshot, _ inputs: Inputs, _ admission: Admission,
    _ processors: any Processors, _ check: () throws -> Void
  ) throws -> ReportContent {
    let validation = measured ?? MeasuredReading(inputs.lexicons)
    measured = validation
    try documents.update(view, inputs.lexicons, inputs.book, admission)
    let groups = documents.sources
    let lists = DocumentLists(documents.lists)
    let changes = try sources.update(groups, view, inputs.lexicons, validation, check)
    let comparison = sources.running.comparison()
    try moves.update(sources, changes, inputs.lexicons, on: processors, check)
    copies.update(groups, sources, changes)
    let example = sources.running.workedExample(in: comparison)
    try quotations.update(groups, lists, comparison, example, view, inputs)
    return ReportContent(
      comparison: comparison, documents: lists,
      quotations: quotations.kept,
      sharedWords: try sharedWords.update(
        groups, lists, comparison, view, inputs.lexicons.edition),
      profiles: sources.profiles, newestMoves: moves.newest(groups),
      unread: try UnreadFiles(view, documents, inputs).files,
      edition: Self.edition(inputs, validation), workedExample: example)
  }

  /// What made a report of these inputs.
  static func edition(_ inputs: Inputs, _ measured: MeasuredReading) -> Edition {
    Edition(
      programVersion: inputs.programVersion,
      lexicons: String(inputs.lexicons.edition.bundle.drop { $0 != ":" }.dropFirst()),
      validation: measured.record, measurement: measured.measurement,
      languages: inputs.lexicons.languages, counts: inputs.lexicons.counts)
  }
}
