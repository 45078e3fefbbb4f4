import CLinux
import Glibc

/// A thread of its own for a loop that blocks: the threads of Swift's tasks are few and must not.
enum WatchThread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a detached thread named `watch`.
  /// - Throws: ``SystemFailure`` where no thread can be had.
  static func start(_ run: @escaping @Sendable () -> Void) throws(SystemFailure) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let error = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe parallax_watching_name_thread("watch")
        unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    guard error == 0 else {
      unsafe body.release()
      throw SystemFailure("the watching thread cannot be started", number: error)
    }
    pthread_detach(thread)
  }
}
