import StanceVocabulary

/// What was read of a source on one claim.
struct ClaimReading: Sendable {
  /// All statements with weight, in order.
  let statements: [Evidence]
  let standing: Standing
  let reported: PoleTallies
  /// Statements that repeat an earlier copy's and do not count.
  let folded: Int
  let estimate: Estimate?
  let estimateWithReported: Estimate?
  let sideWithReported: Side
  /// Own statements over time; nothing where there are none.
  let history: ClaimHistory?
  /// What the source would be on it without each of its documents.
  let rests: ClaimRests

  /// Nothing was found.
  init(_ source: SourceID) {
    statements = []
    standing = Standing(source: source, own: [], hasReported: false, isDated: false)
    reported = standing.tally.poles
    folded = 0
    estimate = nil
    estimateWithReported = nil
    sideWithReported = .silent
    history = nil
    rests = ClaimRests()
  }

  /// From all of a source's statements with weight on the claim, in order.
  ///
  /// What was read before is asked only for what it knows already.
  init(
    _ source: SourceID, _ claim: Claim, _ statements: [Evidence],
    _ known: CountedStatements, _ refoldings: Refoldings, former: ClaimReading
  ) {
    let counted =
      known.repeated.isEmpty
      ? statements : statements.filter { !known.repeated.contains($0.statement) }
    let others = counted.filter { $0.voice == .reported }
    let own = others.isEmpty ? counted : counted.filter { $0.voice == .own }
    self.statements = statements
    standing = Standing(
      source: source, own: own, hasReported: !others.isEmpty, isDated: claim.isTimeBound)
    reported = ClaimTally(others).poles
    folded = statements.count - counted.count
    estimate = Estimate(standing.tally.poles)
    let all = others.isEmpty ? standing.tally : ClaimTally(counted)
    estimateWithReported = others.isEmpty ? estimate : Estimate(all.poles)
    sideWithReported = SideRule.side(all.sums)
    history = own.isEmpty ? nil : ClaimHistory(claim.id, standing.tally, former: former.history)
    let reporters = Set(statements.lazy.filter { $0.voice == .reported }.map(\.document.id))
    rests = ClaimRests(standing, on: claim, reporters: reporters, known, refoldings)
  }
}
