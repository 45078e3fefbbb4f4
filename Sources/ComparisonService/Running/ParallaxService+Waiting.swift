extension ParallaxService {
  /// Lets every loop look again.
  func signal() {
    parts.lookout.stir()
    waiters.wakeAll()
  }

  /// How often ``signal()`` was given.
  nonisolated var signals: Int { waiters.happened }

  /// Waits until something has happened since the given count, or the task is cancelled.
  /// - Returns: The count of what has happened, to be given the next time.
  package nonisolated func happened(since count: Int) async -> Int {
    await waiters.wait(since: count)
    return signals
  }

  /// Waits for a ``signal()`` after the given count, at most until the deadline; returns at once when
  /// cancelled.
  ///
  /// A loop that waits for a state passes `signals` as it was when it looked at that.
  nonisolated func change(since count: Int, until deadline: ContinuousClock.Instant? = nil) async {
    await waiters.wait(since: count, until: deadline)
  }
}
