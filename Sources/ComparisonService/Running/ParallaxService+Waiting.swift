extension ParallaxService {
  /// A loop that waits for the next signal, or for its time.
  struct Waiter {
    let continuation: CheckedContinuation<Void, Never>
    let deadline: ContinuousClock.Instant?
  }

  /// Lets every loop look again.
  func signal() {
    signals += 1
    parts.lookout.stir()
    let waiting = waiters
    waiters = [:]
    for waiter in waiting.values { waiter.continuation.resume() }
  }

  /// Waits until something has happened since the given count, or the task is cancelled.
  /// - Returns: The count of what has happened, to be given the next time.
  package func happened(since count: Int) async -> Int {
    while signals == count, !Task.isCancelled { await change() }
    return signals
  }

  /// Waits for the next ``signal()``, at most until the deadline; returns at once when cancelled.
  func change(until deadline: ContinuousClock.Instant? = nil) async {
    waiterNumber += 1
    let number = waiterNumber
    if let deadline { setAlarm(for: deadline) }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled {
          continuation.resume()
        } else {
          waiters[number] = Waiter(continuation: continuation, deadline: deadline)
        }
      }
    } onCancel: {
      Task { await self.wake(number) }
    }
  }

  private func wake(_ number: Int) {
    waiters.removeValue(forKey: number)?.continuation.resume()
  }

  /// Sees to it that an alarm rings at a time, or before it.
  ///
  /// None is ever cancelled: a sleep keeps its memory until its time, cancelled or not, and the loops
  /// wait anew, some of them for ten minutes, whenever anything happens. One that rings too early sets the next.
  private func setAlarm(for deadline: ContinuousClock.Instant) {
    if let next = alarms.min(), next <= deadline { return }
    alarms.insert(deadline)
    Task { [weak self] in
      try? await Task.sleep(until: deadline, clock: .continuous)
      await self?.ring(deadline)
    }
  }

  private func ring(_ alarm: ContinuousClock.Instant) {
    alarms.remove(alarm)
    let now = ContinuousClock.now
    for (number, waiter) in waiters {
      if let deadline = waiter.deadline, deadline <= now { wake(number) }
    }
    if let next = waiters.values.compactMap(\.deadline).min() { setAlarm(for: next) }
  }
}
