/// How probabilities are kept from hanging on a last bit.
enum Probability {
  /// Rounded to 1e-6, as every probability is before it meets a threshold.
  static func rounded(_ probability: Double) -> Double {
    (probability * 1e6).rounded(.toNearestOrAwayFromZero) / 1e6
  }
}
