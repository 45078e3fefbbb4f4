import StanceComparison
import StanceVocabulary
import Synchronization

/// Numbers of sources that are others whenever a source's documents or positions are.
struct SourceRevisions: Sendable {
  private var known:
    [SourceID: (documents: SourceDocuments, positions: [Position], revision: Int)] =
      [:]

  /// One for the whole program: a report that was given up half way is composed again from what was
  /// known before it, and its numbers must mean nothing else then.
  private static let newest = Atomic(0)

  /// Nothing for a source that is not known.
  subscript(source: SourceID) -> Int? { known[source]?.revision }

  mutating func update(_ groups: [SourceDocuments], _ comparison: Comparison) {
    let positions = Dictionary(grouping: comparison.positions) { $0.source }
    var next: [SourceID: (documents: SourceDocuments, positions: [Position], revision: Int)] = [:]
    for group in groups {
      let id = group.source.id
      let own = positions[id] ?? []
      if let former = known[id], former.documents == group, former.positions == own {
        next[id] = former
        continue
      }
      next[id] = (group, own, Self.newest.wrappingAdd(1, ordering: .relaxed).newValue)
    }
    known = next
  }
}
