import StanceComparison
import StanceVocabulary

/// Numbers that grow whenever a source's documents or positions are others than before.
struct SourceRevisions: Sendable {
  private var known:
    [SourceID: (documents: SourceDocuments, positions: [Position], revision: Int)] =
      [:]
  private var last = 0

  subscript(source: SourceID) -> Int { known[source]?.revision ?? 0 }

  mutating func update(_ groups: [SourceDocuments], _ comparison: Comparison) {
    let positions = Dictionary(grouping: comparison.positions) { $0.source }
    var next = known.filter { positions[$0.key] != nil }
    for group in groups {
      let id = group.source.id
      let own = positions[id] ?? []
      if let former = known[id], former.documents == group, former.positions == own { continue }
      last += 1
      next[id] = (group, own, last)
    }
    known = next
  }
}
