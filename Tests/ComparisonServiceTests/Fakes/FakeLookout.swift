import ComparisonService

/// Looks from a task, and never seldom.
struct FakeLookout: Lookout {
  var lookingSince: ContinuousClock.Instant? { nil }

  func stir() {}

  func find<Finding: Sendable>(
    _ pace: LookPace, _ look: @escaping @Sendable () -> Finding?
  ) async -> Finding? {
    while true {
      do { try await Task.sleep(for: pace.often) } catch { return nil }
      if let finding = look() { return finding }
    }
  }
}
