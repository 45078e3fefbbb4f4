import ComparisonService
import FolderWatching
import Glibc
import StanceVocabulary
import Testing

/// What goes wrong with the child and with the inbox itself.
@Suite(.serialized) struct WatchingFaultTests {
  @Test func `an overflow of the kernel's queue asks for a rescan`() async throws {
    try await withWatchedInbox { inbox in
      let child = try #require(ChildProcess.watching(inbox.root))
      kill(child, SIGSTOP)
      for number in 0..<20_000 { try inbox.folder.write(inbox.at("\(number)"), "") }
      kill(child, SIGCONT)
      // Sixteen thousand events come first.
      await inbox.expectRescan(within: .seconds(60))
      inbox.changes.clear()
      try inbox.folder.write(inbox.at("after.txt"))
      await inbox.expectSettled("after.txt")
    }
  }

  @Test func `a killed child is started again, with a rescan`() async throws {
    try await withWatchedInbox { inbox in
      for round in 0..<3 {
        inbox.changes.clear()
        let child = try #require(ChildProcess.watching(inbox.root))
        kill(child, SIGKILL)
        try inbox.folder.write(inbox.at("\(round).txt"))
        await inbox.expectRescan()
        inbox.changes.clear()
        try inbox.folder.write(inbox.at("after-\(round).txt"))
        await inbox.expectSettled("after-\(round).txt")
      }
      #expect(inbox.watcher.health.isAlive)
    }
  }

  @Test func `a child that no longer answers is replaced`() async throws {
    try await withWatchedInbox(
      adjust: {
        $0.looks.often = .milliseconds(100)
        $0.probeLimit = .milliseconds(300)
        $0.killLimit = .seconds(2)
      }
    ) { inbox in
      let child = try #require(ChildProcess.watching(inbox.root))
      kill(child, SIGSTOP)
      // Listed first, for events no longer come.
      let isListed = await inbox.changes.wait(within: .seconds(10)) { _ in
        inbox.watcher.health.mode == "polling"
      }
      #expect(isListed)
      let isReplaced = await inbox.changes.wait(within: .seconds(10)) { _ in
        inbox.watcher.health.mode == "inotify" && ChildProcess.watching(inbox.root) != child
      }
      #expect(isReplaced)
      #expect(inbox.changes.hasRescan)
      try inbox.folder.write(inbox.at("a.txt"))
      await inbox.expectSettled("a.txt")
    }
  }

  @Test(arguments: Watching.allCases)
  func `a removed inbox is lost, not emptied, and comes back with a rescan`(watching: Watching)
    async throws
  {
    try await withWatchedInbox(
      by: watching,
      prepare: {
        try $0.write($0.at("inbox/a.txt"))
        try $0.write($0.at("inbox/b.txt"))
      }
    ) { inbox in
      try TestFolder.removeTree(inbox.root)
      let isLost = await inbox.changes.wait(within: .seconds(10)) { $0.contains(where: \.isLoss) }
      #expect(isLost)
      #expect(inbox.changes.all == [.inboxLost(reason: "the inbox is missing")])
      #expect(inbox.watcher.health.trouble == "the inbox is missing")
      await #expect(throws: InboxLost.self) {
        _ = try await inbox.watcher.settle(within: .seconds(5))
      }
      inbox.changes.clear()
      try inbox.folder.makeFolder(inbox.root)
      await inbox.expectRescan()
      try inbox.folder.write(inbox.at("c.txt"))
      await inbox.expectSettled("c.txt")
      #expect(inbox.watcher.health.trouble == nil)
    }
  }

  @Test(arguments: Watching.allCases)
  func `an inbox replaced by another folder is noticed`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching) { inbox in
      try inbox.folder.move(inbox.root, to: inbox.outside("former"))
      try inbox.folder.makeFolder(inbox.root)
      await inbox.expectRescan()
      #expect(inbox.changes.all.first?.isLoss == true)
      inbox.changes.clear()
      try inbox.folder.write(inbox.outside("former/a.txt"))
      try inbox.folder.write(inbox.at("b.txt"))
      await inbox.expectSettled("b.txt")
      #expect(!inbox.changes.all.contains(.settled(InboxPath("a.txt"))))
    }
  }

  @Test(arguments: Watching.allCases)
  func `a link in place of the inbox is refused`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching) { inbox in
      try inbox.folder.move(inbox.root, to: inbox.outside("former"))
      try inbox.folder.symbolicLink(to: inbox.outside("former"), as: inbox.root)
      let isLost = await inbox.changes.wait(within: .seconds(10)) { changes in
        changes.contains(.inboxLost(reason: "a link stands in place of the inbox"))
      }
      #expect(isLost)
      try inbox.folder.remove(inbox.root)
      try inbox.folder.move(inbox.outside("former"), to: inbox.root)
      await inbox.expectRescan()
    }
  }

  @Test func `without the child's program the inbox is listed`() async throws {
    try await withWatchedInbox(
      adjust: {
        $0.program = Array("/nonexistent/parallax-inotify".utf8)
      }
    ) { inbox in
      #expect(inbox.watcher.health.mode == "polling")
      #expect(inbox.watcher.health.isAlive)
      #expect(inbox.watcher.health.trouble?.contains("cannot be started") == true)
      try inbox.folder.write(inbox.at("a.txt"))
      await inbox.expectSettled("a.txt")
    }
  }
}
