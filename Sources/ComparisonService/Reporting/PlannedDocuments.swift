import ReportRendering
import StanceVocabulary

/// What the pages of documents are planned from, kept while their source is the same: a report may
/// have a hundred thousand of them, and most stand in no relation to any other document.
struct PlannedDocuments: Sendable {
  /// A document's page, where the document moves no verdict and repeats no text.
  struct Page: Sendable {
    let path: String
    /// As ``PlannedPage/basis``.
    let basis: Int
  }

  private var known: [SourceID: (documents: SourceDocuments, pages: [Page])] = [:]

  /// The pages of a source, in the order of its documents.
  subscript(source: SourceID) -> [Page] { known[source]?.pages ?? [] }

  /// Brings it to these sources.
  mutating func update(_ sources: [SourceDocuments]) {
    var next: [SourceID: (documents: SourceDocuments, pages: [Page])] = [:]
    for group in sources {
      let id = group.source.id
      if let same = known[id], same.documents == group {
        next[id] = same
      } else {
        next[id] = (group, pages(of: group, known[id]))
      }
    }
    known = next
  }

  /// A path is made once: it is held in many places.
  private func pages(
    of group: SourceDocuments, _ former: (documents: SourceDocuments, pages: [Page])?
  ) -> [Page] {
    let paths = Dictionary(
      zip(former?.documents.documents ?? [], former?.pages ?? []).map { ($0.facts.id, $1.path) }
    ) { first, _ in first }
    return group.documents.map { entry in
      var hasher = Hasher()
      hasher.combine(entry.facts.revision)
      hasher.combine(entry.published)
      hasher.combine(group.source)
      return Page(
        path: paths[entry.facts.id] ?? PageNames.document(entry.facts.id),
        basis: hasher.finalize())
    }
  }
}
