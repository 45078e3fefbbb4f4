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

  /// - Parameters:
  ///   - sharpest: The sharpest verdict on the claim; nothing where no two sources can be compared.
  ///   - hasStatements: Whether anybody was read on it.
  init(sharpest: Verdict?, hasStatements: Bool) {
    (kind, reach, probability) = sharpest.map(Self.rank) ?? (hasStatements ? 1 : 0, 0, 0)
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

/// A pair that can be compared on a claim, with its verdict.
typealias ComparedPair = (pair: PairOnClaim, verdict: Verdict)

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

  /// The compared ones among the pairs on each claim, sharpest first, else in their order.
  static func comparedBySharpness(_ verdicts: [PairOnClaim]) -> [ClaimID: [ComparedPair]] {
    let compared = verdicts.compactMap { pair -> ComparedPair? in
      if case .compared(let verdict) = pair.outcome { (pair: pair, verdict: verdict) } else { nil }
    }
    return Dictionary(grouping: compared) { $0.pair.claim }.mapValues(bySharpness)
  }

  private static func bySharpness(_ compared: [ComparedPair]) -> [ComparedPair] {
    // By their ranks alone: pairs are dear to move.
    let ranks = compared.map { ClaimSharpness.rank($0.verdict) }
    let order = ranks.indices.sorted { left, right in
      ranks[left] == ranks[right] ? left < right : ranks[left] > ranks[right]
    }
    return order.map { compared[$0] }
  }

  private func sharpness(_ claim: ClaimID) -> ClaimSharpness {
    let silent = camps(claim)?.silent.count ?? sources.count
    return ClaimSharpness(
      sharpest: comparedBySharpness(claim).first?.verdict, hasStatements: silent < sources.count)
  }
}
