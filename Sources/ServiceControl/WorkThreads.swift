import Dispatch
import Glibc
import Synchronization

/// Threads for a service's work, which computes for seconds and waits for disks and locks.
///
/// Swift's own threads are as many as processors: two long documents, or two waits for a locked
/// archive, could hold them all, and nobody would be left to say that the service is alive.
package final class WorkThreads: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let count = DispatchSemaphore(value: 0)

  /// Starts the threads, which live as long as the process; fails where not one can be had.
  /// - Parameters:
  ///   - number: As many as may block at once.
  ///   - niceness: How far they stand back behind other threads, 0 to 19, as nice(1) has it.
  package init?(number: Int, niceness: Int32 = 0) {
    var started = 0
    let begin: @Sendable () -> Void = {
      // To Linux 0 is this thread, not the process.
      if niceness > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness) }
      self.work()
    }
    for _ in 0..<number where DedicatedThread.start(stackSize: 8 << 20, begin) {
      started += 1
    }
    if started == 0 { return nil }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    count.signal()
  }

  private func work() -> Never {
    while true {
      count.wait()
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      unsafe job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
