import Glibc

/// Whether two sources on one side differ in degree: P(|s_a - s_b| > .4) >= .9.
enum DegreeRule {
  /// .4 on the scale of s is .2 on that of pi.
  private static let distance = 0.2
  private static let threshold = 0.9

  static func differ(_ a: BetaDistribution, _ b: BetaDistribution) -> Bool {
    // Almost every pair is settled by the bounds; the integral costs a thousand times as much.
    if upperBound(a, b) < threshold { return false }
    if lowerBound(a, b) > threshold { return true }
    return Probability.rounded(probability(a, b)) >= threshold
  }

  /// P(|X - Y| > .2) for independent X and Y.
  ///
  /// By quadrature and not by draws: one integral, the same digits on every run, an error below
  /// 1e-7, and no seed to keep. X is put as sin² t, which takes the poles of the density at 0 and 1
  /// away for every posterior, as their parameters are at least .5.
  static func probability(_ x: BetaDistribution, _ y: BetaDistribution) -> Double {
    let angles = breakpoints(x, y).map { asin($0.squareRoot()) }
    let integrand = { (angle: Double) -> Double in
      let value = sin(angle) * sin(angle)
      let beyond = y.cumulative(value - distance) + 1 - y.cumulative(value + distance)
      return beyond * angularDensity(x, angle)
    }
    var total = 0.0
    for (from, to) in zip(angles, angles.dropFirst()) where to > from {
      total += AdaptiveSimpson.integral(of: integrand, from: from, to: to, tolerance: 1e-8)
    }
    return min(1, max(0, total))
  }

  /// Cantelli's inequality on either side: never below the probability.
  static func upperBound(_ a: BetaDistribution, _ b: BetaDistribution) -> Double {
    let variance = a.variance + b.variance
    let mean = a.mean - b.mean
    return [mean, -mean].reduce(0) { sum, mean in
      let gap = distance - mean
      return sum + (gap > 0 ? variance / (variance + gap * gap) : 1)
    }
  }

  /// Cantelli's inequality for the likelier side: never above the probability.
  static func lowerBound(_ a: BetaDistribution, _ b: BetaDistribution) -> Double {
    let variance = a.variance + b.variance
    let excess = abs(a.mean - b.mean) - distance
    return excess > 0 ? excess * excess / (variance + excess * excess) : 0
  }

  /// The density of t where X = sin² t.
  private static func angularDensity(_ x: BetaDistribution, _ angle: Double) -> Double {
    let exponent =
      power(2 * x.alpha - 1, sin(angle)) + power(2 * x.beta - 1, cos(angle)) - x.logNormalizer
    return 2 * exp(exponent)
  }

  /// exponent * log(base), with 0 * log 0 = 0.
  private static func power(_ exponent: Double, _ base: Double) -> Double {
    exponent == 0 ? 0 : exponent * log(max(0, base))
  }

  /// Where the integrand has kinks, and around its peaks, so that no narrow one is stepped over.
  private static func breakpoints(_ x: BetaDistribution, _ y: BetaDistribution) -> [Double] {
    let spread = x.variance.squareRoot()
    let edge = y.variance.squareRoot()
    let peaks = [-8.0, -2, 0, 2, 8].map { x.mean + $0 * spread }
    let steps = [-8.0, -2, 0, 2, 8].flatMap { factor in
      [y.mean - distance + factor * edge, y.mean + distance + factor * edge]
    }
    let points = [0, distance, 1 - distance, 1] + peaks + steps
    return points.filter { (0...1).contains($0) }.sorted()
  }
}
