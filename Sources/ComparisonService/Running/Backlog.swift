package import StanceVocabulary

/// What waits to be read, as paths only, in lanes: a new drop goes before everything else.
package struct Backlog: Sendable {
  /// Work for a worker.
  package enum Job: Hashable, Sendable {
    /// Read a file.
    case file(InboxPath)
    /// Read a file that may have ended the program; nothing else is read meanwhile.
    case suspect(InboxPath)
    /// Analyse a known document again.
    case rereading(InboxPath)

    package var path: InboxPath {
      switch self {
      case .file(let path), .suspect(let path), .rereading(let path): path
      }
    }
  }

  /// A file that settled a moment ago: somebody waits for it.
  package struct FreshDrop: Hashable, Sendable {
    package let path: InboxPath
    package let moment: ContinuousClock.Instant

    package init(_ path: InboxPath, at moment: ContinuousClock.Instant) {
      self.path = path
      self.moment = moment
    }
  }

  /// Newest last: what has just been dropped is what somebody waits for.
  private var fresh: [InboxPath] = []
  /// In reverse byte order, so that the next one is the last.
  private var backlog: [InboxPath] = []
  private var rereadings: [InboxPath] = []
  private var suspects: [InboxPath] = []
  private var retries: [InboxPath: (failures: Int, due: ContinuousClock.Instant)] = [:]
  /// Waiting in some lane, so that no path waits twice.
  private var waiting: Set<InboxPath> = []
  private var running: Set<InboxPath> = []
  /// Changed while a worker had it: to be read once more when the worker is done.
  private var again: Set<InboxPath> = []
  private var suspectIsRunning = false
  /// When each file settled that was dropped and is not read yet.
  private var drops: [InboxPath: ContinuousClock.Instant] = [:]

  package init() {}

  /// Files that wait or are being read, those that wait for another try included.
  package var count: Int {
    waiting.union(running).union(retries.keys).count
  }
  /// Whether nothing waits but files that wait for another try, and nothing runs.
  package var isSettled: Bool {
    waiting.isEmpty && running.isEmpty && rereadings.isEmpty
  }
  /// Whether more documents to read again should be fetched.
  package var wantsRereadings: Bool { rereadings.isEmpty }
  /// The next moment at which a retry is due.
  package var nextRetry: ContinuousClock.Instant? {
    retries.filter { !waiting.contains($0.key) && !running.contains($0.key) }
      .values.map(\.due).min()
  }
  /// Paths that wait for another try after a failure of the machine.
  package var retrying: [InboxPath] { retries.keys.sorted() }

  /// A file has settled: it is read next.
  package mutating func drop(_ path: InboxPath, at moment: ContinuousClock.Instant = .now) {
    retries[path] = nil
    let isFirst = drops.updateValue(moment, forKey: path) == nil
    if running.contains(path) {
      again.insert(path)
    } else if waiting.insert(path).inserted || (isFirst && !suspects.contains(path)) {
      // Where a listing found it before, its place there is passed over when that comes up.
      fresh.append(path)
    }
  }

  /// The drop of a file that is being read; nothing where it has waited for long, or was found.
  package func freshDrop(
    of path: InboxPath, now: ContinuousClock.Instant, _ timings: ServiceTimings
  ) -> FreshDrop? {
    drops[path].flatMap { now - $0 <= timings.freshness ? FreshDrop(path, at: $0) : nil }
  }

  /// Files that a listing found; they wait until no drop does.
  /// - Returns: Those that did not wait already, nor were being read.
  @discardableResult
  package mutating func add(
    _ paths: [InboxPath], suspects added: [InboxPath] = []
  ) -> [InboxPath] {
    let new = paths.filter { takesPlace($0) }
    backlog = (backlog + new).sorted { $1 < $0 }
    suspects += added.filter { takesPlace($0) }
    return new
  }

  /// Whether a found path is to wait in a lane.
  ///
  /// What a worker has may have changed after the worker read it, so it is done again; what waits
  /// for another try goes on waiting.
  private mutating func takesPlace(_ path: InboxPath) -> Bool {
    if running.contains(path) {
      again.insert(path)
      return false
    }
    return retries[path] == nil && waiting.insert(path).inserted
  }

  /// Documents to analyse again.
  package mutating func reread(_ paths: [InboxPath]) {
    rereadings += paths.filter { !running.contains($0) && !rereadings.contains($0) }.reversed()
  }

  /// How many paths wait for another try.
  package var retryCount: Int { retries.count }

  /// Takes the next job; the caller says ``finished(_:)`` or ``failed(_:now:timings:)`` for it.
  package mutating func next(now: ContinuousClock.Instant) -> Job? {
    for (path, retry) in retries
    where retry.due <= now && !waiting.contains(path) && !running.contains(path) {
      waiting.insert(path)
      backlog.append(path)
    }
    guard !suspectIsRunning else { return nil }
    while let path = fresh.popLast() ?? backlog.popLast() {
      guard waiting.contains(path) else { continue }
      if let job = start(.file(path)) { return job }
    }
    if let place = rereadings.lastIndex(where: { !running.contains($0) }) {
      let path = rereadings.remove(at: place)
      running.insert(path)
      return .rereading(path)
    }
    if running.isEmpty, let path = suspects.popLast() {
      suspectIsRunning = true
      return start(.suspect(path))
    }
    return nil
  }

  /// A job is done.
  package mutating func finished(_ job: Job) {
    if case .rereading = job {} else { retries[job.path] = nil }
    end(job)
  }

  /// A job is to be tried again, later each time.
  package mutating func failed(
    _ job: Job, now: ContinuousClock.Instant, timings: ServiceTimings
  ) {
    // What is to be read again is asked for again as long as the archive lacks it.
    if case .rereading = job { return end(job) }
    let failures = (retries[job.path]?.failures ?? 0) + 1
    let due = now.advanced(by: timings.retryDelay(afterFailures: failures))
    retries[job.path] = (failures, due)
    end(job)
  }

  /// A job could not be done for a reason that is not its own: it waits on as it did.
  package mutating func returned(_ job: Job) {
    end(job)
    if case .rereading = job { return }
    guard waiting.insert(job.path).inserted else { return }
    if case .suspect = job {
      suspects.append(job.path)
    } else {
      fresh.insert(job.path, at: 0)
    }
  }

  /// - Returns: Nothing where another worker has the path: two would commit in any order.
  private mutating func start(_ job: Job) -> Job? {
    waiting.remove(job.path)
    guard running.insert(job.path).inserted else {
      again.insert(job.path)
      return nil
    }
    return job
  }

  private mutating func end(_ job: Job) {
    running.remove(job.path)
    if case .suspect = job { suspectIsRunning = false }
    var dropped: ContinuousClock.Instant?
    // A drop of the path may wait still while its document is read again.
    if case .rereading = job {} else { dropped = drops.removeValue(forKey: job.path) }
    guard again.remove(job.path) != nil else { return }
    if let dropped {
      drop(job.path, at: dropped)
    } else if waiting.insert(job.path).inserted {
      // A listing asked for it: nobody waits for it as for a drop.
      backlog.append(job.path)
    }
  }
}
