import StanceVocabulary

/// How two sources relate on a claim: what was read, and how far it carries.
enum VerdictRule {
  /// Conventions, not findings: at or above, a verdict is firm or leaning.
  static let firm = 0.9
  static let leaning = 0.75
  /// Documents on the claim that a firm verdict wants of each source, after folding.
  static let documentsForFirm = 3

  /// The outcome for two sources of which the first precedes the second.
  static func outcome(
    on claim: Claim, _ a: Standing, _ b: Standing, inCommon: TextInCommon,
    validation: ClaimValidation?
  ) -> PairOnClaim.Outcome {
    // The plainest reason first: for most pairs nothing need be told apart.
    if let obstacle = ObstacleRule.obstacle(a.figures, b.figures) {
      return .notComparable(obstacle)
    }
    let apart = IndependentEvidence.of(a, b, on: claim.id, inCommon)
    let judged = judged(
      on: claim, a.figures, b.figures, apart: apart.map { ($0.figures, $1.figures) },
      validation: validation)
    switch (judged, apart) {
    case (.obstacle(let obstacle), _): return .notComparable(obstacle)
    // Without evidence apart there is the obstacle of shared text.
    case (.finding, nil): return .notComparable(.sharedText)
    case (.finding(let finding), let apart?): return .compared(finding.verdict(apart.0, apart.1))
    }
  }

  /// The outcome in short, as it follows from figures alone.
  ///
  /// The figures apart are those without the text that both carry; nothing where too little is left.
  static func inShort(
    on claim: Claim, _ a: StandingFigures, _ b: StandingFigures,
    apart: (StandingFigures, StandingFigures)?, validation: ClaimValidation?
  ) -> PairOnClaim.ShortOutcome {
    switch judged(on: claim, a, b, apart: apart, validation: validation) {
    case .obstacle(let obstacle): .notComparable(obstacle)
    case .finding(let finding):
      .compared(finding.reading, finding.reach, probability: finding.probability)
    }
  }

  private enum Judgement {
    case obstacle(Obstacle)
    case finding(Finding)
  }

  private static func judged(
    on claim: Claim, _ a: StandingFigures, _ b: StandingFigures,
    apart: (StandingFigures, StandingFigures)?, validation: ClaimValidation?
  ) -> Judgement {
    if let obstacle = ObstacleRule.obstacle(a, b) { return .obstacle(obstacle) }
    guard let (a, b) = apart else { return .obstacle(.sharedText) }
    if let obstacle = ObstacleRule.obstacleOfTime(claim, a.counts, b.counts) {
      return .obstacle(obstacle)
    }
    // Neither is silent and neither has one statement, so there is a reading.
    guard let reading = reading(a.side, b.side) else { return .obstacle(.sharedText) }
    return .finding(Finding(reading, a, b, isValidated: validation?.isValidated ?? false))
  }

  /// What was read; nothing where a source takes no side to compare.
  static func reading(_ a: Side, _ b: Side) -> Verdict.Reading? {
    switch (a, b) {
    case (.silent, _), (.oneStatement, _), (_, .silent), (_, .oneStatement): nil
    case (.both, _), (_, .both): .partly
    case (.takes(let one), .takes(let other)): one == other ? .agree : .disagree
    }
  }

  /// The two words with the probabilities behind them.
  private struct Finding {
    let reading: Verdict.Reading
    let same: Double
    let opposite: Double
    let limits: [Verdict.Limit]

    init(
      _ reading: Verdict.Reading, _ a: StandingFigures, _ b: StandingFigures, isValidated: Bool
    ) {
      self.reading = reading
      same = a.signs.same(as: b.signs)
      opposite = a.signs.opposite(to: b.signs)
      let probability = VerdictRule.probability(reading, same, opposite)
      limits =
        probability >= firm
        ? VerdictRule.limits(a.counts, b.counts, isValidated: isValidated) : []
    }

    var probability: Double { VerdictRule.probability(reading, same, opposite) }

    var reach: Verdict.Reach {
      if probability >= firm { return limits.isEmpty ? .firm : .leaning }
      return probability >= leaning ? .leaning : .open
    }

    /// The whole of it, from the statements that it was found on.
    func verdict(_ a: StandingApart, _ b: StandingApart) -> Verdict {
      Verdict(
        reading: reading, reach: reach, probability: probability, same: same, opposite: opposite,
        differsInDegree: reading == .agree && DegreeRule.differ(a.posterior, b.posterior),
        limits: limits, whatWouldChange: ChangeSearch.change(of: reading, a, b))
    }

  }

  /// How likely it is that two sources stand to each other as was read.
  static func probability(
    _ reading: Verdict.Reading, _ a: SignProbability, _ b: SignProbability
  ) -> Double {
    probability(reading, a.same(as: b), a.opposite(to: b))
  }

  private static func probability(
    _ reading: Verdict.Reading, _ same: Double, _ opposite: Double
  ) -> Double {
    switch reading {
    case .agree: same
    case .disagree: opposite
    case .partly: max(same, opposite)
    }
  }

  /// Why a verdict with a high enough probability is yet not firm.
  private static func limits(
    _ a: StandingCounts, _ b: StandingCounts, isValidated: Bool
  ) -> [Verdict.Limit] {
    var limits: [Verdict.Limit] = []
    if min(a.documents, b.documents) < documentsForFirm { limits.append(.fewDocuments) }
    if !isValidated { limits.append(.unvalidated) }
    if a.isMostlyTold != b.isMostlyTold { limits.append(.saidAgainstTold) }
    return limits
  }
}
