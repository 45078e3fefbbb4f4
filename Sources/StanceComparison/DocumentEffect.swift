package import StanceVocabulary

/// What one document moves: sides and verdicts with it and without it.
package struct DocumentEffect: Hashable, Sendable {
  /// A source's side on a claim.
  package struct SideMove: Hashable, Sendable {
    package let claim: ClaimID
    package let with: Side
    package let without: Side
  }

  /// Two sources' outcome on a claim.
  ///
  /// It is listed only where its words differ: the reading, the reach, or the reason why they cannot
  /// be compared.
  package struct VerdictMove: Hashable, Sendable {
    package let claim: ClaimID
    package let a: SourceID
    package let b: SourceID
    package let with: PairOnClaim.ShortOutcome
    package let without: PairOnClaim.ShortOutcome
  }

  /// Where the document changes its source's side, in the order of claims.
  package let sides: [SideMove]
  /// Where it changes a verdict: by claim, then by a, then by b.
  package let verdicts: [VerdictMove]

  /// Compares a source as it is with the same source without one document.
  package init(with: SourceView, without: SourceView) {
    sides = zip(with.positions, without.positions).compactMap { one, other in
      one.side == other.side
        ? nil : SideMove(claim: one.claim, with: one.side, without: other.side)
    }
    verdicts = zip(with.verdicts, without.verdicts).compactMap { one, other in
      let (with, without) = (one.outcome.inShort, other.outcome.inShort)
      return with.reads(like: without)
        ? nil : VerdictMove(claim: one.claim, a: one.a, b: one.b, with: with, without: without)
    }
  }
}

extension RunningComparison {
  /// What a document of a source moves.
  ///
  /// - Parameters:
  ///   - document: One of the source's documents.
  ///   - summary: The source as it is held here.
  ///   - evidence: All its statements: those of the document are taken out to see, as a copy of one
  ///     of its passages elsewhere may count without it.
  /// - Returns: Nothing for a source that is not held here.
  /// - Complexity: That of ``replace(_:evidence:)``.
  package func effect(
    of document: DocumentID, in summary: SourceSummary, evidence: [Evidence]
  ) -> DocumentEffect? {
    guard let with = view(of: summary.source.id) else { return nil }
    var other = self
    other.replace(summary, evidence: evidence.filter { $0.document.id != document })
    return other.view(of: summary.source.id).map { DocumentEffect(with: with, without: $0) }
  }
}
