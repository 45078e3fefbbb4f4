package import ComparisonService
package import Logging
package import StanceVocabulary

/// Watches the inbox by inotify, in a child process of its own, and by listing where inotify is
/// blind: on file systems of other machines, beyond the limits of watches and instances, and while
/// the child cannot be had.
///
/// The child is given a second folder besides the inbox: ``WatchSettings/cookies``, a private one in
/// the service's state. A file made there must come back as an event; that proves the child alive and
/// is the barrier of ``settle(within:)``. The inbox itself is only read.
package final class InotifyFolderWatcher: InboxWatching {
  private let settings: WatchSettings
  private let state: WatchState
  private let wake: WakeSignal
  private let logger: Logger
  private let stream: AsyncStream<InboxChange>
  private let continuation: AsyncStream<InboxChange>.Continuation

  /// - Parameters:
  ///   - settings: What to watch and how patiently.
  ///   - logger: Where troubles are told, a record each.
  /// - Throws: ``SystemFailure`` where not even a descriptor is left.
  package init(
    _ settings: WatchSettings, logger: Logger = Logger(label: "parallax.watching")
  ) throws(SystemFailure) {
    self.settings = settings
    self.logger = logger
    wake = try WakeSignal()
    state = WatchState(wake: wake, longestSilence: settings.longestSilence)
    (stream, continuation) = AsyncStream.makeStream(
      bufferingPolicy: .bufferingOldest(ChangeOutlet.capacity))
  }

  /// What has settled, from the start of ``run()`` on; begins with a rescan once watching stands.
  ///
  /// May be called once. Holds at most some thousand changes; what a slow reader leaves no room for
  /// becomes a rescan.
  package func changes() -> AsyncStream<InboxChange> { stream }

  /// Watches until the task is cancelled; may be called once.
  /// - Throws: ``SystemFailure`` where the thread cannot be started. A child that cannot be started
  ///   is no error: the inbox is listed meanwhile.
  package func run() async throws {
    guard state.begin(now: MonotonicTime.now) else { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { ended in
        start(ended)
      }
    } onCancel: {
      state.stop()
    }
  }

  private func start(_ ended: CheckedContinuation<Void, any Error>) {
    let (settings, state, wake) = (settings, state, wake)
    let (continuation, logger) = (continuation, logger)
    do throws(SystemFailure) {
      try WatchThread.start {
        WatchLoop(
          settings: settings, state: state, wake: wake, changes: continuation, logger: logger
        ).run()
        ended.resume()
      }
    } catch {
      continuation.finish()
      for request in state.end() { request.continuation.resume(throwing: SettleFailure.ended) }
      ended.resume(throwing: error)
    }
  }

  /// Waits until everything that happened in the inbox before the call has been given out.
  /// - Parameter limit: The longest wait.
  /// - Returns: The files that are still being written when the time is over; empty if none.
  /// - Throws: ``SettleFailure``, `InboxLost` while the inbox is missing, `CancellationError`.
  package func settle(within limit: Duration) async throws -> [InboxPath] {
    let id = state.newRequest()
    let deadline = MonotonicTime.now + limit
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let request = SettleRequest(id: id, deadline: deadline, continuation: continuation)
        if !state.add(request) { continuation.resume(throwing: SettleFailure.ended) }
        if Task.isCancelled { state.cancel(id) }
      }
    } onCancel: {
      state.cancel(id)
    }
  }

  package var era: Int { state.era }

  /// Follows up a file that only a comparison found: where nothing is told of it even now, the inbox
  /// is listed from then on.
  package func foundUntold(_ path: InboxPath, in era: Int) {
    state.add(UntoldFile(path: path, era: era))
  }

  /// How the watching is done and how well; not alive when the thread itself hangs.
  package var health: WatchingHealth { state.health(now: MonotonicTime.now) }
}
