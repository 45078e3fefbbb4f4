package import StanceVocabulary

/// One verdict of a comparison, opened down to the statements that it is computed from.
package struct WorkedExample: Hashable, Sendable {
  package let claim: ClaimID
  package let a: Side
  package let b: Side
  package let verdict: Verdict

  /// One of the two sources and the way from its statements to its posterior.
  package struct Side: Hashable, Sendable {
    package let source: SourceID
    /// By id.
    package let documents: [Document]
    /// R and L: the sums over the documents.
    package let own: PoleTallies
    package let estimate: Estimate
    /// P(s > tau), the position being above the dead zone.
    package let affirming: Double
    /// P(s < -tau).
    package let denying: Double

    /// Every statement of it.
    package var statements: [StatementReference] {
      documents.flatMap(\.statements).map(\.statement)
    }
  }

  /// What one document adds.
  package struct Document: Hashable, Sendable {
    package let document: DocumentID
    /// Own statements after folding, in order.
    package let statements: [Evidence]
    /// What each of them counts, ``DocumentDiscount``.
    package let discountMillionths: Int
    /// Their weights after the discount.
    package let own: PoleTallies
  }
}

extension RunningComparison {
  /// A verdict that is short enough to be computed again by hand.
  ///
  /// Of all verdicts between sources without a passage in common, the one with the fewest own
  /// statements among those where a document makes several of them, so that the discount is seen;
  /// without such a one, the one with the fewest; then the first in the order of the report.
  /// - Parameter comparison: What ``comparison()`` gave.
  /// - Returns: Nothing where no two sources can be compared.
  package func workedExample(in comparison: Comparison) -> WorkedExample? {
    var best: (rank: (Int, Int), pair: PairOnClaim, verdict: Verdict)?
    for pair in comparison.verdicts {
      guard case .compared(let verdict) = pair.outcome,
        !passages.isShared(between: pair.a, and: pair.b),
        let one = readings[pair.a]?[pair.claim].standing.tally,
        let other = readings[pair.b]?[pair.claim].standing.tally
      else { continue }
      let statements = one.sums.statements + other.sums.statements
      // Most are longer than one that was found; no look at their documents.
      if let best, best.rank <= (0, statements) { continue }
      let isDiscounted = [one, other].contains { $0.documents.contains { $0.sums.statements > 1 } }
      let rank = (isDiscounted ? 0 : 1, statements)
      if let best, best.rank <= rank { continue }
      best = (rank, pair, verdict)
    }
    guard let best, let a = side(best.pair.a, best.pair.claim),
      let b = side(best.pair.b, best.pair.claim)
    else { return nil }
    return WorkedExample(claim: best.pair.claim, a: a, b: b, verdict: best.verdict)
  }

  private func side(_ source: SourceID, _ claim: ClaimID) -> WorkedExample.Side? {
    guard let reading = readings[source]?[claim], let estimate = reading.estimate else {
      return nil
    }
    let standing = reading.standing
    let statements = Dictionary(grouping: standing.statements) { $0.document.id }
    let documents = standing.tally.documents.map { document in
      WorkedExample.Document(
        document: document.document,
        statements: statements[document.document] ?? [],
        discountMillionths: DocumentDiscount.millionths(statements: document.sums.statements),
        own: document.sums.poles)
    }
    return WorkedExample.Side(
      source: source, documents: documents, own: standing.tally.poles, estimate: estimate,
      affirming: standing.signs.affirming, denying: standing.signs.denying)
  }
}
