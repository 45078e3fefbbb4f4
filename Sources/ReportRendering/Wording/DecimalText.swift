/// The one place where a number with decimals becomes text.
package enum DecimalText {
  /// A number with a fixed count of decimals, rounded half away from zero, never "-0".
  ///
  /// The number is first rounded to 1e-6, as every probability is before it meets a threshold, so
  /// that 0.145 prints as it reads and not as its nearest binary number does.
  /// - Parameters:
  ///   - value: From -1e12 to 1e12.
  ///   - places: From 0 to 6.
  /// - Returns: Nothing for what is no number or lies outside.
  package static func fixed(_ value: Double, places: Int) -> String? {
    guard value.isFinite, value.magnitude <= 1e12, (0...6).contains(places) else { return nil }
    let millionths = Int((value.magnitude * 1_000_000).rounded(.toNearestOrAwayFromZero))
    let unit = power(6 - places)
    let digits = (millionths + unit / 2) / unit
    let base = power(places)
    let sign = value < 0 && digits > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(digits)" }
    // Its leading one stands before the zeros, and goes.
    let fraction = String(base + digits % base).dropFirst()
    return sign + String(digits / base) + "." + fraction
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
