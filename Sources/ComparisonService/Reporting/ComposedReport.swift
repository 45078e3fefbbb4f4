package import ReportRendering

/// A report before it is rendered and published.
package struct ComposedReport: Sendable {
  /// Sorted by path; `changes/` is not among them.
  package internal(set) var pages: [ReportPage]
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
  /// As ``pages``.
  let planned: [PlannedPage]
  let parts: [ReportPart]
  let renderer: ReportRenderer
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
    let places = pages.indices.lazy.filter { place in
      guard case .part = planned[place].subject else { return false }
      return pages[place].hash == nil
    }.prefix(Self.mostAhead)
    return try await withThrowingTaskGroup(of: (Int, PageContent).self) { group in
      for place in places {
        guard case .part(let number) = planned[place].subject else { continue }
        let (renderer, part) = (renderer, parts[number])
        group.addTask { (place, PageContent(renderer.page(part).bytes)) }
      }
      var rendered: [Int: PageContent] = [:]
      for try await (place, content) in group {
        try check()
        rendered[place] = content
      }
      return rendered
    }
  }

  /// Renders a page by its place among the planned ones.
  /// - Throws: ``ReportOutdated`` where the archive has gone on; ``ArchiveFailure``.
  func rendered(_ place: Int, _ view: any ArchiveSnapshot) throws -> RenderedPage {
    switch planned[place].subject {
    case .part(let number):
      renderer.page(parts[number])
    case .document(let id, let source, let place):
      try documentPages.rendered(id, of: source, at: place, view, inputs)
    }
  }
}
