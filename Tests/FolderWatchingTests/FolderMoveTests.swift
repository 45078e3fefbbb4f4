import ComparisonService
import FolderWatching
import StanceVocabulary
import Testing

/// Folders that come, go and are renamed, with files in them.
@Suite struct FolderMoveTests {
  @Test(arguments: Watching.allCases)
  func `all files in folders made in a hurry are found`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching) { inbox in
      var expected: Set<InboxChange> = []
      for folder in 0..<10 {
        try inbox.folder.makeFolder(inbox.at("d\(folder)"))
        try inbox.folder.makeFolder(inbox.at("d\(folder)/e"))
        for file in 0..<5 {
          let name = "d\(folder)/e/\(file).txt"
          try inbox.folder.write(inbox.at(name))
          expected.insert(.settled(InboxPath(name)))
        }
      }
      let all = expected
      #expect(await inbox.changes.wait(within: .seconds(10)) { all.isSubset(of: $0) })
      #expect(expected.count == 50)
    }
  }

  @Test(arguments: Watching.allCases)
  func `a folder moved in is told file by file, and watched`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching, adjust: { $0.quietTimes.closed = .seconds(3) }) {
      inbox in
      try inbox.folder.makeFolder(inbox.outside("s"))
      try inbox.folder.makeFolder(inbox.outside("s/t"))
      try inbox.folder.write(inbox.outside("s/t/a.txt"))
      try inbox.folder.move(inbox.outside("s"), to: inbox.at("s"))
      await inbox.expectSettled("s/t/a.txt")
      try inbox.folder.write(inbox.at("s/t/b.txt"))
      await inbox.expectSettled("s/t/b.txt")
    }
  }

  @Test func `a folder moved out asks for a rescan and is watched no more`() async throws {
    try await withWatchedInbox(
      prepare: {
        try $0.makeFolder($0.at("inbox/s"))
        try $0.write($0.at("inbox/s/a.txt"))
      }
    ) { inbox in
      try inbox.folder.move(inbox.at("s"), to: inbox.outside("s"))
      await inbox.expectRescan()
      inbox.changes.clear()
      try inbox.folder.write(inbox.outside("s/b.txt"))
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(inbox.changes.all == [])
      try inbox.folder.move(inbox.outside("s"), to: inbox.at("s"))
      await inbox.expectSettled("s/a.txt", "s/b.txt")
    }
  }

  @Test func `a renamed folder tells its files under the new name`() async throws {
    try await withWatchedInbox(
      prepare: {
        try $0.makeFolder($0.at("inbox/old"))
        try $0.makeFolder($0.at("inbox/old/deep"))
        try $0.write($0.at("inbox/old/deep/a.txt"))
      }
    ) { inbox in
      try inbox.folder.move(inbox.at("old"), to: inbox.at("new"))
      await inbox.expectSettled("new/deep/a.txt")
      await inbox.expectRescan()
      inbox.changes.clear()
      try inbox.folder.write(inbox.at("new/deep/b.txt"))
      await inbox.expectSettled("new/deep/b.txt")
      #expect(!inbox.changes.all.contains(.settled(InboxPath("old/deep/b.txt"))))
    }
  }

  @Test(arguments: Watching.allCases)
  func `two folders that are exchanged are both watched on`(watching: Watching) async throws {
    try await withWatchedInbox(
      by: watching,
      prepare: {
        for folder in ["a", "a/x", "b", "b/c"] { try $0.makeFolder($0.at("inbox/\(folder)")) }
        try $0.write($0.at("inbox/a/x/1.txt"))
        try $0.write($0.at("inbox/b/c/2.txt"))
      }
    ) { inbox in
      try inbox.folder.exchange(inbox.at("a"), with: inbox.at("b/c"))
      await inbox.expectSettled("b/c/x/1.txt", "a/2.txt")
      inbox.changes.clear()
      for name in ["b/c/x/new.txt", "b/c/new.txt", "a/new.txt"] {
        try inbox.folder.write(inbox.at(name))
      }
      await inbox.expectSettled("b/c/x/new.txt", "b/c/new.txt", "a/new.txt")
    }
  }

  @Test(arguments: Watching.allCases)
  func `a folder removed and made again is watched again`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching, prepare: { try $0.makeFolder($0.at("inbox/s")) }) {
      inbox in
      for round in 0..<20 {
        try TestFolder.removeTree(inbox.at("s"))
        try inbox.folder.makeFolder(inbox.at("s"))
        try inbox.folder.write(inbox.at("s/\(round).txt"))
      }
      await inbox.expectSettled("s/19.txt")
      inbox.changes.clear()
      try inbox.folder.write(inbox.at("s/last.txt"))
      await inbox.expectSettled("s/last.txt")
    }
  }

  @Test(arguments: Watching.allCases)
  func `a link to a folder is told as a file and not entered`(watching: Watching) async throws {
    try await withWatchedInbox(by: watching) { inbox in
      try inbox.folder.makeFolder(inbox.outside("s"))
      try inbox.folder.symbolicLink(to: inbox.outside("s"), as: inbox.at("s"))
      await inbox.expectSettled("s")
      inbox.changes.clear()
      try inbox.folder.write(inbox.outside("s/a.txt"))
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(inbox.changes.all == [])
    }
  }

  @Test func `more than a thousand folders that came and went renew the child`() async throws {
    try await withWatchedInbox { inbox in
      let first = try #require(ChildProcess.watching(inbox.root))
      for _ in 0..<1100 {
        try inbox.folder.makeFolder(inbox.at("d"))
        // So that the child has met every one of them.
        try await inbox.expectAllSettled(within: .seconds(10))
        try TestFolder.removeTree(inbox.at("d"))
      }
      let isRenewed = await inbox.changes.wait(within: .seconds(10)) { _ in
        ChildProcess.watching(inbox.root).map { $0 != first } ?? false
      }
      #expect(isRenewed)
      await inbox.expectRescan()
      try inbox.folder.write(inbox.at("a.txt"))
      await inbox.expectSettled("a.txt")
    }
  }
}
