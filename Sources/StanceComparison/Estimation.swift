import Glibc
import StanceVocabulary

extension BetaDistribution {
  /// The posterior of pi, the share of affirmations, under Jeffreys' prior: Beta(R + .5, L + .5).
  init(posteriorOf tallies: PoleTallies) {
    self.init(
      alpha: Double(tallies.affirm.weight.thousandths) / 1000 + 0.5,
      beta: Double(tallies.deny.weight.thousandths) / 1000 + 0.5)
  }
}

extension Estimate {
  /// The position that these tallies support, as s = 2 pi - 1.
  ///
  /// Every number in it can be had again from the two printed weights R and L.
  /// - Returns: Nothing where there is no statement: silence is no position.
  package init?(_ tallies: PoleTallies) {
    guard tallies.affirm.statements + tallies.deny.statements > 0 else { return nil }
    let posterior = BetaDistribution(posteriorOf: tallies)
    self.init(
      mean: 2 * posterior.mean - 1,
      interval: (2 * posterior.quantile(0.05) - 1)...(2 * posterior.quantile(0.95) - 1),
      probabilityAffirming: Probability.rounded(1 - posterior.cumulative(0.5)),
      logit: log(posterior.alpha / posterior.beta))
  }
}
