import ReportRendering
import StanceComparison
import StanceVocabulary

/// The planned pages of documents, kept while nothing that they are made of changes: a report may
/// have a hundred thousand of them, and a drop changes a few.
struct PlannedDocuments: Sendable {
  /// What the pages of a source's documents are planned from, besides names of others.
  struct Inputs: Equatable, Sendable {
    let documents: SourceDocuments
    let moves: [DocumentID: [VerdictMove]]
    let copies: [DocumentID: [PassageCopies]]
  }

  private var known: [SourceID: (inputs: Inputs, pages: [PlannedPage])] = [:]
  private var named: [DocumentID: OtherDocument] = [:]
  private var sourceNames: [SourceID: String] = [:]

  /// The pages of a source by the ids of their documents.
  subscript(source: SourceID) -> (inputs: Inputs, pages: [PlannedPage])? { known[source] }

  /// Takes over what documents and sources are called that pages name.
  /// - Returns: Whether all that were known before are called the same.
  mutating func beginUpdate(
    _ named: [DocumentID: OtherDocument], _ sourceNames: [SourceID: String]
  ) -> Bool {
    let isAlike =
      self.named.allSatisfy { named[$0.key] == $0.value }
      && self.sourceNames.allSatisfy { sourceNames[$0.key] == $0.value }
    (self.named, self.sourceNames) = (named, sourceNames)
    return isAlike
  }

  /// Plans the pages of a source anew.
  mutating func plan(_ inputs: Inputs, basis: (SourceDocuments.Entry) -> PlannedPage.Basis) {
    let group = inputs.documents
    let former = known[group.source.id]
    // A path is made once: it is held in many places.
    let paths = Dictionary(
      (former?.pages ?? []).map { ($0.subject.document, $0.path) }
    ) { first, _ in first }
    let pages = group.documents.enumerated().map { place, entry in
      PlannedPage(
        path: paths[entry.facts.id] ?? PageNames.document(entry.facts.id), basis: basis(entry),
        subject: .document(entry.facts.id, of: group.source.id, at: place))
    }
    known[group.source.id] = (inputs, pages.sorted { $0.subject.document < $1.subject.document })
  }

  /// Forgets sources that are no more.
  mutating func keepOnly(_ sources: [SourceDocuments]) {
    guard known.count > sources.count else { return }
    let present = Set(sources.map(\.source.id))
    known = known.filter { present.contains($0.key) }
  }
}
