import StanceVocabulary

/// What a source brings to the two words of a verdict on one claim: whole numbers and dates.
///
/// Equal counts of one source give equal words, whichever statements they come from.
struct StandingCounts: Hashable, Sendable {
  let sums: PoleSums
  /// Documents with an own statement.
  let documents: Int
  /// First and last date of those documents; nothing if all are undated.
  let period: ClosedRange<CalendarDate>?
  let hasUndated: Bool
  /// Whether it only passes on what others say.
  let isOnlyReported: Bool

  var side: Side { SideRule.side(sums) }

  /// Whether what its side rests on is told rather than said, by more than half.
  var isMostlyTold: Bool {
    switch side {
    case .takes(let pole): sums.poles[pole].isMostlyTold
    case .both, .oneStatement, .silent:
      2 * (sums.affirm.told + sums.deny.told) > sums.statements
    }
  }
}

extension StandingCounts {
  init(_ tally: ClaimTally, isOnlyReported: Bool) {
    self.init(
      sums: tally.sums, documents: tally.documents.count, period: tally.period,
      hasUndated: tally.hasUndated, isOnlyReported: isOnlyReported)
  }
}

/// The counts of a source on a claim, with what follows from them.
struct StandingFigures: Sendable {
  let source: SourceID
  let counts: StandingCounts
  let side: Side
  let signs: SignProbability

  init(_ source: SourceID, _ counts: StandingCounts) {
    self.source = source
    self.counts = counts
    side = counts.side
    signs = SignProbability(BetaDistribution(posteriorOf: counts.sums.poles))
  }
}
