package import ComparisonService
import Synchronization

/// See ``Lookout``.
///
/// There is a thread only while something is looked for.
package final class LookoutThread: Lookout {
  private struct Times {
    var stirred = ContinuousClock.now
    var lookingSince: ContinuousClock.Instant?
  }

  private let times = Mutex(Times())

  package init() {}

  package func stir() { times.withLock { $0.stirred = .now } }

  package var lookingSince: ContinuousClock.Instant? { times.withLock { $0.lookingSince } }

  package func find<Finding: Sendable>(
    _ pace: LookPace, _ look: @escaping @Sendable () -> Finding?
  ) async -> Finding? {
    guard let end = try? WakePipe() else { return nil }
    return await withTaskCancellationHandler {
      await DedicatedThread.run({ self.finding(pace, look, until: end) }, ifNoThread: nil)
    } onCancel: {
      end.wake()
    }
  }

  /// Runs on the thread.
  private func finding<Finding>(
    _ pace: LookPace, _ look: () -> Finding?, until end: WakePipe
  ) -> Finding? {
    while !end.isAwake(within: pace.pause(afterQuiet: .now - times.withLock { $0.stirred })) {
      times.withLock { $0.lookingSince = .now }
      defer { times.withLock { $0.lookingSince = nil } }
      if let finding = look() { return finding }
    }
    return nil
  }
}
