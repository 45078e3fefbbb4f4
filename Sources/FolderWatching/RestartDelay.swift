/// How long to wait before the watching child is started again: at once after a long life, then
/// twice as long each time it fails to live.
struct RestartDelay: Hashable {
  private static let first = Duration.milliseconds(100)
  private static let longest = Duration.seconds(60)
  /// A child that lived so long has proved that it can.
  private static let provenLife = Duration.seconds(2)

  private var next = RestartDelay.first

  /// The delay after a child that was ready for so long; zero life for one that never was.
  mutating func after(life: Duration) -> Duration {
    if life >= Self.provenLife {
      next = Self.first
      return .zero
    }
    defer { next = min(next * 2, Self.longest) }
    return next
  }
}
