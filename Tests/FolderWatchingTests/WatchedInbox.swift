import ComparisonService
import FolderWatching
import Glibc
import StanceVocabulary
import Synchronization
import Testing

/// An inbox under watch for one test.
struct WatchedInbox: Sendable {
  let folder: TestFolder
  let watcher: InotifyFolderWatcher
  let changes: ChangeRecord

  /// The inbox's path, and the absolute path of a name in it.
  var root: [UInt8] { folder.at("inbox") }
  func at(_ name: String) -> [UInt8] { at(Array(name.utf8)) }
  func at(_ name: [UInt8]) -> [UInt8] { root + [UInt8(ascii: "/")] + name }
  /// A place beside the inbox.
  func outside(_ name: String) -> [UInt8] { folder.at(name) }

  /// Waits until a path has settled.
  func expectSettled(
    _ names: String..., within limit: Duration = .seconds(10),
    location: SourceLocation = #_sourceLocation
  ) async {
    let paths = Set(names.map { InboxChange.settled(InboxPath($0)) })
    let found = await changes.wait(within: limit) { paths.isSubset(of: $0) }
    #expect(found, "\(changes.all)", sourceLocation: location)
  }

  /// Waits until all that has happened is given out and nothing is left to wait for.
  func expectAllSettled(
    within limit: Duration, location: SourceLocation = #_sourceLocation
  ) async throws {
    let left = try await watcher.settle(within: limit)
    #expect(left == [], sourceLocation: location)
  }

  func expectRescan(
    within limit: Duration = .seconds(10), location: SourceLocation = #_sourceLocation
  ) async {
    let found = await changes.wait(within: limit) { $0.contains { $0.isRescan } }
    #expect(found, "\(changes.all)", sourceLocation: location)
  }
}

/// What the watcher has said so far.
final class ChangeRecord: Sendable {
  private let changes = Mutex<[InboxChange]>([])

  func append(_ change: InboxChange) { changes.withLock { $0.append(change) } }

  var all: [InboxChange] { changes.withLock { $0 } }

  var hasRescan: Bool { all.contains { $0.isRescan } }

  func settledCount(_ name: String) -> Int {
    all.count { $0 == .settled(InboxPath(name)) }
  }

  /// Begins anew: what was said so far no longer counts.
  func clear() { changes.withLock { $0 = [] } }

  /// Waits until the changes fulfil a condition.
  /// - Returns: Whether they did in time.
  func wait(within limit: Duration, until isFulfilled: ([InboxChange]) -> Bool) async -> Bool {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if isFulfilled(all) { return true }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return isFulfilled(all)
  }
}

extension InboxChange {
  var isRescan: Bool {
    if case .rescan = self { true } else { false }
  }

  var isLoss: Bool {
    if case .inboxLost = self { true } else { false }
  }
}

/// Quiet times so long that what settles within a test's patience has settled at once.
func withoutHaste(_ settings: inout WatchSettings) {
  settings.quietTimes.closed = .seconds(600)
  settings.quietTimes.written = .seconds(600)
  settings.quietTimes.removed = .seconds(600)
  settings.quietTimes.cap = .seconds(600)
}

/// How an inbox is watched in a test: what must hold in both ways is an argument of the test.
enum Watching: CaseIterable {
  case events, listing
}

/// Watches a fresh inbox, from its first rescan on, while the body runs.
func withWatchedInbox(
  by watching: Watching = .events,
  prepare: (TestFolder) throws -> Void = { _ in },
  adjust: (inout WatchSettings) -> Void = { _ in },
  _ body: (WatchedInbox) async throws -> Void
) async throws {
  let folder = try TestFolder()
  try folder.makeFolder(folder.at("inbox"))
  try prepare(folder)
  var settings = WatchSettings(inbox: folder.at("inbox"), cookies: folder.at("cookies"))
  settings.looks.often = .milliseconds(500)
  settings.usesInotify = watching == .events
  settings.pollEvery = .milliseconds(100)
  settings.quietTimes.listed = .milliseconds(300)
  adjust(&settings)
  let watcher = try InotifyFolderWatcher(settings)
  let inbox = WatchedInbox(folder: folder, watcher: watcher, changes: ChangeRecord())
  let running = Task { try await watcher.run() }
  let recording = Task { for await change in watcher.changes() { inbox.changes.append(change) } }
  let failure: (any Error)?
  do {
    await inbox.expectRescan()
    inbox.changes.clear()
    try await body(inbox)
    failure = nil
  } catch {
    failure = error
  }
  running.cancel()
  try await running.value
  await recording.value
  #expect(ChildProcess.watching(inbox.root) == nil)
  if let failure { throw failure }
}
