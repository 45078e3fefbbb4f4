/// Deterministic draws (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// From 0 up to 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// From 0 up to a bound, which is 1 or more.
  mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }
}
