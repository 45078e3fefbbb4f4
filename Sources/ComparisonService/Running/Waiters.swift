import Synchronization

/// Tasks that wait for something to happen, or for a time.
final class Waiters: Sendable {
  private struct State {
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var lastWaiter = 0
    var happened = 0
  }

  private let state = Mutex(State())
  private let alarms: any AlarmClock

  init(_ alarms: any AlarmClock) { self.alarms = alarms }

  /// How often something happened.
  var happened: Int { state.withLock { $0.happened } }

  /// Something has happened: every wait ends.
  func wakeAll() {
    let woken = state.withLock { state in
      state.happened += 1
      defer { state.waiting = [:] }
      return state.waiting
    }
    for continuation in woken.values { continuation.resume() }
  }

  /// Waits until something has happened since the given count, at most until a time; returns at once
  /// when the task is cancelled.
  ///
  /// The count is that of the moment when somebody saw a reason to wait. To be on the same actor would not
  /// do: a task that has an executor of its own may lose its turn in any call that is awaited.
  func wait(since count: Int, until time: ContinuousClock.Instant? = nil) async {
    let number = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    var alarm: Int?
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.happened != count { return true }
          state.waiting[number] = continuation
          return false
        }
        if isOver { return continuation.resume() }
        alarm = time.map { alarms.set(for: $0) { self.wake(number) } }
        // Cancelled before it was there to be woken.
        if Task.isCancelled { wake(number) }
      }
    } onCancel: {
      wake(number)
    }
    if let alarm { alarms.cancel(alarm) }
  }

  private func wake(_ number: Int) {
    state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
  }
}
