package import ComparisonService
import GRDB

extension SQLiteArchive {
  /// Opens the archive of a state folder to read it alone, beside the service that may write it.
  ///
  /// No lock is taken and nothing is migrated; a reader sees one committed state and holds nobody up.
  /// - Throws: ``ArchiveFailure``: `.newerVersion` for one of another version.
  package static func openForReading(
    inFolder folder: String
  ) throws(ArchiveFailure) -> SQLiteArchive {
    let path = folder + "/archive.sqlite"
    return try translatingErrors {
      var reading = configuration
      reading.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: reading)
      let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      guard version == ArchiveSchema.version else {
        throw ArchiveFailure(
          kind: version > ArchiveSchema.version ? .newerVersion : .inputOutput,
          description:
            "\(path): written by \(version > ArchiveSchema.version ? "a newer" : "an older")"
            + " version of parallax (\(version)); start its service with this one, or use that one")
      }
      return SQLiteArchive(database: queue)
    }
  }

  /// Notes which inbox the archive was made of.
  package func noteInbox(_ path: String) throws(ArchiveFailure) {
    try write { try path.store(as: "inbox", $0) }
  }

  /// The inbox that was noted last.
  package func notedInbox() throws(ArchiveFailure) -> String? {
    try read { try String.setting("inbox", $0) }
  }
}
