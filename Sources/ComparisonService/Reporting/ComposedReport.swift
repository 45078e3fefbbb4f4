package import ReportRendering
import StanceComparison
import StanceVocabulary

/// A report before it is rendered and published.
package struct ComposedReport: Sendable {
  /// Sorted by path; `changes/` is not among them.
  package internal(set) var pages: Runs<ReportPage>
  package let verdicts: VerdictTable
  /// What the journal may link to.
  package let targets: JournalTargets
  package let sources: Int
  package let documents: Int
  package let statements: Int
  /// What was not read, or not wholly.
  let unread: [UnreadFile]
  /// Documents in languages that no lexicon reads: they are in no list.
  package let uncovered: Int
  /// Documents of the archive that are to come into a later report.
  package let heldBack: Int
  /// All documents that the archive held, read with its lexicons.
  var readings: Int { documents + uncovered + heldBack }
  /// As ``pages``.
  let planned: Runs<PlannedPage>
  let parts: [ReportPart]
  let renderer: ReportRenderer
  let revisions: SourceRevisions
  let claims: ClaimBases
  let keptSections: KeptSections
  let documentPages: DocumentPages
  let inputs: ReportComposer.Inputs

  /// How many pages are held at most before they are asked for.
  private static let mostAhead = 128

  /// Pages that are to be rendered in any case and need nothing of the archive, rendered on all
  /// processors: a drop changes some thirty, and somebody waits for them.
  ///
  /// - Parameter check: Called again and again on the way; what it throws ends it.
  /// - Returns: Pages by their places among the planned ones; where they are very many, not all.
  /// - Throws: What `check` throws.
  func renderedAhead(check: () throws -> Void) async throws -> [Int: PageContent] {
    let places = placesOfParts.filter { pages[$0].hash == nil }.prefix(Self.mostAhead)
      .sorted { (turn(of: $0), $0) < (turn(of: $1), $1) }
    return try await withThrowingTaskGroup(of: (Int, PageContent).self) { group in
      for place in places {
        guard case .part(let number) = planned[place].subject else { continue }
        group.addTask { (place, PageContent(page(ofPart: number).bytes)) }
      }
      var rendered: [Int: PageContent] = [:]
      for try await (place, content) in group {
        try check()
        rendered[place] = content
      }
      return rendered
    }
  }

  /// The pages that take longest come first, so that none is begun when the others are done.
  private func turn(of place: Int) -> Int {
    guard case .part(let number) = planned[place].subject else { return 2 }
    switch parts[number] {
    case .source(let summary):
      let id = summary.source.id
      return keptSections.ofSources.holds(id, at: revisions[id]) ? 2 : 0
    case .question, .file(.comparison): return 1
    default: return 2
    }
  }

  /// The places of all pages but those of documents, which lie between them.
  private var placesOfParts: [Int] {
    let before = pages.runs.first?.count ?? 0
    return Array(pages.indices.prefix(before)) + pages.indices.suffix(parts.count - before)
  }

  /// Whether a page by its place among the planned ones is that of a document.
  func isOfDocument(_ place: Int) -> Bool {
    if case .document = planned[place].subject { true } else { false }
  }

  private func page(ofPart number: Int) -> RenderedPage {
    switch parts[number] {
    case .source(let summary):
      let id = summary.source.id
      let own = keptSections.ofSources.part(of: id, at: revisions[id]) {
        renderer.ownSections(of: summary)
      }
      return renderer.sourcePage(summary, with: own)
    case .question(let question):
      return renderer.questionPage(question) { claim in
        keptSections.ofClaims.part(of: claim.id, at: claims[claim.id]) {
          renderer.section(of: claim)
        }
      }
    case .pair(let a, let b):
      return renderer.pairPage(a, b) { source in
        keptSections.ofPairs.part(of: source, at: revisions[source]) {
          renderer.pairSides(of: source)
        }
      }
    case let part:
      return renderer.page(part)
    }
  }

  /// Renders a page by its place among the planned ones.
  /// - Throws: ``ReportOutdated`` where the archive has gone on; ``ArchiveFailure``.
  func rendered(_ place: Int, in archive: any DocumentArchive) throws -> RenderedPage {
    switch planned[place].subject {
    case .part(let number):
      return page(ofPart: number)
    case .document(let id):
      // Read first: rendering need not hold the archive.
      return ReportRenderer.documentPage(
        try archive.snapshot { try documentPages.content(id, $0, inputs) })
    }
  }
}
