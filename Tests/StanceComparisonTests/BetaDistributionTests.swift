import StanceVocabulary
import Testing

@testable import StanceComparison

struct BetaDistributionTests {
  /// Values of I_x(a, b) to 14 digits, from SciPy 1.17.
  @Test(arguments: [
    (0.5, 0.5, 0.25, 0.33333333333333), (1.5, 0.5, 0.5, 0.18169011381621),
    (4.5, 0.5, 0.55, 0.02385638454012), (0.5, 9.5, 0.45, 0.99912680607503),
    (0.5, 9.5, 0.01, 0.33373586230134), (12.25, 7.125, 0.6, 0.37098225839805),
    (250.5, 300.5, 0.45, 0.41464687336788), (5000.5, 4990.5, 0.5, 0.46015262826724),
    (2.5, 2.5, 0.3, 0.18696696190887), (30.5, 0.5, 0.999, 0.80565646437789),
    (2.0, 3.0, 0.0, 0.0), (2.0, 3.0, 1.0, 1.0),
  ])
  func `the cumulative distribution is right`(a: Double, b: Double, x: Double, p: Double) {
    #expect(abs(BetaDistribution(alpha: a, beta: b).cumulative(x) - p) < 1e-11)
  }

  /// Quantiles at .05 and .95, from SciPy 1.17.
  @Test(arguments: [
    (0.5, 0.5, 0.00615582970243, 0.99384417029757),
    (1.5, 0.5, 0.22851981380633, 0.99845708069733),
    (4.5, 0.5, 0.63751318723551, 0.99953829588451),
    (0.5, 9.5, 0.00021244796242, 0.18736566406032),
    (12.25, 7.125, 0.44846374674673, 0.80013400649348),
    (250.5, 300.5, 0.41985692991644, 0.48958640823244),
  ])
  func `quantiles are right`(a: Double, b: Double, low: Double, high: Double) {
    let distribution = BetaDistribution(alpha: a, beta: b)
    #expect(abs(distribution.quantile(0.05) - low) < 1e-11)
    #expect(abs(distribution.quantile(0.95) - high) < 1e-11)
  }

  @Test func `mirrored parameters mirror the distribution`() {
    let one = BetaDistribution(alpha: 3.2, beta: 0.5)
    let other = BetaDistribution(alpha: 0.5, beta: 3.2)
    for step in 0...20 {
      let x = Double(step) / 20
      #expect(abs(one.cumulative(x) + other.cumulative(1 - x) - 1) < 1e-12)
    }
  }
}

struct DegreeRuleTests {
  /// P(|X - Y| > .2) by SciPy's adaptive quadrature.
  @Test(arguments: [
    (40.5, 0.5, 8.5, 4.5, 0.8465357816), (100.5, 0.5, 60.5, 30.5, 0.9974479561),
    (4.5, 0.5, 3.5, 0.5, 0.2451469638), (2.5, 0.5, 2.5, 1.5, 0.5920669875),
    (0.5, 0.5, 0.5, 0.5, 0.6754813091), (3000.5, 0.5, 2000.5, 1100.5, 0.9999999997),
    (60.5, 3.5, 30.5, 15.5, 0.8659993900),
  ])
  func `the probability of a difference in degree is right`(
    a: Double, b: Double, c: Double, d: Double, p: Double
  ) {
    let one = BetaDistribution(alpha: a, beta: b)
    let other = BetaDistribution(alpha: c, beta: d)
    #expect(abs(DegreeRule.probability(one, other) - p) < 1e-7)
    #expect(abs(DegreeRule.probability(other, one) - p) < 1e-7)
    #expect(DegreeRule.upperBound(one, other) >= p - 1e-9)
    #expect(DegreeRule.lowerBound(one, other) <= p + 1e-9)
    #expect(DegreeRule.differ(one, other) == (p >= 0.9))
  }
}

struct EstimateTests {
  /// Mean, interval, P(s > 0) and logit for R and L in thousandths.
  @Test(arguments: [
    (1000, 0, 0.5, -0.54296037, 0.99691416, 0.81831, 1.09861229),
    (2500, 0, 0.71428571, 0.00105297, 0.99857643, 0.950175, 1.79175947),
    (0, 2500, -0.71428571, -0.99857643, -0.00105297, 0.049825, -1.79175947),
    (4000, 1000, 0.5, -0.12568922, 0.92710546, 0.912287, 1.09861229),
  ])
  func `an estimate follows from the two weights`(
    affirm: Int, deny: Int, mean: Double, low: Double, high: Double, p: Double, logit: Double
  ) throws {
    let tallies = PoleTallies(
      affirm: Tally(statements: 1, weight: .init(thousandths: affirm)),
      deny: Tally(statements: 1, weight: .init(thousandths: deny)))
    let estimate = try #require(Estimate(tallies))
    #expect(abs(estimate.mean - mean) < 1e-8)
    #expect(abs(estimate.interval.lowerBound - low) < 1e-8)
    #expect(abs(estimate.interval.upperBound - high) < 1e-8)
    #expect(estimate.probabilityAffirming == p)
    #expect(abs(estimate.logit - logit) < 1e-8)
  }

  @Test func `silence is no estimate`() {
    #expect(Estimate(PoleTallies()) == nil)
  }
}
