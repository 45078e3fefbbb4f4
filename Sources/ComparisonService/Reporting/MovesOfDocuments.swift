import ReportRendering
import StanceComparison
import StanceVocabulary

/// What each document moves: the verdicts that would be others without it.
struct MovesOfDocuments: Sendable {
  /// By source; documents that move nothing are not here.
  private var bySource: [SourceID: [DocumentID: [VerdictMove]]] = [:]
  private var moves: [DocumentID: [VerdictMove]] = [:]
  private var generation = -1

  subscript(document: DocumentID) -> [VerdictMove] { moves[document] ?? [] }

  /// Days of publication, back from the newest, whose documents stand on the first page.
  private static let newestDays = 30

  /// Finds anew what a change of some sources can have changed: all moves of their documents, and of
  /// other documents those of verdicts with them.
  mutating func update(
    _ groups: [SourceDocuments], _ sources: ComparedSources, _ lexicons: Lexicons
  ) {
    let changed = sources.changed(since: generation)
    guard !changed.isEmpty else { return }
    let places = Dictionary(
      lexicons.questions.flatMap(\.claims).enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var next: [SourceID: [DocumentID: [VerdictMove]]] = [:]
    for source in groups.map(\.source.id) {
      let isChanged = changed.contains(source)
      let found = sources.running.verdictMoves(of: source, against: isChanged ? nil : changed)
      let known = isChanged ? [:] : bySource[source] ?? [:]
      next[source] = known.compactMapValues { moves in
        let left = moves.filter { !$0.isOf(changed) }
        return left.isEmpty ? nil : left
      }.merging(found.mapValues { $0.map(VerdictMove.init) }) { known, found in
        (known + found).sorted { $0.precedes($1, places) }
      }
    }
    bySource = next
    moves = [:]
    for found in next.values { moves.merge(found) { first, _ in first } }
    generation = sources.generation
  }

  /// The moves of the documents of the newest thirty days, newest first.
  func newest(_ groups: [SourceDocuments]) -> [DocumentMoves] {
    // Documents come by date, undated last.
    let dated = groups.map { $0.documents.prefix { $0.published != nil } }
    guard let last = dated.compactMap(\.last?.published?.date.dayNumber).max() else { return [] }
    return dated.flatMap { documents in
      documents.reversed().prefix { entry in
        (entry.published?.date.dayNumber ?? 0) > last - Self.newestDays
      }
    }.filter { entry in
      !self[entry.facts.id].isEmpty
    }.sorted { left, right in
      left.published?.date == right.published?.date
        ? left.facts.path < right.facts.path
        : SourceDocuments.inReportOrder(right, left)
    }.map { DocumentMoves(document: $0.facts.id, moves: self[$0.facts.id]) }
  }
}

extension VerdictMove {
  fileprivate init(_ move: DocumentEffect.VerdictMove) {
    self.init(claim: move.claim, a: move.a, b: move.b, with: move.with, without: move.without)
  }

  fileprivate func isOf(_ sources: Set<SourceID>) -> Bool {
    sources.contains(a) || sources.contains(b)
  }

  /// The report's order: by claim, then by a, then by b.
  fileprivate func precedes(_ other: VerdictMove, _ places: [ClaimID: Int]) -> Bool {
    let (mine, theirs) = (places[claim] ?? 0, places[other.claim] ?? 0)
    if mine != theirs { return mine < theirs }
    return a == other.a ? b < other.b : a < other.a
  }
}
