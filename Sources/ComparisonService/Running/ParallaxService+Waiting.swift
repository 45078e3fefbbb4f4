extension ParallaxService {
  /// Lets every loop look again.
  func signal() {
    signals += 1
    let waiting = waiters
    waiters = [:]
    for waiter in waiting.values { waiter.resume() }
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
    let timer = deadline.map { deadline in
      Task {
        try? await Task.sleep(until: deadline, clock: .continuous)
        self.wake(number)
      }
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled {
          continuation.resume()
        } else {
          waiters[number] = continuation
        }
      }
    } onCancel: {
      Task { await self.wake(number) }
    }
    timer?.cancel()
  }

  private func wake(_ number: Int) {
    waiters.removeValue(forKey: number)?.resume()
  }
}
