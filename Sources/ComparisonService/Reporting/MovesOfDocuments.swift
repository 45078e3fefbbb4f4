import ReportRendering
import StanceComparison
import StanceVocabulary

/// What each document moves: the verdicts that would be others without it.
struct MovesOfDocuments: Sendable {
  /// By source; documents that move nothing are not here.
  private var bySource: [SourceID: [DocumentID: [VerdictMove]]] = [:]

  /// What the documents of a source move.
  subscript(source: SourceID) -> [DocumentID: [VerdictMove]] { bySource[source] ?? [:] }

  /// Days of publication, back from the newest, whose documents stand on the first page.
  private static let newestDays = 30

  /// Finds anew what a change of some sources can have changed.
  ///
  /// - Parameters:
  ///   - sources: All sources as they are now.
  ///   - changes: What made them so.
  ///   - lexicons: With the claims in their order.
  ///   - processors: Where the moves are found.
  ///   - check: Called again and again on the way; what it throws ends it.
  /// - Throws: What `check` throws; what is held is half brought up to date then.
  mutating func update(
    _ sources: ComparedSources, _ changes: ComparedSources.Changes, _ lexicons: Lexicons,
    on processors: any Processors, _ check: () throws -> Void
  ) rethrows {
    let affected = changes.affected
    guard !affected.isEmpty else { return }
    let claims = lexicons.questions.flatMap(\.claims).map(\.id)
    let places = Dictionary(
      claims.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let present = sources.profiles.keys
    for source in changes.gone { bySource[source] = nil }
    var anewBySource: [SourceID: [SourceID: Set<ClaimID>]] = [:]
    for source in present {
      let anew = Self.anew(source, against: present, changes)
      if anew.isEmpty, changes.gone.isEmpty { continue }
      anewBySource[source] = anew
    }
    let foundBySource = try Self.found(
      anewBySource, in: sources.running, on: processors, places, check)
    for (source, anew) in anewBySource {
      let found = foundBySource[source] ?? [:]
      let known = bySource[source] ?? [:]
      func isFoundAnew(_ move: VerdictMove) -> Bool {
        let other = move.other(than: source)
        return changes.gone.contains(other) || anew[other]?.contains(move.claim) == true
      }
      // Left as it is where it can be: what is held twice is seen to be the same at a glance.
      let isKept = !known.values.contains { $0.contains(where: isFoundAnew) }
      if isKept, found.isEmpty { continue }
      let kept =
        isKept
        ? known
        : known.compactMapValues { moves in
          guard moves.contains(where: isFoundAnew) else { return moves }
          let left = moves.filter { !isFoundAnew($0) }
          return left.isEmpty ? nil : left
        }
      bySource[source] = kept.merging(found) {
        ($0 + $1).sorted { $0.precedes($1, places) }
      }
    }
  }

  /// Of one source against some others.
  private struct Part {
    let source: SourceID
    let others: [SourceID: Set<ClaimID>]

    /// So many others: the work of a part is the larger the more of them it has.
    private static let mostOthers = 5
    /// As many as make it worth while to give them to several processors.
    static let together = 16

    static func parts(_ source: SourceID, against others: [SourceID: Set<ClaimID>]) -> [Part] {
      let sorted = others.sorted { $0.key < $1.key }
      return stride(from: 0, to: sorted.count, by: mostOthers).map { begin in
        let some = sorted[begin..<min(begin + mostOthers, sorted.count)]
        return Part(
          source: source,
          others: Dictionary(some.map { ($0.key, $0.value) }) { first, _ in first })
      }
    }
  }

  /// The moves in verdicts with these other sources and on these claims, each list in order.
  private static func found(
    _ anew: [SourceID: [SourceID: Set<ClaimID>]], in running: RunningComparison,
    on processors: any Processors, _ places: [ClaimID: Int], _ check: () throws -> Void
  ) rethrows -> [SourceID: [DocumentID: [VerdictMove]]] {
    // Largest first, so that none is begun when the others are done.
    let parts = anew.flatMap { Part.parts($0, against: $1) }
      .sorted { ($1.others.count, $0.source) < ($0.others.count, $1.source) }
    var found: [SourceID: [DocumentID: [VerdictMove]]] = [:]
    for begin in stride(from: 0, to: parts.count, by: Part.together) {
      try check()
      let some = parts[begin..<min(begin + Part.together, parts.count)]
      let moves = processors.map(of: some.count) { number in
        let part = some[begin + number]
        return running.verdictMoves(of: part.source, against: part.others)
          .mapValues { $0.map(VerdictMove.init) }
      }
      for (part, moves) in zip(some, moves) {
        found[part.source, default: [:]].merge(moves) { $0 + $1 }
      }
    }
    return found.mapValues { moves in
      moves.mapValues { $0.sorted { $0.precedes($1, places) } }
    }
  }

  /// The other sources against which a source's documents may move other verdicts than before, and
  /// on which claims.
  private static func anew(
    _ source: SourceID, against others: some Collection<SourceID>,
    _ changes: ComparedSources.Changes
  ) -> [SourceID: Set<ClaimID>] {
    let own = changes.sources[source]
    var anew: [SourceID: Set<ClaimID>] = [:]
    for other in others where other != source {
      let claims = (own?.claims(against: other) ?? [])
        .union(changes.sources[other]?.claims(against: source) ?? [])
      if !claims.isEmpty { anew[other] = claims }
    }
    return anew
  }

  /// The moves of the documents of the newest thirty days, newest first.
  func newest(_ groups: [SourceDocuments]) -> [DocumentMoves] {
    // Documents come by date, undated last.
    let last = groups.compactMap { group in
      group.documents.last { $0.published != nil }?.published?.date.dayNumber
    }.max()
    guard let last else { return [] }
    let found = groups.flatMap { group in
      let moves = self[group.source.id]
      return group.documents.reversed().drop { $0.published == nil }.prefix { entry in
        (entry.published?.date.dayNumber ?? 0) > last - Self.newestDays
      }.compactMap { entry in moves[entry.facts.id].map { (entry: entry, moves: $0) } }
    }
    return found.sorted { left, right in
      left.entry.published?.date == right.entry.published?.date
        ? left.entry.facts.path < right.entry.facts.path
        : SourceDocuments.inReportOrder(right.entry, left.entry)
    }.map { DocumentMoves(document: $0.entry.facts.id, moves: $0.moves) }
  }
}

extension VerdictMove {
  fileprivate init(_ move: DocumentEffect.VerdictMove) {
    self.init(claim: move.claim, a: move.a, b: move.b, with: move.with, without: move.without)
  }

  fileprivate func other(than source: SourceID) -> SourceID { a == source ? b : a }

  /// The report's order: by claim, then by a, then by b.
  fileprivate func precedes(_ other: VerdictMove, _ places: [ClaimID: Int]) -> Bool {
    let (mine, theirs) = (places[claim] ?? 0, places[other.claim] ?? 0)
    if mine != theirs { return mine < theirs }
    return a == other.a ? b < other.b : a < other.a
  }
}
