package import StanceVocabulary

extension RunningComparison {
  /// The verdicts that each document of a source moves: the same as ``effect(of:in:evidence:)``
  /// lists, for all documents at once.
  ///
  /// A document whose passages have no copy elsewhere takes only its own statements with it, and
  /// only the claims that they speak of can change: these are counted again and held against the
  /// other sources. Any other document is taken out for good to see, which costs as much as
  /// reading its source anew.
  /// - Parameters:
  ///   - summary: The source as it is held here.
  ///   - evidence: All its statements.
  ///   - others: The sources whose verdicts with this one are asked for; nothing for all.
  /// - Returns: By document; one that moves nothing is missing.
  package func verdictMoves(
    in summary: SourceSummary, evidence: [Evidence], against others: Set<SourceID>? = nil
  ) -> [DocumentID: [DocumentEffect.VerdictMove]] {
    guard let reading = readings[summary.source.id] else { return [:] }
    let sources = readings.keys.filter { $0 != reading.id && others?.contains($0) != false }
      .sorted()
    let tied = TiedDocuments(reading, shared).documents
    var reporters: [ClaimID: Set<DocumentID>] = [:]
    for statement in evidence where statement.voice == .reported && statement.weight > .zero {
      reporters[statement.claim, default: []].insert(statement.statement.document)
    }
    var moves: [DocumentID: [DocumentEffect.VerdictMove]] = [:]
    for document in Set(evidence.map(\.statement.document)) {
      let found =
        tied.contains(document)
        ? (effect(of: document, in: summary, evidence: evidence)?.verdicts ?? []).filter {
          sources.contains($0.a == reading.id ? $0.b : $0.a)
        }
        : movesOfUntied(document, of: reading, against: sources, reporters)
      if !found.isEmpty { moves[document] = found }
    }
    return moves
  }

  private func movesOfUntied(
    _ document: DocumentID, of reading: SourceReading, against others: [SourceID],
    _ reporters: [ClaimID: Set<DocumentID>]
  ) -> [DocumentEffect.VerdictMove] {
    claims.flatMap { claim -> [DocumentEffect.VerdictMove] in
      let standing = reading[claim.id].standing
      guard let rest = standing.without(document, reporters: reporters[claim.id] ?? []) else {
        return []
      }
      return others.compactMap { move(of: rest, against: $0, on: claim) }
    }
  }

  /// How a verdict differs with a standing in the place of the one that is held.
  private func move(
    of rest: Standing, against other: SourceID, on claim: Claim
  ) -> DocumentEffect.VerdictMove? {
    guard let theirs = readings[other]?[claim.id].standing,
      let with = outcome(rest.source, other, on: claim.id)
    else { return nil }
    let (a, b) = rest.source < other ? (rest, theirs) : (theirs, rest)
    let words = VerdictRule.words(
      on: claim, a, b, shared: shared, validation: validation[claim.id])
    // Few documents move a verdict: only these pay for the whole of it.
    guard with.words != words else { return nil }
    return DocumentEffect.VerdictMove(
      claim: claim.id, a: a.source, b: b.source, with: with,
      without: VerdictRule.outcome(
        on: claim, a, b, shared: shared, validation: validation[claim.id]))
  }
}

extension Standing {
  /// The standing without a document; nothing where that changes nothing.
  fileprivate func without(_ document: DocumentID, reporters: Set<DocumentID>) -> Standing? {
    let own = statements.filter { $0.statement.document != document }
    let hasReported = !reporters.subtracting([document]).isEmpty
    let isOnlyReported = own.isEmpty && hasReported
    guard own.count < statements.count || isOnlyReported != self.isOnlyReported else { return nil }
    return Standing(source: source, own: own, hasReported: hasReported)
  }
}

/// The documents of a source that share a passage with another document, of this source or of
/// another one: without them, other statements may count, or count otherwise.
private struct TiedDocuments {
  private(set) var documents: Set<DocumentID> = []

  init(_ reading: SourceReading, _ shared: SharedText) {
    let mayBeShared = shared.hasPartners(reading.id)
    var index = CopyIndex()
    for (number, passage) in reading.passages.enumerated() {
      let own = Self.documents(of: passage)
      let near = index.copies(of: passage.fingerprint).flatMap {
        Self.documents(of: reading.passages[$0])
      }
      let all = Set(own + near)
      let isShared = mayBeShared && passage.copies.contains { shared.isShared($0) }
      if all.count > 1 || isShared { documents.formUnion(all) }
      index.insert(passage.fingerprint, as: number)
    }
  }

  private static func documents(of passage: SourcePassage) -> [DocumentID] {
    passage.copies.map(\.statement.document)
  }
}
