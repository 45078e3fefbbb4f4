import ComparisonService
import StanceVocabulary
import Synchronization

/// What the watching thread shares with everyone else, behind one lock.
final class WatchState: Sendable {
  private struct Storage {
    var phase = Phase.new
    var requests: [SettleRequest] = []
    var cancelled: Set<UInt64> = []
    var lastRequest: UInt64 = 0
    var era = 0
    var untold: [UntoldFile] = []
    /// Before the first look nothing is wrong yet: a trouble would count as an answer.
    var health = WatchingHealth(
      mode: "inotify", watchedFolders: 0, beingWritten: [], trouble: nil, isAlive: false)
    var pulse = Duration.zero
  }

  enum Phase { case new, running, stopping, ended }

  private let storage = Mutex(Storage())
  private let wake: WakeSignal

  private let longestSilence: Duration

  /// - Parameters:
  ///   - wake: Wakes the thread.
  ///   - longestSilence: See ``WatchSettings/longestSilence``.
  init(wake: WakeSignal, longestSilence: Duration) {
    self.wake = wake
    self.longestSilence = longestSilence
  }

  /// Moves from new to running.
  /// - Returns: Whether it was new.
  func begin(now: Duration) -> Bool {
    storage.withLock { storage in
      guard storage.phase == .new else { return false }
      storage.phase = .running
      // The loop has not turned yet, and is not silent for that.
      storage.pulse = now
      return true
    }
  }

  /// Asks the thread to end.
  func stop() {
    storage.withLock { storage in
      if storage.phase != .ended { storage.phase = .stopping }
    }
    wake.send()
  }

  var isStopping: Bool { storage.withLock { $0.phase == .stopping } }

  /// Takes note that the thread has ended.
  /// - Returns: The requests that nobody is going to answer.
  func end() -> [SettleRequest] {
    storage.withLock { storage in
      storage.phase = .ended
      storage.health.isAlive = false
      storage.health.trouble = "ended"
      defer { storage.requests = [] }
      return storage.requests
    }
  }

  /// A number for a new request.
  func newRequest() -> UInt64 {
    storage.withLock { storage in
      storage.lastRequest += 1
      return storage.lastRequest
    }
  }

  /// Hands a request to the thread.
  /// - Returns: Whether the thread is there to take it.
  func add(_ request: SettleRequest) -> Bool {
    let isTaken = storage.withLock { storage in
      guard storage.phase == .new || storage.phase == .running else { return false }
      storage.requests.append(request)
      return true
    }
    wake.send()
    return isTaken
  }

  /// Asks the thread to let go of a request.
  func cancel(_ id: UInt64) {
    _ = storage.withLock { $0.cancelled.insert(id) }
    wake.send()
  }

  /// New requests, and the numbers of those that nobody waits for any more.
  func takeRequests() -> (new: [SettleRequest], cancelled: Set<UInt64>) {
    storage.withLock { storage in
      defer {
        storage.requests = []
        storage.cancelled = []
      }
      return (storage.requests, storage.cancelled)
    }
  }

  /// See ``InboxWatching/era``.
  var era: Int { storage.withLock { $0.era } }

  /// Begins another era.
  func beginEra() { storage.withLock { $0.era += 1 } }

  /// Hands a file to the thread that only a comparison found.
  func add(_ file: UntoldFile) {
    let isNews = storage.withLock { storage in
      guard file.era == storage.era else { return false }
      storage.untold.append(file)
      return true
    }
    if isNews { wake.send() }
  }

  /// The files that only comparisons found, since the last call.
  func takeUntold() -> [UntoldFile] {
    storage.withLock { storage in
      defer { storage.untold = [] }
      return storage.untold
    }
  }

  /// Shows how things are at this moment.
  func show(_ health: WatchingHealth, now: Duration) {
    storage.withLock { storage in
      storage.health = health
      storage.pulse = now
    }
  }

  /// How things are; not alive when the thread itself has been silent.
  func health(now: Duration) -> WatchingHealth {
    storage.withLock { storage in
      var health = storage.health
      if storage.phase == .running, now - storage.pulse > longestSilence {
        health.isAlive = false
        health.trouble = "the watching thread hangs"
      }
      return health
    }
  }
}
