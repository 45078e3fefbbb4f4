import ReportRendering
import StanceComparison
import StanceVocabulary

/// What each document moves: the verdicts that would be others without it.
struct MovesOfDocuments: Sendable {
  /// Documents that move nothing are not here.
  private var moves: [DocumentID: [VerdictMove]] = [:]
  private var generation = -1

  subscript(document: DocumentID) -> [VerdictMove] { moves[document] ?? [] }

  /// Days of publication, back from the newest, whose documents stand on the first page.
  private static let newestDays = 30

  /// Finds anew what a change of some sources can have changed: all moves of their documents, and of
  /// other documents those of verdicts with them.
  mutating func update(
    _ groups: [SourceDocuments], _ sources: ComparedSources, _ view: any ArchiveSnapshot,
    _ lexicons: Lexicons, _ measured: MeasuredReading
  ) throws {
    let changed = sources.changed(since: generation)
    guard !changed.isEmpty else { return }
    let places = Dictionary(
      lexicons.questions.flatMap(\.claims).enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var next: [DocumentID: [VerdictMove]] = [:]
    for group in groups {
      let loaded = try SourceEvidence(group, view, lexicons.edition, measured)
      let isChanged = changed.contains(group.source.id)
      let found = sources.running.verdictMoves(
        in: loaded.summary, evidence: loaded.evidence, against: isChanged ? nil : changed)
      for document in group.documents.map(\.facts.id) {
        let known = isChanged ? [] : self[document].filter { !$0.isOf(changed) }
        let all = known + (found[document] ?? []).map(VerdictMove.init)
        next[document] = all.isEmpty ? nil : all.sorted { $0.precedes($1, places) }
      }
    }
    moves = next
    generation = sources.generation
  }

  /// The moves of the documents of the newest thirty days, newest first.
  func newest(_ groups: [SourceDocuments]) -> [DocumentMoves] {
    let dated = groups.flatMap(\.documents).filter { $0.published != nil }
    guard let last = dated.compactMap(\.published?.date.dayNumber).max() else { return [] }
    return dated.filter { entry in
      guard let day = entry.published?.date.dayNumber else { return false }
      return day > last - Self.newestDays && !self[entry.facts.id].isEmpty
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
