import Dispatch
import Glibc
import Synchronization

/// Threads that do what is given to them, first come, first served; they live as long as the process.
///
/// Not libdispatch's: with the first worker it starts a monitor, which wakes every second for ever.
final class ThreadPool: Sendable {
  private let work = Mutex<[@Sendable () -> Void]>([])
  private let count = DispatchSemaphore(value: 0)

  /// Fails where not one thread can be had.
  /// - Parameters:
  ///   - number: As many as may block at once.
  ///   - niceness: How far they stand back behind other threads, 0 to 19, as nice(1) has it.
  init?(number: Int, niceness: Int32 = 0) {
    var started = 0
    let begin: @Sendable () -> Void = {
      // To Linux 0 is this thread, not the process.
      if niceness > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) }
      self.doWork()
    }
    for _ in 0..<number where DedicatedThread.start(stackSize: 8 << 20, begin) {
      started += 1
    }
    if started == 0 { return nil }
  }

  func add(_ body: @escaping @Sendable () -> Void) {
    work.withLock { $0.append(body) }
    count.signal()
  }

  private func doWork() -> Never {
    while true {
      count.wait()
      work.withLock { $0.isEmpty ? nil : $0.removeFirst() }?()
    }
  }
}
