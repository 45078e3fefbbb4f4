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
    on claim: Claim, _ a: Standing, _ b: Standing, shared: SharedText,
    validation: ClaimValidation?
  ) -> PairOnClaim.Outcome {
    if let obstacle = ObstacleRule.obstacle(a, b) { return .notComparable(obstacle) }
    guard let (a, b) = IndependentEvidence.of(a, b, shared) else {
      return .notComparable(.sharedText)
    }
    if let obstacle = ObstacleRule.obstacleOfTime(claim, a, b) {
      return .notComparable(obstacle)
    }
    // Neither is silent and neither has one statement, so there is a reading.
    guard let reading = reading(a.side, b.side) else { return .notComparable(.sharedText) }
    return .compared(verdict(reading, a, b, isValidated: validation?.isValidated ?? false))
  }

  /// What was read; nothing where a source takes no side to compare.
  static func reading(_ a: Side, _ b: Side) -> Verdict.Reading? {
    switch (a, b) {
    case (.silent, _), (.oneStatement, _), (_, .silent), (_, .oneStatement): nil
    case (.both, _), (_, .both): .partly
    case (.takes(let one), .takes(let other)): one == other ? .agree : .disagree
    }
  }

  private static func verdict(
    _ reading: Verdict.Reading, _ a: Standing, _ b: Standing, isValidated: Bool
  ) -> Verdict {
    let same = a.signs.same(as: b.signs)
    let opposite = a.signs.opposite(to: b.signs)
    let probability =
      switch reading {
      case .agree: same
      case .disagree: opposite
      case .partly: max(same, opposite)
      }
    let limits = probability >= firm ? limits(a, b, isValidated: isValidated) : []
    return Verdict(
      reading: reading, reach: reach(probability, isLimited: !limits.isEmpty),
      probability: probability, same: same, opposite: opposite,
      differsInDegree: reading == .agree && DegreeRule.differ(a.posterior, b.posterior),
      limits: limits, whatWouldChange: ChangeSearch.change(of: reading, a, b))
  }

  private static func reach(_ probability: Double, isLimited: Bool) -> Verdict.Reach {
    if probability >= firm { return isLimited ? .leaning : .firm }
    return probability >= leaning ? .leaning : .open
  }

  /// Why a verdict with a high enough probability is yet not firm.
  private static func limits(
    _ a: Standing, _ b: Standing, isValidated: Bool
  ) -> [Verdict.Limit] {
    var limits: [Verdict.Limit] = []
    if min(a.tally.documents.count, b.tally.documents.count) < documentsForFirm {
      limits.append(.fewDocuments)
    }
    if !isValidated { limits.append(.unvalidated) }
    if a.isMostlyTold != b.isMostlyTold { limits.append(.saidAgainstTold) }
    return limits
  }
}
