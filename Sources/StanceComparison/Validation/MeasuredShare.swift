/// A share that was counted, with how far such a count carries.
package struct MeasuredShare: Hashable, Sendable {
  package let part: Int
  package let whole: Int

  /// A count of `part` within `whole`; 0 <= part <= whole.
  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// From 0 to 1; nothing where nothing was counted.
  package var value: Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  /// The 90 % interval of Jeffreys: the .05 and .95 quantiles of Beta(part + .5, rest + .5), and the
  /// bound itself where nothing or everything was counted (Brown, Cai and DasGupta 2001).
  ///
  /// It takes the counted things as independent. Nothing where nothing was counted.
  package var interval: ClosedRange<Double>? {
    guard whole > 0 else { return nil }
    let posterior = BetaDistribution(alpha: Double(part) + 0.5, beta: Double(whole - part) + 0.5)
    let low = part == 0 ? 0 : posterior.quantile(0.05)
    let high = part == whole ? 1 : posterior.quantile(0.95)
    return low...max(low, high)
  }
}
