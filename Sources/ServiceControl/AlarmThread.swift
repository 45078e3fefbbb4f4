import ComparisonService
import Synchronization

/// See ``AlarmClock``: one thread, which wakes for the alarms alone.
package final class AlarmThread: AlarmClock {
  private struct Alarm {
    let time: ContinuousClock.Instant
    let ring: @Sendable () -> Void
  }

  private struct State {
    /// Few at a time: a service has one for each loop that waits.
    var alarms: [Int: Alarm] = [:]
    var number = 0
    /// When the thread wakes by itself.
    var wakes: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let sooner: WakePipe

  /// Starts the thread, which lives as long as the process.
  /// - Throws: ``ControlFailure`` where no thread or no descriptor is to be had.
  package init() throws(ControlFailure) {
    sooner = try WakePipe()
    guard DedicatedThread.start({ self.work() }) else {
      throw ControlFailure(kind: .inputOutput, description: "no thread is to be had for timers")
    }
  }

  package func set(
    for time: ContinuousClock.Instant, _ ring: @escaping @Sendable () -> Void
  ) -> Int {
    let (number, isSooner) = state.withLock { state in
      state.number += 1
      state.alarms[state.number] = Alarm(time: time, ring: ring)
      let isSooner = state.wakes.map { time < $0 } ?? true
      if isSooner { state.wakes = time }
      return (state.number, isSooner)
    }
    if isSooner { sooner.wake() }
    return number
  }

  package func cancel(_ alarm: Int) {
    state.withLock { _ = $0.alarms.removeValue(forKey: alarm) }
  }

  /// How many are set and have not rung.
  package var count: Int { state.withLock { $0.alarms.count } }

  private func work() -> Never {
    while true {
      let (due, next) = state.withLock { state in
        let now = ContinuousClock.now
        let due = state.alarms.filter { $0.value.time <= now }
        for number in due.keys { state.alarms[number] = nil }
        state.wakes = state.alarms.values.map(\.time).min()
        return (due.values.sorted { $0.time < $1.time }, state.wakes)
      }
      for alarm in due { alarm.ring() }
      if sooner.isAwake(until: next) { sooner.rest() }
    }
  }
}
