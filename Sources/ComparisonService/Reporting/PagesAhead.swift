import ReportRendering
import StanceVocabulary

/// Pages of a report that are rendered before they are asked for, on all processors: the first
/// report and those after a backlog have thousands of new ones.
struct PagesAhead {
  private let report: ComposedReport
  private let archive: any DocumentArchive
  private let processors: any Processors
  /// By their places among the planned ones.
  private var rendered: [Int: PageContent]
  private var failed: [Int: any Error] = [:]
  /// Those of documents that were rendered, whether they were asked for or not.
  private var done: Set<Int> = []

  /// How many documents are rendered together.
  private static let together = 32
  /// How far they are looked for: of a hundred thousand a drop changes a few.
  private static let farthest = 1024
  /// Where so many are held that nobody has asked for, no more are made ahead.
  private static let mostHeld = 256

  /// Begins with the pages that are no documents'.
  /// - Parameters:
  ///   - report: What they are the pages of.
  ///   - archive: What they are read from.
  ///   - processors: Where they are rendered.
  ///   - check: Called again and again on the way; what it throws ends it.
  /// - Throws: What `check` throws.
  init(
    of report: ComposedReport, in archive: any DocumentArchive, on processors: any Processors,
    check: () throws -> Void
  ) async throws {
    self.report = report
    self.archive = archive
    self.processors = processors
    rendered = try await report.renderedAhead(check: check)
  }

  /// A page by its place among the planned ones; it is not kept.
  /// - Throws: ``ReportOutdated`` where the archive has gone on; ``ArchiveFailure``.
  mutating func take(_ place: Int) throws -> PageContent {
    if rendered[place] == nil, failed[place] == nil { render(from: place) }
    if let error = failed.removeValue(forKey: place) { throw error }
    guard let content = rendered.removeValue(forKey: place) else { throw ReportOutdated() }
    return content
  }

  private mutating func render(from place: Int) {
    let places = [place] + (rendered.count < Self.mostHeld ? documents(behind: place) : [])
    // Each with its own snapshot, so that a long publication keeps the archive from nothing.
    let found = processors.map(of: places.count) { [report, archive] number in
      Result { PageContent(try report.rendered(places[number], in: archive).bytes) }
    }
    done.formUnion(places)
    for (place, result) in zip(places, found) {
      switch result {
      case .success(let content): rendered[place] = content
      case .failure(let error): failed[place] = error
      }
    }
  }

  /// The next pages of documents that are to be rendered in any case.
  private func documents(behind place: Int) -> [Int] {
    let near = (place + 1)..<min(place + Self.farthest, report.pages.endIndex)
    guard report.isOfDocument(place), !near.isEmpty else { return [] }
    return Array(
      near.lazy.filter { place in
        report.isOfDocument(place) && report.pages[place].hash == nil && !done.contains(place)
      }.prefix(Self.together - 1))
  }
}
