import ComparisonService
import Foundation
import Synchronization

/// A fresh folder that is removed with its holder.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "control-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}

/// A service that answers at once, or when it is let.
final class FakeService: ServiceControlling {
  private struct State {
    var syncLimits: [Duration] = []
    var cancelled = 0
    var waiting = 0
  }

  private let state = Mutex(State())
  private let findings: [String]
  /// Whether `sync` waits until its task is cancelled.
  private let syncHangs: Bool

  init(findings: [String] = [], syncHangs: Bool = false) {
    self.findings = findings
    self.syncHangs = syncHangs
  }

  var syncLimits: [Duration] { state.withLock { $0.syncLimits } }
  var cancelled: Int { state.withLock { $0.cancelled } }
  var waiting: Int { state.withLock { $0.waiting } }

  static let someStatus = ServiceStatus(
    version: "1.0.0", inbox: "/srv/parallax/inbox", reports: "/r", state: "/s", lexicons: "/l",
    bundle: "sha256:00", startedAt: "2026-01-02T03:04:05Z", publishedAt: nil, archived: 6,
    documents: 5,
    sources: 3, statements: 40, unread: 1, uncovered: 1, backlog: 0, awaitingReport: 0,
    awaitingNewLexicons: 0,
    work: ServiceWork(),
    watching: WatchingHealth(
      mode: "inotify", watchedFolders: 4, beingWritten: ["a\n\"b\"/é.txt"], trouble: nil,
      isAlive: true),
    troubles: ["the disk is full"])

  func status() async -> ServiceStatus { Self.someStatus }

  func reload() async -> ReloadOutcome {
    ReloadOutcome(isAccepted: findings.isEmpty, bundle: "sha256:00", findings: findings)
  }

  func sync(within limit: Duration) async -> SyncOutcome {
    state.withLock {
      $0.syncLimits.append(limit)
      $0.waiting += 1
    }
    if syncHangs {
      // Cancellation ends it at once.
      try? await Task.sleep(for: .seconds(600))
      if Task.isCancelled { state.withLock { $0.cancelled += 1 } }
    }
    return SyncOutcome(isComplete: true, beingWritten: [], message: "published")
  }
}

/// Waits until something holds, half a minute at most.
func eventually(_ condition: @Sendable () async -> Bool) async -> Bool {
  let deadline = ContinuousClock.now + .seconds(30)
  while ContinuousClock.now < deadline {
    if await condition() { return true }
    try? await Task.sleep(for: .milliseconds(5))
  }
  return false
}
