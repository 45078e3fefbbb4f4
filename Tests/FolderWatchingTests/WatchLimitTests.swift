import ChildPrograms
import ComparisonService
import FolderWatching
import Glibc
import StanceVocabulary
import Testing

/// The kernel's limits, lowered in a user namespace around the child alone.
@Suite(.enabled(if: Limits.canBeLowered, "needs unshare and user namespaces"))
struct WatchLimitTests {
  @Test func `folders without a watch are listed, and the limit is named`() async throws {
    try await withLimit("max_inotify_watches", 4) { inbox in
      // One watch is the cookies', one the inbox's own: two of four folders are left out.
      for folder in ["a", "b", "c", "d"] {
        try inbox.folder.makeFolder(inbox.at(folder))
        try inbox.folder.write(inbox.at("\(folder)/1.txt"))
      }
      await inbox.expectSettled("a/1.txt", "b/1.txt")
      let isListed = await inbox.changes.wait(within: .seconds(10)) { _ in
        inbox.watcher.health.trouble?.contains("fs.inotify.max_user_watches") == true
      }
      #expect(isListed)
      await inbox.expectRescan()
      inbox.changes.clear()
      for folder in ["a", "b", "c", "d"] {
        try inbox.folder.write(inbox.at("\(folder)/2.txt"))
      }
      await inbox.expectSettled("a/2.txt", "b/2.txt", "c/2.txt", "d/2.txt")
      #expect(inbox.watcher.health.mode == "inotify")
      #expect(inbox.watcher.health.watchedFolders == 3)
      try await inbox.expectAllSettled(within: .seconds(10))
    }
  }

  @Test func `without a watch for the inbox itself it is listed`() async throws {
    try await withLimit("max_inotify_watches", 1) { inbox in
      #expect(inbox.watcher.health.mode == "polling")
      #expect(inbox.watcher.health.trouble?.contains("fs.inotify.max_user_watches") == true)
      try inbox.folder.write(inbox.at("a.txt"))
      await inbox.expectSettled("a.txt")
    }
  }

  @Test func `without an inotify instance the inbox is listed`() async throws {
    try await withLimit("max_inotify_instances", 0) { inbox in
      #expect(inbox.watcher.health.mode == "polling")
      #expect(inbox.watcher.health.trouble?.contains("fs.inotify.max_user_instances") == true)
      #expect(inbox.watcher.health.isAlive)
      try inbox.folder.write(inbox.at("a.txt"))
      try await inbox.expectAllSettled(within: .seconds(10))
      // It has been told; whoever listens may hear it a moment later.
      await inbox.expectSettled("a.txt")
      #expect(inbox.changes.settledCount("a.txt") == 1)
    }
  }

  private func withLimit(
    _ limit: String, _ value: Int, _ body: (WatchedInbox) async throws -> Void
  ) async throws {
    let program = try #require(ChildProgram.inotify.find())
    let tools = try TestFolder()
    let script = tools.at("limited")
    try tools.write(
      script,
      """
      #!/bin/sh
      exec unshare -Ur sh -c 'echo \(value) >/proc/sys/user/\(limit); exec "$0" "$@"' \
      '\(String(decoding: program, as: UTF8.self))' "$@"

      """)
    try tools.setRights(script, 0o755)
    try await withWatchedInbox(
      adjust: {
        $0.program = script
      }, body)
  }
}

/// Whether an unprivileged namespace may be made here.
enum Limits {
  static let canBeLowered = unsafe system("unshare -Ur true 2>/dev/null") == 0
}
