import StanceComparison
import StanceVocabulary

/// Finds which verdicts of a report stood in the last one too: both are by claim, then by a, then by b, so
/// that one pass through both is enough.
///
/// In any other order fewer are found.
struct UnchangedVerdicts {
  private let former: [PairOnClaim]
  /// Where the next one is looked for.
  private var at = 0
  private var firstsOfClaims: [ClaimID: Int]?

  private init(_ former: [PairOnClaim]) {
    self.former = former
  }

  /// The place that each verdict had in the last report; nothing for one that was another, or was not there.
  static func places(of verdicts: [PairOnClaim], in former: [PairOnClaim]) -> [Int?] {
    var unchanged = UnchangedVerdicts(former)
    return verdicts.indices.map { place in
      unchanged.place(
        of: verdicts[place],
        beginsClaim: place == 0 || verdicts[place - 1].claim != verdicts[place].claim)
    }
  }

  private mutating func place(of verdict: PairOnClaim, beginsClaim: Bool) -> Int? {
    if !isSamePair(verdict) {
      // A source came or went.
      if beginsClaim { at = first(of: verdict.claim) }
      while at < former.count, former[at].claim == verdict.claim, precedes(verdict) { at += 1 }
      guard isSamePair(verdict) else { return nil }
    }
    at += 1
    return former[at - 1].outcome == verdict.outcome ? at - 1 : nil
  }

  private func isSamePair(_ verdict: PairOnClaim) -> Bool {
    at < former.count && former[at].a == verdict.a && former[at].b == verdict.b
      && former[at].claim == verdict.claim
  }

  private func precedes(_ verdict: PairOnClaim) -> Bool {
    (former[at].a, former[at].b) < (verdict.a, verdict.b)
  }

  /// Where a claim begins; behind the last where it has no verdict.
  private mutating func first(of claim: ClaimID) -> Int {
    let firsts = firstsOfClaims ?? Self.firsts(of: former)
    firstsOfClaims = firsts
    return firsts[claim] ?? former.count
  }

  private static func firsts(of verdicts: [PairOnClaim]) -> [ClaimID: Int] {
    var firsts: [ClaimID: Int] = [:]
    for place in verdicts.indices
    where place == 0 || verdicts[place - 1].claim != verdicts[place].claim {
      firsts[verdicts[place].claim] = place
    }
    return firsts
  }
}
