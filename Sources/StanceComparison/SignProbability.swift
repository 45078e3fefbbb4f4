/// How likely a position lies beyond the dead zone, on either side.
struct SignProbability: Hashable, Sendable {
  /// tau: positions between -.1 and .1 count as neither, by convention.
  static let deadZone = 0.1

  /// P(s > tau).
  let affirming: Double
  /// P(s < -tau).
  let denying: Double

  init(affirming: Double, denying: Double) {
    self.affirming = affirming
    self.denying = denying
  }

  init(_ posterior: BetaDistribution) {
    self.init(
      affirming: 1 - posterior.cumulative((1 + Self.deadZone) / 2),
      denying: posterior.cumulative((1 - Self.deadZone) / 2))
  }

  /// P_same: that two independent sources lie on one side, the likelier one; rounded to 1e-6.
  ///
  /// The sources are independent, so each corner is a product of two tails: exact, without draws.
  func same(as other: SignProbability) -> Double {
    Probability.rounded(max(affirming * other.affirming, denying * other.denying))
  }

  /// P_opp: that they lie on opposite sides, the likelier way round; rounded to 1e-6.
  func opposite(to other: SignProbability) -> Double {
    Probability.rounded(max(affirming * other.denying, denying * other.affirming))
  }
}
