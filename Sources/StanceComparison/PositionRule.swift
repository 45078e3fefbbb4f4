import StanceVocabulary

/// From what was read of a source on a claim to where it stands.
enum PositionRule {
  /// The position, with the quotations of before where they are known to be the same.
  ///
  /// The passages are those of the source that others carry too, by their exact hashes.
  static func position(
    of source: SourceReading, on claim: ClaimID, sharing passages: Set<UInt64>,
    quotations known: [Pole: [StatementReference]]? = nil
  ) -> Position {
    let reading = source[claim]
    let standing = reading.standing
    return Position(
      source: source.id, claim: claim, side: standing.side, own: standing.tally.poles,
      reported: reading.reported, documents: standing.tally.documents.count,
      estimate: reading.estimate, estimateWithReported: reading.estimateWithReported,
      sideWithReported: reading.sideWithReported,
      salience: salience(standing.tally.sums.statements, words: source.summary.words),
      period: standing.tally.period, hasUndated: standing.tally.hasUndated,
      folded: reading.folded,
      quotations: known ?? quotations(of: standing.statements, passages))
  }

  private static func salience(_ statements: Int, words: Int) -> Double {
    words > 0 ? Double(statements) * 1000 / Double(words) : 0
  }

  private static func quotations(
    of statements: [Evidence], _ passages: Set<UInt64>
  ) -> [Pole: [StatementReference]] {
    var quotations: [Pole: [StatementReference]] = [:]
    for pole in Pole.allCases {
      let best = QuotationChoice.best(pole, of: statements) { passages.contains($0.passage.exact) }
      if !best.isEmpty { quotations[pole] = best }
    }
    return quotations
  }
}
