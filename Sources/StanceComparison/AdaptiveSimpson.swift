/// Simpson's rule, halved where two halves and the whole differ.
enum AdaptiveSimpson {
  /// The integral of a function between two points, with about this absolute error.
  static func integral(
    of function: (Double) -> Double, from low: Double, to high: Double, tolerance: Double
  ) -> Double {
    let ends = Panel(
      low: low, high: high, atLow: function(low), atMiddle: function((low + high) / 2),
      atHigh: function(high))
    return refined(ends, function, tolerance: tolerance, depth: 0)
  }

  private struct Panel {
    let low: Double
    let high: Double
    let atLow: Double
    let atMiddle: Double
    let atHigh: Double

    var middle: Double { (low + high) / 2 }
    var area: Double { (high - low) / 6 * (atLow + 4 * atMiddle + atHigh) }
  }

  private static func refined(
    _ panel: Panel, _ function: (Double) -> Double, tolerance: Double, depth: Int
  ) -> Double {
    let left = Panel(
      low: panel.low, high: panel.middle, atLow: panel.atLow,
      atMiddle: function((panel.low + panel.middle) / 2), atHigh: panel.atMiddle)
    let right = Panel(
      low: panel.middle, high: panel.high, atLow: panel.atMiddle,
      atMiddle: function((panel.middle + panel.high) / 2), atHigh: panel.atHigh)
    let difference = left.area + right.area - panel.area
    // Two levels at least, so that a function which is level at five points is not taken for flat.
    if depth >= 24 || (depth >= 2 && abs(difference) <= 15 * tolerance) {
      return left.area + right.area + difference / 15
    }
    return refined(left, function, tolerance: tolerance / 2, depth: depth + 1)
      + refined(right, function, tolerance: tolerance / 2, depth: depth + 1)
  }
}
