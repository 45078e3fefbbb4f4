import StanceVocabulary

/// All that two sources have in common and against each other.
struct PairVerdicts: Sendable {
  let a: SourceID
  let b: SourceID
  let summary: PairSummary
  private let outcomes: [ClaimID: PairOnClaim.Outcome]

  /// Fewer claims than this make no roll-up.
  private static let claimsForRollUp = 3

  /// Holds two sources of which the first precedes the second against each other on every claim;
  /// where outcomes are known, only on those claims that are said to have changed.
  init(
    _ a: SourceReading, _ b: SourceReading, claims: [Claim], _ passages: PassageGraph,
    validation: [ClaimID: ClaimValidation], known: PairVerdicts? = nil,
    changed: Set<ClaimID> = []
  ) {
    var outcomes: [ClaimID: PairOnClaim.Outcome] = [:]
    var verdicts: [Verdict] = []
    let inCommon = TextInCommon(of: a, and: b, passages)
    for claim in claims {
      let former = changed.contains(claim.id) ? nil : known?.outcome(on: claim.id)
      let outcome =
        former
        ?? VerdictRule.outcome(
          on: claim, a[claim.id].standing, b[claim.id].standing, inCommon: inCommon,
          validation: validation[claim.id])
      outcomes[claim.id] = outcome
      if case .compared(let verdict) = outcome { verdicts.append(verdict) }
    }
    self.a = a.id
    self.b = b.id
    self.outcomes = outcomes
    summary = Self.summary(a.id, b.id, verdicts)
  }

  /// The outcome on a claim; nothing for a claim that no question has.
  func outcome(on claim: ClaimID) -> PairOnClaim.Outcome? {
    outcomes[claim]
  }

  /// What was read on a claim; nothing where they cannot be compared.
  func reading(on claim: ClaimID) -> Verdict.Reading? {
    guard case .compared(let verdict) = outcomes[claim] else { return nil }
    return verdict.reading
  }

  /// The roll-up gives each claim one voice, so that the talkative do not decide it.
  private static func summary(
    _ a: SourceID, _ b: SourceID, _ verdicts: [Verdict]
  ) -> PairSummary {
    let balance = verdicts.reduce(0) { $0 + $1.same - $1.opposite }
    let isEnough = verdicts.count >= claimsForRollUp
    return PairSummary(
      a: a, b: b, comparableClaims: verdicts.count,
      rollUp: isEnough ? balance / Double(verdicts.count) : nil,
      expectedWrongAmongFirm: verdicts.reduce(0) {
        $0 + ($1.reach == .firm ? 1 - $1.probability : 0)
      })
  }
}
