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

  mutating func update(
    _ groups: [SourceDocuments], _ sources: ComparedSources, _ view: any ArchiveSnapshot,
    _ lexicons: Lexicons, _ measured: MeasuredReading
  ) throws {
    guard generation != sources.generation else { return }
    moves = [:]
    for group in groups {
      let loaded = try SourceEvidence(
        group, view, lexicons.edition, measured)
      let found = sources.running.verdictMoves(in: loaded.summary, evidence: loaded.evidence)
      for (document, verdicts) in found {
        moves[document] = verdicts.map {
          VerdictMove(claim: $0.claim, a: $0.a, b: $0.b, with: $0.with, without: $0.without)
        }
      }
    }
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
