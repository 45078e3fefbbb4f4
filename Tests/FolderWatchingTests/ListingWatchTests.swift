import ComparisonService
import FolderWatching
import StanceVocabulary
import Testing

/// What holds of an inbox only where it is listed.
@Suite struct ListingWatchTests {
  @Test func `new, changed, renamed and removed files are found`() async throws {
    try await withWatchedInbox(by: .listing, prepare: { try $0.write($0.at("inbox/a.txt")) }) {
      inbox in
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
    try await withWatchedInbox(by: .listing) { inbox in
      try inbox.folder.write(inbox.at("a.txt"))
      try await inbox.expectAllSettled(within: .seconds(10))
      await inbox.expectSettled("a.txt")
      #expect(inbox.changes.all == [.settled(InboxPath("a.txt"))])
      #expect(inbox.watcher.health.mode == "polling")
      #expect(inbox.watcher.health.trouble == nil)
    }
  }
}
