package import ComparisonService
import GRDB
import Glibc

/// An archive that was opened, and what had to be done to it.
package struct OpenedArchive: Sendable {
  package let archive: SQLiteArchive
  /// Where a damaged archive was moved to; a new one is built from the inbox.
  package let movedAside: String?
}

extension SQLiteArchive {
  /// Opens the archive of a state folder that the caller has locked, or makes one.
  ///
  /// A damaged one is moved aside, see ``moveAside(inFolder:)``, and an empty one begun: the inbox
  /// holds all that it held, save the journal of changes.
  /// - Throws: ``ArchiveFailure`` with `.newerVersion`, `.inUse` where its file is locked for over
  ///   five seconds, `.notPermitted`, or what the system says.
  package static func open(inFolder folder: String) throws(ArchiveFailure) -> OpenedArchive {
    let path = path(inFolder: folder)
    var movedAside: String?
    if isForeign(path) { movedAside = try moveAside(inFolder: folder) }
    do {
      return OpenedArchive(archive: try open(path), movedAside: movedAside)
    } catch let failure {
      guard failure.kind == .damaged else { throw failure }
      movedAside = try moveAside(inFolder: folder)
    }
    return OpenedArchive(archive: try open(path), movedAside: movedAside)
  }

  /// Renames the archive of a state folder to `archive.sqlite.corrupt-<time>`, in UTC, with its log.
  ///
  /// Whoever has it open uses it no more.
  /// - Returns: Its new path.
  @discardableResult
  package static func moveAside(inFolder folder: String) throws(ArchiveFailure) -> String {
    let path = path(inFolder: folder)
    let target = freeName(path)
    // The log belongs to the file that it was written for and would spoil the next one.
    for (old, new) in zip(ArchiveFile.names(path), ArchiveFile.names(target)) {
      guard unsafe rename(old, new) == 0 || errno == ENOENT else { throw .last(old) }
    }
    return target
  }

  /// The archive's file in a state folder.
  package static func path(inFolder folder: String) -> String { folder + "/archive.sqlite" }

  private static func open(_ path: String) throws(ArchiveFailure) -> SQLiteArchive {
    for name in ArchiveFile.names(path) {
      guard unsafe access(name, R_OK | W_OK) == 0 || errno == ENOENT else { throw .last(name) }
    }
    return try translatingErrors(path) {
      let connections = try ArchiveConnections(path: path, configuration: configuration)
      let writer = connections.writer
      try refuseNewer(writer)
      try writer.read { database in
        let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        guard verdict == "ok" else {
          throw ArchiveFailure(kind: .damaged, description: "\(path): \(verdict ?? "no answer")")
        }
      }
      try ArchiveSchema.migrator.migrate(writer)
      try writer.writeWithoutTransaction(ArchiveSchema.countRemovals)
      return SQLiteArchive(connections)
    }
  }

  /// Before anything is written: an archive of a newer version stays as it is.
  private static func refuseNewer(_ writer: DatabaseQueue) throws {
    let isNewer = try writer.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      return try version > ArchiveSchema.version
        || ArchiveSchema.migrator.hasBeenSuperseded(database)
    }
    guard !isNewer else {
      throw ArchiveFailure(
        kind: .newerVersion,
        description: "\(writer.path): written by a newer version of parallax; use that one")
    }
  }

  /// Whether something lies there that SQLite never leaves: an empty file, a folder, a pipe.
  private static func isForeign(_ path: String) -> Bool {
    ArchiveFile.names(path).contains { name in
      var facts = stat()
      guard unsafe stat(name, &facts) == 0 else { return false }
      return facts.st_mode & S_IFMT != S_IFREG || (name == path && facts.st_size == 0)
    }
  }

  /// A name beside the archive that nothing has: `archive.sqlite.corrupt-20261121T030500Z`.
  private static func freeName(_ path: String) -> String {
    let now = UTCTimeText.text(nanoseconds: Int64(time(nil)) * 1_000_000_000)
    let name = "\(path).corrupt-\(now.filter { $0 != "-" && $0 != ":" })"
    // An entry of any kind is in the way, a link that leads nowhere too.
    func isTaken(_ name: String) -> Bool {
      var facts = stat()
      return unsafe lstat(name, &facts) == 0
    }
    guard isTaken(name) else { return name }
    var number = 2
    while isTaken("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }
}
