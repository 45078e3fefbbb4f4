import StanceVocabulary

/// What one source brings to the verdicts on one claim: its own statements, counted.
struct Standing: Sendable {
  /// Own statements after folding, in order.
  let statements: [Evidence]
  let tally: ClaimTally
  let figures: StandingFigures
  let posterior: BetaDistribution

  init(source: SourceID, own: [Evidence], hasReported: Bool) {
    self.init(source, own, ClaimTally(own), isOnlyReported: own.isEmpty && hasReported)
  }

  private init(
    _ source: SourceID, _ own: [Evidence], _ tally: ClaimTally, isOnlyReported: Bool
  ) {
    statements = own
    self.tally = tally
    figures = StandingFigures(source, StandingCounts(tally, isOnlyReported: isOnlyReported))
    posterior = BetaDistribution(posteriorOf: tally.poles)
  }

  var source: SourceID { figures.source }
  var side: Side { figures.side }
  var signs: SignProbability { figures.signs }
  var isOnlyReported: Bool { figures.counts.isOnlyReported }

  /// The same source without some passages, by their exact hashes.
  func without(_ passages: Set<UInt64>) -> Standing {
    guard !passages.isEmpty else { return self }
    let removed = statements.filter { passages.contains($0.passage.exact) }
    guard !removed.isEmpty else { return self }
    let rest = statements.filter { !passages.contains($0.passage.exact) }
    return Standing(source, rest, tally.without(removed, leaving: rest), isOnlyReported: false)
  }
}
