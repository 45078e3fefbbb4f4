import Glibc

/// A Beta distribution with both parameters positive.
struct BetaDistribution: Hashable, Sendable {
  let alpha: Double
  let beta: Double
  /// log B(alpha, beta).
  let logNormalizer: Double

  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    logNormalizer = lgamma(alpha).0 + lgamma(beta).0 - lgamma(alpha + beta).0
  }

  var mean: Double { alpha / (alpha + beta) }

  var variance: Double {
    let sum = alpha + beta
    return alpha * beta / (sum * sum * (sum + 1))
  }

  /// P(X <= x): the regularised incomplete beta function I_x(alpha, beta).
  ///
  /// By its continued fraction (DLMF 8.17.22), on that side of the mean where it converges fast,
  /// else through I_x(a, b) = 1 - I_1-x(b, a). Its error is below 1e-12 for parameters up to 10,000,
  /// far below the 1e-6 to which probabilities are rounded.
  func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = exp(alpha * log(x) + beta * log1p(-x) - logNormalizer)
    if x < (alpha + 1) / (alpha + beta + 2) {
      return front / (alpha * Self.continuedFraction(alpha, beta, x))
    }
    return 1 - front / (beta * Self.continuedFraction(beta, alpha, 1 - x))
  }

  /// The x with P(X <= x) = probability.
  ///
  /// By bisection: the function is monotone, so 60 halvings give it to within 1e-18 of the scale,
  /// or the last bit, with no case that fails.
  func quantile(_ probability: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// 1 + d1 / (1 + d2 / (1 + ...)) with the terms of DLMF 8.17.23, evaluated from the front by the
  /// modified method of Lentz (Thompson and Barnett 1986).
  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var value = 1.0
    var numerator = 1.0
    var denominator = 0.0
    // About the square root of the larger parameter is needed; the bound only ends the loop.
    for step in 1...100_000 {
      let term = fractionTerm(step, a, b, x)
      denominator = 1 + term * denominator
      if abs(denominator) < tiny { denominator = tiny }
      numerator = 1 + term / numerator
      if abs(numerator) < tiny { numerator = tiny }
      denominator = 1 / denominator
      let change = numerator * denominator
      value *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return value
  }

  private static func fractionTerm(_ step: Int, _ a: Double, _ b: Double, _ x: Double) -> Double {
    let half = Double(step / 2)
    let place = a + 2 * half
    if step.isMultiple(of: 2) {
      return half * (b - half) * x / ((place - 1) * place)
    }
    return -(a + half) * (a + b + half) * x / (place * (place + 1))
  }
}
