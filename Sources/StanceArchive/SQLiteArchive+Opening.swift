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
  /// A damaged one is moved aside, to `archive.sqlite.corrupt-<n>`, and an empty one begun: the
  /// inbox holds all that it held, save the journal of changes.
  /// - Throws: ``ArchiveFailure`` with `.newerVersion`, `.inUse` where its file is locked for over
  ///   five seconds, or what the system says.
  package static func open(inFolder folder: String) throws(ArchiveFailure) -> OpenedArchive {
    let path = folder + "/archive.sqlite"
    var movedAside: String?
    if isFolder(path) { movedAside = try moveAside(path) }
    do {
      return OpenedArchive(archive: try open(path), movedAside: movedAside)
    } catch let failure {
      guard failure.kind == .damaged else { throw failure }
      movedAside = try moveAside(path)
    }
    return OpenedArchive(archive: try open(path), movedAside: movedAside)
  }

  private static func open(_ path: String) throws(ArchiveFailure) -> SQLiteArchive {
    try translatingErrors {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try refuseNewer(pool)
      try pool.read { database in
        let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        guard verdict == "ok" else {
          throw ArchiveFailure(kind: .damaged, description: "\(path): \(verdict ?? "no answer")")
        }
      }
      try ArchiveSchema.migrator.migrate(pool)
      return SQLiteArchive(database: pool)
    }
  }

  /// Before anything is written: an archive of a newer version stays as it is.
  private static func refuseNewer(_ pool: DatabasePool) throws {
    let isNewer = try pool.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      return try version > ArchiveSchema.version
        || ArchiveSchema.migrator.hasBeenSuperseded(database)
    }
    guard !isNewer else {
      throw ArchiveFailure(
        kind: .newerVersion,
        description: "\(pool.path): written by a newer version of parallax; use that one")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func moveAside(_ path: String) throws(ArchiveFailure) -> String {
    var number = 1
    while unsafe access("\(path).corrupt-\(number)", F_OK) == 0 { number += 1 }
    let target = "\(path).corrupt-\(number)"
    guard unsafe rename(path, target) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw ArchiveFailure(kind: .inputOutput, description: "\(path): \(reason)")
    }
    // The log belongs to the file that it was written for and would spoil the next one.
    for ending in ["-wal", "-shm"] where unsafe access(path + ending, F_OK) == 0 {
      _ = unsafe rename(path + ending, target + ending)
    }
    return target
  }
}
