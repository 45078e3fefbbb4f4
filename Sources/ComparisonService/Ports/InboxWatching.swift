package import StanceVocabulary

/// What the watcher says about the inbox.
///
/// Events are hints: the folder itself is the truth.
package enum InboxChange: Hashable, Sendable {
  /// This file has been quiet long enough: read it, or forget it if it is gone.
  case settled(InboxPath)
  /// Something may have been missed: compare the whole folder with the archive.
  case rescan(reason: String)
  /// The inbox itself is missing, replaced or not a folder; nothing may be forgotten meanwhile.
  case inboxLost(reason: String)
}

/// Watches the inbox and says what has settled.
package protocol InboxWatching: Sendable {
  /// The changes from the moment of the call on; ends when the watching task is cancelled.
  /// May be called once.
  func changes() -> AsyncStream<InboxChange>

  /// Watches until the task is cancelled; restarts its own child where that fails.
  func run() async throws

  /// Waits until everything that happened in the inbox before the call has been given to
  /// ``changes()`` or is still being written.
  /// - Returns: The files that are still being written when the time is over; empty if none.
  func settle(within limit: Duration) async throws -> [InboxPath]

  /// Grows whenever something may have been missed, and when nothing can be missed any more.
  ///
  /// What changes in an era is told, unless the inbox's file system tells nothing.
  var era: Int { get }

  /// Takes note of a file whose content was new to a comparison although another one of the same
  /// era had come before, and of which nothing was said in ``changes()``.
  func foundUntold(_ path: InboxPath, in era: Int)

  /// How the watching is done and how well, for `parallax status`.
  var health: WatchingHealth { get }
}

/// A watcher that takes no interest in what it has not told.
extension InboxWatching {
  package var era: Int { 0 }

  package func foundUntold(_ path: InboxPath, in era: Int) {}
}

/// How the inbox is watched at the moment.
package struct WatchingHealth: Hashable, Sendable, Codable {
  /// "inotify" or "polling".
  package var mode: String
  /// Folders under watch.
  package var watchedFolders: Int
  /// Files that are being written and waited for.
  package var beingWritten: [String]
  /// What is wrong, in words; nothing when all is well.
  package var trouble: String?
  /// Whether the watching child answered when it was last asked.
  package var isAlive: Bool

  package init(
    mode: String, watchedFolders: Int, beingWritten: [String], trouble: String?, isAlive: Bool
  ) {
    self.mode = mode
    self.watchedFolders = watchedFolders
    self.beingWritten = beingWritten
    self.trouble = trouble
    self.isAlive = isAlive
  }
}
