import StanceVocabulary

/// What one source brings to the verdicts on one claim: its own statements, counted.
struct Standing: Sendable {
  let source: SourceID
  /// Own statements after folding, in order.
  let statements: [Evidence]
  let tally: ClaimTally
  let side: Side
  let posterior: BetaDistribution
  let signs: SignProbability
  /// Whether it only passes on what others say.
  let isOnlyReported: Bool

  init(source: SourceID, own: [Evidence], hasReported: Bool) {
    self.source = source
    statements = own
    tally = ClaimTally(own)
    side = SideRule.side(tally.sums)
    posterior = BetaDistribution(posteriorOf: tally.poles)
    signs = SignProbability(posterior)
    isOnlyReported = own.isEmpty && hasReported
  }

  /// The same source with only some of its statements.
  func keeping(_ statements: [Evidence]) -> Standing {
    Standing(source: source, own: statements, hasReported: false)
  }

  /// Whether what its side rests on is told rather than said, by more than half.
  var isMostlyTold: Bool {
    switch side {
    case .takes(let pole): tally.poles[pole].isMostlyTold
    case .both, .oneStatement, .silent:
      2 * (tally.sums.affirm.told + tally.sums.deny.told) > tally.sums.statements
    }
  }
}
