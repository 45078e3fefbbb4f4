import StanceVocabulary

/// From what was read of a source on a claim to where it stands.
enum PositionRule {
  static func position(
    of source: SourceReading, on claim: ClaimID, shared: SharedText
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
      folded: reading.folded, quotations: quotations(of: source, on: claim, shared: shared))
  }

  private static func salience(_ statements: Int, words: Int) -> Double {
    words > 0 ? Double(statements) * 1000 / Double(words) : 0
  }

  private static func quotations(
    of source: SourceReading, on claim: ClaimID, shared: SharedText
  ) -> [Pole: [StatementReference]] {
    var quotations: [Pole: [StatementReference]] = [:]
    for pole in Pole.allCases {
      let best = QuotationChoice.best(
        pole, of: source[claim].standing.statements, precision: source.entryPrecision,
        isShared: { shared.isShared($0) })
      if !best.isEmpty { quotations[pole] = best }
    }
    return quotations
  }
}
