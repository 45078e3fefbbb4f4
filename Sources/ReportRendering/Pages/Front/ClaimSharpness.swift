import StanceComparison
import StanceVocabulary

/// How sharply sources disagree on a claim: what puts the sharpest disagreement first.
struct ClaimSharpness: Comparable {
  /// 4 somebody disagrees, 3 partly, 2 agrees, 1 somebody was read on it, 0 nobody.
  private let kind: Int
  /// 2 firm, 1 leaning, 0 open: the best among verdicts of that kind.
  private let reach: Int
  /// The highest P among verdicts of that kind and reach.
  private let probability: Double

  init(verdicts: [PairOnClaim], hasStatements: Bool) {
    var best = (kind: hasStatements ? 1 : 0, reach: 0, probability: 0.0)
    for verdict in verdicts {
      guard case .compared(let verdict) = verdict.outcome else { continue }
      best = max(best, Self.rank(verdict), by: <)
    }
    (kind, reach, probability) = best
  }

  static func < (left: ClaimSharpness, right: ClaimSharpness) -> Bool {
    (left.kind, left.reach, left.probability) < (right.kind, right.reach, right.probability)
  }

  static func rank(_ verdict: Verdict) -> (kind: Int, reach: Int, probability: Double) {
    let kind =
      switch verdict.reading {
      case .disagree: 4
      case .partly: 3
      case .agree: 2
      }
    let reach =
      switch verdict.reach {
      case .firm: 2
      case .leaning: 1
      case .open: 0
      }
    return (kind, reach, verdict.probability)
  }
}

/// The larger of two values by an order of tuples, which are not Comparable themselves.
private func max<Value>(_ one: Value, _ other: Value, by order: (Value, Value) -> Bool) -> Value {
  order(one, other) ? other : one
}

extension ReportView {
  /// A question's claims, sharpest disagreement first, else in the lexicon's order.
  func claimsBySharpness(_ question: Question) -> [Claim] {
    let ranked = question.claims.enumerated().map { place, claim in
      (place: place, claim: claim, sharpness: sharpness(claim.id))
    }
    return ranked.sorted { left, right in
      left.sharpness == right.sharpness
        ? left.place < right.place : left.sharpness > right.sharpness
    }.map(\.claim)
  }

  /// The compared pairs on a claim, sharpest first, else by a and b.
  func comparedBySharpness(_ claim: ClaimID) -> [(pair: PairOnClaim, verdict: Verdict)] {
    let compared = verdicts(on: claim).compactMap { pair in
      if case .compared(let verdict) = pair.outcome { (pair: pair, verdict: verdict) } else { nil }
    }
    return compared.enumerated().sorted { left, right in
      let (one, other) = (
        ClaimSharpness.rank(left.element.verdict), ClaimSharpness.rank(right.element.verdict)
      )
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  private func sharpness(_ claim: ClaimID) -> ClaimSharpness {
    let silent = camps(claim)?.silent.count ?? sources.count
    return ClaimSharpness(verdicts: verdicts(on: claim), hasStatements: silent < sources.count)
  }
}
