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
    let path = path(inFolder: folder)
    return try translatingErrors(path) {
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
      return SQLiteArchive(ArchiveConnections(alone: queue))
    }
  }

  /// Notes where the service has its folders, for commands that know the archive alone.
  package func note(_ place: ServicePlace) throws(ArchiveFailure) {
    try write { database in
      try place.inbox.store(as: "inbox", database)
      try place.reports.store(as: "reports", database)
      try place.control.store(as: "control", database)
    }
  }

  /// What was noted last.
  package func notedPlace() throws(ArchiveFailure) -> ServicePlace? {
    try read { database in
      guard let inbox = try String.setting("inbox", database),
        let reports = try String.setting("reports", database),
        let control = try String.setting("control", database)
      else { return nil }
      return ServicePlace(inbox: inbox, reports: reports, control: control)
    }
  }
}

extension SQLiteArchive: VerifiableArchive {
  package func faults() throws -> [String] {
    try read { try String.fetchAll($0, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" } }
  }
}

/// Where the service that an archive belongs to has its folders and its socket.
package struct ServicePlace: Hashable, Sendable {
  package let inbox: String
  package let reports: String
  /// The path of the control socket.
  package let control: String

  package init(inbox: String, reports: String, control: String) {
    self.inbox = inbox
    self.reports = reports
    self.control = control
  }
}
