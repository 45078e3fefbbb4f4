import Glibc

/// A thread for calls that block, which must not hold a thread of the cooperative pool.
enum DedicatedThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread; it ends with its body.
  ///
  /// Signals are blocked in it, so that they reach the thread that waits for them; those of a crash
  /// are not, for their handler could not be called then.
  /// - Returns: Whether it could be started.
  static func start(stackSize: Int = 512 * 1024, _ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, &attributes,
      { argument in
        var all = sigset_t()
        unsafe sigfillset(&all)
        for crash in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] {
          unsafe sigdelset(&all, crash)
        }
        unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      }, unsafe work.toOpaque())
    guard code == 0 else {
      unsafe work.release()
      return false
    }
    return true
  }

  /// Runs a body that blocks on a thread of its own and waits for it without blocking.
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value, ifNoThread: Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      let isStarted = start { continuation.resume(returning: body()) }
      if !isStarted { continuation.resume(returning: ifNoThread) }
    }
  }
}
