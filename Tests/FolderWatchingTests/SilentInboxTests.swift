import ChildPrograms
import ComparisonService
import FolderWatching
import Glibc
import StanceVocabulary
import Testing

/// An inbox whose changes no event tells although watching stands.
@Suite struct SilentInboxTests {
  @Test func `two files that only comparisons found have the inbox listed`() async throws {
    try await withSilentInbox { inbox in
      try inbox.folder.write(inbox.at("a.txt"))
      inbox.watcher.foundUntold(InboxPath("a.txt"), in: inbox.watcher.era)
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(inbox.watcher.health.mode == "inotify")
      try inbox.folder.write(inbox.at("a2.txt"))
      inbox.watcher.foundUntold(InboxPath("a2.txt"), in: inbox.watcher.era)
      await inbox.expectRescan()
      let isListed = await inbox.changes.wait(within: .seconds(10)) { _ in
        inbox.watcher.health.mode == "polling"
      }
      #expect(isListed)
      let health = inbox.watcher.health
      #expect(
        health.trouble == "no event told of a.txt and others: its file system seems to tell none")
      #expect(health.isAlive)
      try inbox.folder.write(inbox.at("b.txt"))
      await inbox.expectSettled("b.txt")
      inbox.watcher.foundUntold(InboxPath("c.txt"), in: inbox.watcher.era)
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(inbox.changes.all.count { $0.isRescan } == 1)
    }
  }

  @Test func `a file that was told, or is being written, proves nothing`() async throws {
    try await withWatchedInbox { inbox in
      let era = inbox.watcher.era
      try inbox.folder.write(inbox.at("a.txt"))
      inbox.watcher.foundUntold(InboxPath("a.txt"), in: era)
      let descriptor = try inbox.folder.open(inbox.at("slow.txt"))
      inbox.watcher.foundUntold(InboxPath("slow.txt"), in: era)
      close(descriptor)
      try await inbox.expectAllSettled(within: .seconds(10))
      inbox.watcher.foundUntold(InboxPath("a.txt"), in: era)
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(inbox.watcher.era == era)
      #expect(inbox.watcher.health.mode == "inotify")
      #expect(!inbox.changes.hasRescan)
    }
  }

  @Test func `what was found before the child was started anew proves nothing`() async throws {
    try await withSilentInbox { inbox in
      let era = inbox.watcher.era
      let child = try #require(ChildProcess.watching(inbox.outside("elsewhere")))
      kill(child, SIGKILL)
      await inbox.expectRescan()
      #expect(inbox.watcher.era > era)
      inbox.watcher.foundUntold(InboxPath("a.txt"), in: era)
      try await inbox.expectAllSettled(within: .seconds(10))
      #expect(inbox.watcher.health.mode == "inotify")
    }
  }

  /// The child is given another folder than the inbox: it lives, and says nothing of the inbox.
  private func withSilentInbox(_ body: (WatchedInbox) async throws -> Void) async throws {
    let program = try #require(ChildProgram.inotify.find())
    let tools = try TestFolder()
    let script = tools.at("silent")
    try tools.write(
      script,
      """
      #!/bin/sh
      exec '\(String(decoding: program, as: UTF8.self))' "${1%/inbox}/elsewhere" "$2"

      """)
    try tools.setRights(script, 0o755)
    try await withWatchedInbox(
      prepare: { try $0.makeFolder($0.at("elsewhere")) }, adjust: { $0.program = script }, body)
  }
}
