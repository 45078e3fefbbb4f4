import StanceVocabulary
import Testing

@testable import StanceComparison

/// What the nominal 90 % interval really covers, as the method page says.
struct CoverageSimulationTests {
  enum Length: Sendable {
    case fixed(Int)
    case upTo(Int)
  }

  /// Each trial: a share pi uniform on 0 to 1; 1 to 50 documents; the statements of a document
  /// correlated as a beta-binomial has them.
  @Test(arguments: [
    (0.2, Length.fixed(3), 0.94...0.97), (0.2, .fixed(10), 0.94...0.97),
    (0.2, .upTo(30), 0.94...0.97), (0.5, .fixed(3), 0.87...0.91), (0.5, .fixed(10), 0.87...0.91),
    (0.5, .upTo(30), 0.87...0.91),
  ])
  func `the interval covers what it says`(
    correlation: Double, length: Length, expected: ClosedRange<Double>
  ) {
    let trials = 10_000
    var draws = SplitMix64(seed: 90)
    var covered = 0
    for _ in 0..<trials {
      let share = draws.unit()
      let weights = Self.weights(share, correlation, length, &draws)
      let posterior = BetaDistribution(
        posteriorOf: PoleTallies(
          affirm: Tally(weight: .init(thousandths: weights.affirm)),
          deny: Tally(weight: .init(thousandths: weights.deny))))
      // The share lies in the central interval just where its cumulative probability does.
      if (0.05...0.95).contains(posterior.cumulative(share)) { covered += 1 }
    }
    // The rule gives two digits; the draws have a standard error below .004.
    let coverage = (Double(covered) / Double(trials) * 100).rounded() / 100
    #expect(expected.contains(coverage))
  }

  private static func weights(
    _ share: Double, _ correlation: Double, _ length: Length, _ draws: inout SplitMix64
  ) -> (affirm: Int, deny: Int) {
    var sums = (affirm: 0, deny: 0)
    for _ in 0..<(1 + draws.below(50)) {
      let statements =
        switch length {
        case .fixed(let count): count
        case .upTo(let most): 1 + draws.below(most)
        }
      let affirm = betaBinomial(statements, share, correlation, &draws)
      let discount = DocumentDiscount.millionths(statements: statements)
      sums.affirm += affirm * discount
      sums.deny += (statements - affirm) * discount
    }
    return (sums.affirm / 1000, sums.deny / 1000)
  }

  /// Polya's urn: after each draw its kind becomes likelier, which is a beta-binomial with this
  /// correlation between any two draws.
  private static func betaBinomial(
    _ count: Int, _ share: Double, _ correlation: Double, _ draws: inout SplitMix64
  ) -> Int {
    let prior = 1 / correlation - 1
    var affirm = 0
    for drawn in 0..<count {
      let chance = (share * prior + Double(affirm)) / (prior + Double(drawn))
      if draws.unit() < chance { affirm += 1 }
    }
    return affirm
  }
}
