import StanceComparison
import StanceVocabulary

/// Which paragraphs of each document stand elsewhere too.
struct CopiesOfDocuments: Sendable {
  /// Documents without such a paragraph are not here.
  private var copies: [DocumentID: [PassageCopies]] = [:]
  private var generation = -1

  subscript(document: DocumentID) -> [PassageCopies] { copies[document] ?? [] }

  /// Every document that holds a copy of another's paragraph.
  var namedDocuments: Set<DocumentID> {
    Set(copies.values.lazy.joined().flatMap(\.documents))
  }

  mutating func update(_ groups: [SourceDocuments], _ sources: ComparedSources) {
    guard generation != sources.generation else { return }
    copies = [:]
    for group in groups {
      copies.merge(sources.running.copies(in: group.source.id)) { first, _ in first }
    }
    generation = sources.generation
  }
}
