package import ReportRendering

/// A report before it is rendered and published.
package struct ComposedReport: Sendable {
  /// Sorted by path; `changes/` is not among them.
  package let pages: [ReportPage]
  package let verdicts: VerdictTable
  /// What the journal may link to.
  package let targets: JournalTargets
  package let sources: Int
  package let documents: Int
  package let statements: Int
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
