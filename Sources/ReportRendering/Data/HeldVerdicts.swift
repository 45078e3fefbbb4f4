import StanceComparison
import StanceVocabulary

/// What a report's data files hold of pairs.
///
/// Verdicts grow with the square of the sources: 200 sources on 12 claims make 238,800, which no
/// dropped article should have to write again. A report of many sources holds the sharpest of each
/// claim; `parallax export` has all.
extension ReportView {
  /// Whether every pair is there, up to as many sources as have pages of pairs.
  var holdsAllPairs: Bool { hasPairPages }

  /// So many verdicts of each claim stand in a report of many sources.
  private static let mostVerdictsOfAClaim = 200

  /// The verdicts of all pairs, or the sharpest of each claim; by claim, then by a, then by b.
  var heldVerdicts: [PairOnClaim] {
    guard !holdsAllPairs else { return content.comparison.verdicts }
    return questions.flatMap(\.claims).flatMap(sharpest)
  }

  private func sharpest(on claim: Claim) -> [PairOnClaim] {
    let compared = comparedBySharpness(claim.id).prefix(Self.mostVerdictsOfAClaim)
    return compared.map(\.pair).sorted { left, right in
      left.a == right.a ? left.b < right.b : left.a < right.a
    }
  }

  /// The summaries of all pairs, or of those that could be compared on any claim.
  var heldPairs: [PairSummary] {
    let all = content.comparison.pairs
    return holdsAllPairs ? all : all.filter { $0.comparableClaims > 0 }
  }
}
