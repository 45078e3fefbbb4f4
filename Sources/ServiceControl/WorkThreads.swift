import Dispatch
import Synchronization

/// Threads for a service's work, which computes for seconds and waits for disks and locks.
///
/// Swift's own threads are as many as processors: two long documents, or two waits for a locked
/// archive, could hold them all, and nobody would be left to say that the service is alive.
package final class WorkThreads: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let count = DispatchSemaphore(value: 0)

  /// Starts the threads, which live as long as the process; fails where not one can be had.
  /// - Parameter number: As many as may block at once.
  package init?(number: Int) {
    var started = 0
    for _ in 0..<number where DedicatedThread.start(stackSize: 8 << 20, { self.work() }) {
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
