import ComparisonService
import FolderWatching
import StanceVocabulary
import Testing

/// The same inbox where no events can be had.
@Suite struct ListingWatchTests {
  private func withListedInbox(
    prepare: (TestFolder) throws -> Void = { _ in }, _ body: (WatchedInbox) async throws -> Void
  ) async throws {
    try await withWatchedInbox(
      prepare: prepare,
      adjust: {
        $0.usesInotify = false
        $0.pollEvery = .milliseconds(100)
        $0.quietTimes.listed = .milliseconds(300)
      }, body)
  }

  @Test func `new, changed, renamed and removed files are found`() async throws {
    try await withListedInbox(prepare: { try $0.write($0.at("inbox/a.txt")) }) { inbox in
      try inbox.folder.makeFolder(inbox.at("s"))
      try inbox.folder.write(inbox.at("s/b.txt"))
      await inbox.expectSettled("s/b.txt")
      try inbox.folder.write(inbox.at("a.txt"), "another text")
      await inbox.expectSettled("a.txt")
      inbox.changes.clear()
      try inbox.folder.move(inbox.at("a.txt"), to: inbox.at("c.txt"))
      await inbox.expectSettled("a.txt", "c.txt")
      inbox.changes.clear()
      try TestFolder.removeTree(inbox.at("s"))
      await inbox.expectSettled("s/b.txt")
    }
  }

  @Test func `settling lists the inbox now`() async throws {
    try await withListedInbox { inbox in
      try inbox.folder.write(inbox.at("a.txt"))
      try await inbox.expectAllSettled(within: .seconds(10))
      await inbox.expectSettled("a.txt")
      #expect(inbox.changes.all == [.settled(InboxPath("a.txt"))])
      #expect(inbox.watcher.health.mode == "polling")
      #expect(inbox.watcher.health.trouble == nil)
    }
  }

  @Test func `a removed inbox is lost and not emptied`() async throws {
    try await withListedInbox(prepare: { try $0.write($0.at("inbox/a.txt")) }) { inbox in
      try TestFolder.removeTree(inbox.root)
      let isLost = await inbox.changes.wait(within: .seconds(10)) { $0.contains(where: \.isLoss) }
      #expect(isLost)
      #expect(inbox.changes.all.count == 1)
      try inbox.folder.makeFolder(inbox.root)
      await inbox.expectRescan()
    }
  }
}
