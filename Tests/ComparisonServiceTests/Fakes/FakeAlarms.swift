import ComparisonService
import Synchronization

/// Alarms that ring in a task each.
final class FakeAlarms: AlarmClock {
  private struct State {
    var tasks: [Int: Task<Void, any Error>] = [:]
    var number = 0
  }

  private let state = Mutex(State())

  /// How many are set and were neither cancelled nor have rung.
  var count: Int { state.withLock { $0.tasks.count } }

  func set(for time: ContinuousClock.Instant, _ ring: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.number += 1
      let number = state.number
      state.tasks[number] = Task {
        try await Task.sleep(until: time, clock: .continuous)
        self.cancel(number)
        ring()
      }
      return number
    }
  }

  func cancel(_ alarm: Int) {
    state.withLock { $0.tasks.removeValue(forKey: alarm) }?.cancel()
  }
}
