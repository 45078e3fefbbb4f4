import ComparisonService

/// A watcher that cannot be trusted, the same for the same seed.
struct EventSpoiler {
  private var dice: Dice
  private var late: [InboxChange] = []
  /// In percent.
  private static let share = 30

  init(seed: UInt64) {
    dice = Dice(state: seed)
  }

  /// What is said in place of a change: nothing, it, it twice, or it behind the next one.
  mutating func spoiled(_ change: InboxChange) -> [InboxChange] {
    if happens() { return [] }
    let said = happens() ? [change, change] : [change]
    if late.isEmpty, happens() {
      late = said
      return []
    }
    defer { late = [] }
    return said + late
  }

  private mutating func happens() -> Bool {
    Int.random(in: 0..<100, using: &dice) < Self.share
  }
}
