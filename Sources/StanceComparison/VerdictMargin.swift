import StanceVocabulary

/// How far a verdict on a claim is from other words, seen from the source that is to lose a document.
///
/// Each of many documents adds at least ``least`` and at most ``most``. If the words are the same where
/// the source loses the most on one pole and the least on the other, and the other way round, they are
/// the same without any of these documents: sides and probabilities go one way with the weight of
/// either pole.
struct VerdictMargin {
  /// The source on the claim, with the text that the two have in common and apart from it.
  let whole: StandingCounts
  let apart: StandingCounts
  /// The least and the most that one of the documents adds to each sum.
  ///
  /// The period is the same without any of them. Some may have part in the text in common: of these
  /// nothing is told.
  let least: PoleSums
  let most: PoleSums
  /// The other source, apart from that text.
  let theirs: StandingFigures
  let isValidated: Bool

  /// Probabilities are found to within much less.
  private static let tolerance = 1e-6

  /// Whether the words stay what they are without any one of the documents; where it is not sure, no.
  func holds(_ words: PairOnClaim.ShortOutcome) -> Bool {
    guard staysSpoken else { return false }
    switch words {
    case .compared(let reading, let reach, let probability):
      return hasEnough && holds(reading, reach, probability)
    // Either the other's, or too little apart: less on this side is no cure of that.
    case .notComparable(.silent), .notComparable(.oneStatement), .notComparable(.onlyReported),
      .notComparable(.sharedText):
      return true
    case .notComparable(.differentPeriods), .notComparable(.undated): return hasEnough
    }
  }

  private func holds(
    _ reading: Verdict.Reading, _ reach: Verdict.Reach, _ probability: Double
  ) -> Bool {
    let ends = [
      PoleSums(affirm: most.affirm, deny: least.deny),
      PoleSums(affirm: least.affirm, deny: most.deny),
    ].map { lost in
      var rest = apart.sums
      rest.subtract(lost)
      // A document that says more in the text in common than is left apart from it is not asked for.
      return rest.combined(with: PoleSums(), by: max)
    }
    guard ends.allSatisfy({ SideRule.side($0) == apart.side }) else { return false }
    let (low, high) = (signs(ends[0]), signs(ends[1]))
    let lower = SignProbability(affirming: low.affirming, denying: high.denying)
    let upper = SignProbability(affirming: high.affirming, denying: low.denying)
    let step = Self.step(probability)
    guard
      Self.step(VerdictRule.probability(reading, lower, theirs.signs) - Self.tolerance) == step,
      Self.step(VerdictRule.probability(reading, upper, theirs.signs) + Self.tolerance) == step
    else { return false }
    return step < 2 || (reach == .firm ? staysFirm : staysLimited)
  }

  /// How many of the two thresholds a probability reaches.
  private static func step(_ probability: Double) -> Int {
    [VerdictRule.leaning, VerdictRule.firm].count { probability >= $0 }
  }

  /// Whether there is more than one statement without any of the documents.
  private var staysSpoken: Bool { whole.sums.statements - most.statements >= 2 }

  /// Whether enough is left apart from the text in common without any of the documents.
  private var hasEnough: Bool {
    let all = whole.sums.statements - most.statements
    let left = apart.sums.statements - most.statements
    return left >= 2 && 2 * left >= all
  }

  private func signs(_ sums: PoleSums) -> SignProbability {
    SignProbability(BetaDistribution(posteriorOf: sums.poles))
  }

  /// Whether nothing comes to limit a verdict that is firm.
  private var staysFirm: Bool {
    apart.documents > VerdictRule.documentsForFirm && staysToldOrSaid
  }

  /// Whether what limits a verdict goes on to do so.
  private var staysLimited: Bool {
    !isValidated || min(apart.documents, theirs.counts.documents) < VerdictRule.documentsForFirm
      || staysToldOrSaid
  }

  /// Whether what the side rests on stays mostly told, or mostly said.
  private var staysToldOrSaid: Bool {
    let poles: [Pole] = if case .takes(let pole) = apart.side { [pole] } else { Pole.allCases }
    func sum(_ number: (PoleSums.Sums) -> Int, _ sums: PoleSums) -> Int {
      poles.reduce(0) { $0 + number(sums[$1]) }
    }
    let (told, statements) = (sum(\.told, apart.sums), sum(\.statements, apart.sums))
    return apart.isMostlyTold
      ? 2 * (told - sum(\.told, most)) > statements
      : 2 * told <= statements - sum(\.statements, most)
  }
}
