import StanceVocabulary

/// What one source brings to the verdicts on one claim: its own statements, counted.
struct Standing: Sendable {
  /// Own statements after folding, in order.
  let statements: [Evidence]
  let tally: ClaimTally
  /// The same tally, to see what is left without some of it.
  let reducible: ReducibleTally
  let figures: StandingFigures
  let posterior: BetaDistribution
  private let leading: LeadingDocuments

  /// - Parameters:
  ///   - source: Whose statements these are.
  ///   - own: Its own statements after folding, in order.
  ///   - hasReported: Whether it passes on others' words on the claim.
  ///   - isDated: Whether the claim holds for a time only.
  init(source: SourceID, own: [Evidence], hasReported: Bool, isDated: Bool) {
    statements = own
    tally = ClaimTally(own)
    reducible = ReducibleTally(tally, isDated: isDated)
    figures = StandingFigures(
      source, StandingCounts(tally, isOnlyReported: own.isEmpty && hasReported))
    posterior = BetaDistribution(posteriorOf: tally.poles)
    leading = LeadingDocuments(tally.documents)
  }

  var source: SourceID { figures.source }
  var side: Side { figures.side }
  var signs: SignProbability { figures.signs }
  var isOnlyReported: Bool { figures.counts.isOnlyReported }

  /// The documents that say most on a pole, net of what they say on the other.
  func leading(on pole: Pole) -> [DocumentTally] { leading[pole] }
}
