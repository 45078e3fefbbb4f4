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

  /// The pages of one source.
  struct OfSource: Sendable {
    let inputs: Inputs
    /// By the ids of their documents.
    let pages: [PlannedPage]
  }

  private var known: [SourceID: OfSource] = [:]
  private var named: [DocumentID: OtherDocument] = [:]
  private var sourceNames: [SourceID: String] = [:]

  /// What was planned for a source.
  subscript(source: SourceID) -> OfSource? { known[source] }

  /// Takes over what documents and sources are called that pages name.
  /// - Returns: Whether all that are named still are called the same.
  mutating func beginUpdate(
    _ named: [DocumentID: OtherDocument], _ sourceNames: [SourceID: String]
  ) -> Bool {
    let isAlike =
      self.named.allSatisfy { known in named[known.key].map { $0 == known.value } ?? true }
      && self.sourceNames.allSatisfy { known in
        sourceNames[known.key].map { $0 == known.value } ?? true
      }
    (self.named, self.sourceNames) = (named, sourceNames)
    return isAlike
  }

  /// Plans the pages of a source anew; where names are as before, those of documents that nothing
  /// has changed for are taken over.
  mutating func plan(
    _ inputs: Inputs, isNamedAlike: Bool, basis: (SourceDocuments.Entry) -> PlannedPage.Basis
  ) {
    let group = inputs.documents
    let former = known[group.source.id]
    let isAlike = isNamedAlike && former?.inputs.documents.source == group.source
    let pages = group.documents.enumerated().map { place, entry in
      let page = former?.pages.element(with: entry.facts.id) { $0.subject.document }
      let kept = isAlike && page.map { former?.isSame(entry, at: $0, inputs) == true } == true
      return PlannedPage(
        // A path is made once: it is held in many places.
        path: page?.path ?? PageNames.document(entry.facts.id),
        basis: kept ? page?.basis : basis(entry),
        subject: .document(entry.facts.id, of: group.source.id, at: place))
    }
    known[group.source.id] = OfSource(
      inputs: inputs, pages: pages.sorted { $0.subject.document < $1.subject.document })
  }

  /// Forgets sources that are no more.
  mutating func keepOnly(_ sources: [SourceDocuments]) {
    guard known.count > sources.count else { return }
    let present = Set(sources.map(\.source.id))
    known = known.filter { present.contains($0.key) }
  }
}

extension PlannedDocuments.OfSource {
  /// Whether a document, of which the page was planned, stands as it did.
  fileprivate func isSame(
    _ entry: SourceDocuments.Entry, at page: PlannedPage, _ other: PlannedDocuments.Inputs
  ) -> Bool {
    guard case .document(let id, _, let place) = page.subject,
      inputs.documents.documents.indices.contains(place)
    else { return false }
    let former = inputs.documents.documents[place]
    return former.facts.revision == entry.facts.revision && former.published == entry.published
      && inputs.moves[id] == other.moves[id] && inputs.copies[id] == other.copies[id]
  }
}
