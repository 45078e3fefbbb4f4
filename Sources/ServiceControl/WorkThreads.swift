/// Threads for a service's work, which computes for seconds and waits for disks and locks.
///
/// Swift's own threads are as many as processors: two long documents, or two waits for a locked
/// archive, could hold them all, and nobody would be left to say that the service is alive.
package final class WorkThreads: TaskExecutor {
  private let pool: ThreadPool

  /// What the program does unless it says where: as many threads as processors, two at least.
  package static let ofProgram = WorkThreads(number: max(2, ProcessorCount.online))

  /// Starts the threads, which live as long as the process; fails where not one can be had.
  /// - Parameters:
  ///   - number: As many as may block at once.
  ///   - niceness: How far they stand back behind other threads, 0 to 19, as nice(1) has it.
  package init?(number: Int, niceness: Int32 = 0) {
    guard let pool = ThreadPool(number: number, niceness: niceness) else { return nil }
    self.pool = pool
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pool.add { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
