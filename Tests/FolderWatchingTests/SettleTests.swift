import ComparisonService
import FolderWatching
import Glibc
import StanceVocabulary
import Testing

@Suite struct SettleTests {
  @Test(arguments: Watching.allCases)
  func `everything that happened before the call has been given out`(watching: Watching)
    async throws
  {
    try await withWatchedInbox(by: watching) { inbox in
      for number in 0..<300 { try inbox.folder.write(inbox.at("\(number).txt")) }
      try await inbox.expectAllSettled(within: .seconds(20))
      #expect(await inbox.changes.wait(within: .seconds(5)) { $0.count >= 300 })
      #expect(inbox.changes.all.count == 300)
    }
  }

  @Test(arguments: Watching.allCases)
  func `an inbox at rest settles in no time`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching) { inbox in
      let start = ContinuousClock.now
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(ContinuousClock.now - start < .seconds(2))
    }
  }

  @Test(arguments: Watching.allCases)
  func `a file that is being written is named when the time is over`(watching: Watching)
    async throws
  {
    try await withWatchedInbox(
      by: watching,
      adjust: {
        withoutHaste(&$0)
        $0.quietTimes.listed = .seconds(600)
      }
    ) { inbox in
      let descriptor = try inbox.folder.open(inbox.at("open.txt"))
      defer { close(descriptor) }
      inbox.folder.append("begun", to: descriptor)
      let left = try await inbox.watcher.settle(within: .seconds(3))
      #expect(left == [InboxPath("open.txt")])
    }
  }

  @Test(arguments: Watching.allCases)
  func `several may wait at once`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching) { inbox in
      try inbox.folder.write(inbox.at("a.txt"))
      async let first = inbox.watcher.settle(within: .seconds(10))
      async let second = inbox.watcher.settle(within: .seconds(10))
      let both = try await [first, second]
      #expect(both == [[], []])
      await inbox.expectSettled("a.txt")
      #expect(inbox.changes.settledCount("a.txt") == 1)
    }
  }

  @Test func `the wait can be cancelled, and ends with the watcher`() async throws {
    let folder = try TestFolder()
    try folder.makeFolder(folder.at("inbox"))
    let watcher = try InotifyFolderWatcher(
      WatchSettings(inbox: folder.at("inbox"), cookies: folder.at("cookies")))
    // Nobody runs the watcher, so this one waits for ever.
    let waiting = Task { try await watcher.settle(within: .seconds(60)) }
    let running = Task { try await watcher.run() }
    waiting.cancel()
    await #expect(throws: (any Error).self) { _ = try await waiting.value }
    running.cancel()
    try await running.value
    await #expect(throws: SettleFailure.ended) {
      _ = try await watcher.settle(within: .seconds(1))
    }
  }
}
