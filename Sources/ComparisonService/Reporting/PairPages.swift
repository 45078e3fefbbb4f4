import ReportRendering
import StanceComparison
import StanceVocabulary

/// The pages of pairs, kept while what they are made of is the same.
///
/// With fifty sources there are 1,225 of them, and a dropped article changes at most 49.
struct PairPages: Sendable {
  /// All that a pair's page depends on, besides what the whole report is made with.
  private struct Basis: Equatable {
    let a: Int
    let b: Int
    let shared: [SharedPassage]
    let words: [String?]
  }

  private struct Pair: Hashable {
    let a: SourceID
    let b: SourceID
  }

  private var kept: [Pair: (basis: Basis, page: ReportPage)] = [:]
  private var revisions = SourceRevisions()

  mutating func update(
    _ groups: [SourceDocuments], _ content: ReportContent, _ renderer: ReportRenderer
  ) -> [ReportPage] {
    revisions.update(groups, content.comparison)
    let shared = Self.shared(content.comparison)
    var next: [Pair: (basis: Basis, page: ReportPage)] = [:]
    var ordered: [ReportPage] = []
    for (a, b) in renderer.pairs {
      let pair = Pair(a: a, b: b)
      let passages = shared[pair] ?? []
      let basis = Basis(
        a: revisions[a], b: revisions[b], shared: passages,
        words: passages.map { $0.copies.first.flatMap { content.sharedWords[$0] } })
      let known = kept[pair]
      let page = known?.basis == basis ? known?.page : Self.page(renderer.pairPage(a, b))
      guard let page else { continue }
      next[pair] = (basis, page)
      ordered.append(page)
    }
    kept = next
    return ordered
  }

  private static func page(_ page: RenderedPage) -> ReportPage {
    ReportPage(path: page.path, bytes: page.bytes)
  }

  /// The passages of each pair that carries some, in the comparison's order.
  private static func shared(_ comparison: Comparison) -> [Pair: [SharedPassage]] {
    var shared: [Pair: [SharedPassage]] = [:]
    for passage in comparison.sharedPassages {
      for (place, a) in passage.sources.enumerated() {
        for b in passage.sources[(place + 1)...] {
          shared[Pair(a: a, b: b), default: []].append(passage)
        }
      }
    }
    return shared
  }
}

/// Numbers that grow whenever a source's documents or positions are others than before.
private struct SourceRevisions: Sendable {
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
