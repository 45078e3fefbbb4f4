import ComparisonService
import FolderWatching
import Glibc
import StanceVocabulary
import Testing

/// Real folders, the built child, real inotify.
@Suite struct WatchingTests {
  @Test(arguments: Watching.allCases)
  func `a file moved in settles at once`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching, adjust: withoutHaste) { inbox in
      try inbox.folder.write(inbox.outside("essay"))
      try inbox.folder.move(inbox.outside("essay"), to: inbox.at("essay.txt"))
      await inbox.expectSettled("essay.txt")
      #expect(inbox.changes.all.count == 1)
    }
  }

  @Test(arguments: Watching.allCases)
  func `a slow writer is waited for and settles once`(watching: Watching) async throws {
    try await withWatchedInbox(
      by: watching, adjust: { $0.quietTimes.listed = .seconds(2) }
    ) { inbox in
      let descriptor = try inbox.folder.open(inbox.at("slow.txt"))
      for _ in 0..<20 {
        inbox.folder.append("a line\n", to: descriptor)
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(inbox.changes.all.isEmpty)
      #expect(inbox.watcher.health.beingWritten == ["slow.txt"])
      close(descriptor)
      await inbox.expectSettled("slow.txt")
      #expect(inbox.changes.settledCount("slow.txt") == 1)
      #expect(inbox.watcher.health.beingWritten.isEmpty)
    }
  }

  @Test(arguments: Watching.allCases)
  func `a hard link and a symbolic link settle at once`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching, adjust: withoutHaste) { inbox in
      try inbox.folder.write(inbox.outside("essay"))
      try inbox.folder.hardLink(inbox.outside("essay"), as: inbox.at("linked.txt"))
      try inbox.folder.symbolicLink(to: inbox.outside("essay"), as: inbox.at("pointer.txt"))
      await inbox.expectSettled("linked.txt", "pointer.txt")
    }
  }

  @Test(arguments: Watching.allCases)
  func `renaming a file tells both names at once`(watching: Watching) async throws {
    try await withWatchedInbox(
      by: watching,
      prepare: { try $0.write($0.at("inbox/old.txt")) },
      adjust: { if watching == .events { withoutHaste(&$0) } }
    ) { inbox in
      try inbox.folder.move(inbox.at("old.txt"), to: inbox.at("new.txt"))
      await inbox.expectSettled("old.txt", "new.txt")
    }
  }

  @Test(arguments: Watching.allCases)
  func `a removed file settles after half a second`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching, prepare: { try $0.write($0.at("inbox/old.txt")) }) {
      inbox in
      let start = ContinuousClock.now
      try inbox.folder.remove(inbox.at("old.txt"))
      await inbox.expectSettled("old.txt")
      #expect(ContinuousClock.now - start > .milliseconds(450))
    }
  }

  @Test func `an atomic save and a backup save settle the file once`() async throws {
    try await withWatchedInbox(prepare: { try $0.write($0.at("inbox/a.txt")) }) { inbox in
      try inbox.folder.write(inbox.at(".a.tmp"), "new")
      try inbox.folder.move(inbox.at(".a.tmp"), to: inbox.at("a.txt"))
      await inbox.expectSettled("a.txt", ".a.tmp")
      #expect(inbox.changes.settledCount("a.txt") == 1)
      inbox.changes.clear()
      try inbox.folder.move(inbox.at("a.txt"), to: inbox.at("a.txt~"))
      try inbox.folder.write(inbox.at("a.txt"), "newer")
      await inbox.expectSettled("a.txt", "a.txt~")
      #expect(inbox.changes.settledCount("a.txt") == 1)
    }
  }

  @Test(arguments: Watching.allCases)
  func `a change of rights and a truncation settle`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching, prepare: { try $0.write($0.at("inbox/a.txt")) }) {
      inbox in
      try inbox.folder.setRights(inbox.at("a.txt"), 0o600)
      await inbox.expectSettled("a.txt")
      inbox.changes.clear()
      try inbox.folder.truncate(inbox.at("a.txt"), to: 1)
      await inbox.expectSettled("a.txt")
    }
  }

  @Test(arguments: Watching.allCases)
  func `a name with a newline and a byte that is no UTF-8 keeps its bytes`(watching: Watching)
    async throws
  {
    try await withWatchedInbox(by: watching) { inbox in
      let name: [UInt8] = Array("a\n".utf8) + [0xFF] + Array("<b>".utf8)
      try inbox.folder.makeFolder(inbox.at([0xFE]))
      try inbox.folder.write(inbox.at([0xFE, 0x2F] + name))
      let settled = InboxChange.settled(InboxPath(bytes: [0xFE, 0x2F] + name))
      #expect(await inbox.changes.wait(within: .seconds(10)) { $0.contains(settled) })
    }
  }

  @Test func `the health tells folders and life`() async throws {
    try await withWatchedInbox(prepare: { try $0.makeFolder($0.at("inbox/a")) }) { inbox in
      _ = try await inbox.watcher.settle(within: .seconds(10))
      let health = inbox.watcher.health
      #expect(health.mode == "inotify")
      #expect(health.watchedFolders == 2)
      #expect(health.isAlive)
      #expect(health.trouble == nil)
    }
  }
}
