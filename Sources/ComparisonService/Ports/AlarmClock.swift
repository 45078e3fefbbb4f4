/// Rings at a time that is set.
///
/// Not `Task.sleep`: each of its ends wakes three threads, and with the first one Swift starts another
/// that wakes five times in five seconds for as long as the process lives.
package protocol AlarmClock: Sendable {
  /// Calls `ring` once, on a thread that it must not hold up, when the time has come or is over.
  /// - Returns: What ``cancel(_:)`` is told.
  func set(for time: ContinuousClock.Instant, _ ring: @escaping @Sendable () -> Void) -> Int

  /// Forgets an alarm that has not rung; one that has is no harm.
  func cancel(_ alarm: Int)
}

extension AlarmClock {
  /// Waits until a time.
  /// - Throws: As soon as the task is cancelled.
  package func sleep(until time: ContinuousClock.Instant) async throws(CancellationError) {
    await Waiters(self).wait(since: 0, until: time)
    if Task.isCancelled { throw CancellationError() }
  }

  /// Waits so long.
  /// - Throws: As soon as the task is cancelled.
  package func sleep(for pause: Duration) async throws(CancellationError) {
    try await sleep(until: .now + pause)
  }
}
