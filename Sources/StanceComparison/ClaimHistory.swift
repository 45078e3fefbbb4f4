package import StanceVocabulary

/// A source's own statements on one claim, by document and over time.
package struct ClaimHistory: Hashable, Sendable {
  package let claim: ClaimID
  /// Documents with an own statement after folding, by id.
  package let documents: [DocumentTally]
  /// Months of publication with an own statement, ascending.
  package let months: [PositionInPeriod]
  /// The same by year.
  package let years: [PositionInPeriod]
  /// Own statements of undated documents, which stand in no period.
  package let undated: PoleTallies

  /// The history that a claim's tally holds.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - tally: All own statements on it after folding.
  ///   - former: The history of another state of the same source: what it knows of periods that are the same
  ///     is not computed again.
  package init(_ claim: ClaimID, _ tally: ClaimTally, former: ClaimHistory? = nil) {
    self.claim = claim
    documents = tally.documents
    months = PositionInPeriod.periods(of: tally.documents, known: former?.months ?? []) {
      PositionInPeriod.Period(year: $0.year, month: $0.month)
    }
    years = PositionInPeriod.periods(of: tally.documents, known: former?.years ?? []) {
      PositionInPeriod.Period(year: $0.year, month: nil)
    }
    var sums = PoleSums()
    for document in tally.documents where document.published == nil {
      sums.add(document.sums)
    }
    undated = sums.poles
  }
}

extension RunningComparison {
  /// The histories of a source, in the order of claims.
  ///
  /// They depend on this source's statements alone.
  /// - Returns: One for each claim with an own statement; none for an unknown source.
  package func histories(of source: SourceID) -> [ClaimHistory] {
    guard let reading = readings[source] else { return [] }
    return claims.compactMap { reading[$0.id].history }
  }
}
