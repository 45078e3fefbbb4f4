import StanceComparison
import StanceVocabulary

/// Which paragraphs of each document stand elsewhere too.
struct CopiesOfDocuments: Sendable {
  /// By source; documents without such a paragraph are not here.
  private var bySource: [SourceID: [DocumentID: [PassageCopies]]] = [:]

  /// Those of the documents of a source.
  subscript(source: SourceID) -> [DocumentID: [PassageCopies]] { bySource[source] ?? [:] }

  /// Finds anew the copies of sources that changed, and of those with text in common that changed.
  mutating func update(
    _ groups: [SourceDocuments], _ sources: ComparedSources, _ changes: ComparedSources.Changes
  ) {
    let changed = changes.affectedInText
    guard !changed.isEmpty else { return }
    var next: [SourceID: [DocumentID: [PassageCopies]]] = [:]
    for source in groups.map(\.source.id) {
      let isTouched =
        changed.contains(source)
        || !changes.gone.isEmpty
          && (bySource[source] ?? [:]).values.contains {
            $0.contains { $0.isShared(with: changes.gone) }
          }
      next[source] = isTouched ? sources.running.copies(in: source) : bySource[source]
    }
    bySource = next
  }
}

extension PassageCopies {
  fileprivate func isShared(with sources: Set<SourceID>) -> Bool {
    shared.contains { sources.contains($0.source) }
  }
}
