import ReportRendering
import StanceComparison
import StanceVocabulary
import Synchronization

/// Own sections of sources, kept from report to report: a drop changes them for one source, and the
/// neighbours on the pages of all the others.
///
/// They follow from the source's revision alone, so that what is kept changes no byte of a report.
final class KeptSections: Sendable {
  private let kept = Mutex(Kept())

  private struct Kept {
    private(set) var sections: [SourceID: (revision: Int, sections: OwnSections)] = [:]
    private var bytes = 0

    mutating func keep(_ written: OwnSections, of source: SourceID, at revision: Int) {
      drop(source)
      let size = written.size
      guard bytes + size <= mostBytes else { return }
      sections[source] = (revision, written)
      bytes += size
    }

    mutating func drop(_ source: SourceID) {
      guard let former = sections.removeValue(forKey: source) else { return }
      bytes -= former.sections.size
    }
  }

  /// So many bytes are kept at most: those of twenty sources with ten thousand documents are nine million.
  private static let mostBytes = 16 << 20

  /// The sections of a source at a revision; without one they are not kept.
  func sections(
    of summary: SourceSummary, at revision: Int?, by renderer: ReportRenderer
  ) -> OwnSections {
    let source = summary.source.id
    let known = kept.withLock { $0.sections[source] }
    if let known, known.revision == revision { return known.sections }
    let written = renderer.ownSections(of: summary)
    if let revision { kept.withLock { $0.keep(written, of: source, at: revision) } }
    return written
  }

  /// Whether they need not be written at a revision.
  func holds(_ source: SourceID, at revision: Int?) -> Bool {
    kept.withLock { revision != nil && $0.sections[source]?.revision == revision }
  }

  /// Lets go of those of other sources.
  func keepOnly(_ sources: some Sequence<SourceID>) {
    let sources = Set(sources)
    kept.withLock { kept in
      for source in kept.sections.keys where !sources.contains(source) { kept.drop(source) }
    }
  }
}
