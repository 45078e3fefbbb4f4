package import ComparisonService
import GRDB
import Synchronization

/// The archive as an SQLite file in WAL mode, or a temporary one for work that keeps nothing.
///
/// WAL with synchronous NORMAL: after a kill every commit is there, after a power cut the newest
/// may be missing, and a reconcile with the inbox does them again. Readers never wait for writers.
package final class SQLiteArchive: Sendable {
  let connections: ArchiveConnections
  /// The first damage that was met: what is damaged stays so.
  private let damage = Mutex<ArchiveFailure?>(nil)

  init(_ connections: ArchiveConnections) { self.connections = connections }

  /// An empty archive that is gone with the object.
  ///
  /// A path without a name is SQLite's private file: it lies in the folder for temporary files,
  /// nobody else sees it, and what does not fit the cache goes there.
  package static func temporary() throws(ArchiveFailure) -> SQLiteArchive {
    try translatingErrors {
      let queue = try DatabaseQueue(path: "", configuration: configuration)
      try ArchiveSchema.migrator.migrate(queue)
      try queue.writeWithoutTransaction(ArchiveSchema.countRemovals)
      return SQLiteArchive(ArchiveConnections(alone: queue))
    }
  }

  /// Writes what is still in the log into the file and closes it.
  package func close() throws(ArchiveFailure) {
    try translatingErrors {
      // One that is still being read with would leave the log behind.
      try connections.writer.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try connections.close()
    }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    // Another process may read the archive or copy it; five seconds are a wait, not a hang.
    configuration.busyMode = .timeout(5)
    configuration.acceptsDoubleQuotedStringLiterals = false
    // Of each connection, in KiB, where two thousand are usual: what one writes empties the others'
    // caches, and the system keeps the file's pages anyway.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -512") }
    return configuration
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveFailure) -> Result {
    try notingDamage { try connections.read(body) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveFailure) -> Result {
    try notingDamage { try connections.write(body) }
  }

  /// - Throws: The damage that was met before.
  func checkUndamaged() throws(ArchiveFailure) {
    if let damage = damage.withLock({ $0 }) { throw damage }
  }

  /// Runs a body and gives its errors in the words of the port.
  func notingDamage<Result>(_ body: () throws -> Result) throws(ArchiveFailure) -> Result {
    do {
      return try translatingErrors("archive", body)
    } catch {
      if error.kind == .damaged { damage.withLock { $0 = $0 ?? error } }
      throw error
    }
  }
}

/// Runs a body and gives its errors in the words of the port, which begin with a name.
func translatingErrors<Result>(
  _ name: String = "archive", _ body: () throws -> Result
) throws(ArchiveFailure) -> Result {
  do {
    return try body()
  } catch let failure as ArchiveFailure {
    throw failure
  } catch let error as DatabaseError {
    throw ArchiveFailure(kind: error.archiveKind, description: "\(name): \(error.words)")
  } catch let damage as ByteReader.Damage {
    throw ArchiveFailure(kind: .damaged, description: damage.description)
  } catch {
    throw ArchiveFailure(kind: .inputOutput, description: "\(name): \(error)")
  }
}

extension DatabaseError {
  /// Damage and want of room lie in the file and its disk and not in the statement that met them.
  fileprivate var words: String {
    if archiveKind == .full { return "no space left on its disk" }
    guard archiveKind == .damaged else { return "\(self)" }
    return "\(message ?? "damaged") (SQLite error \(extendedResultCode.rawValue))"
  }

  /// What an SQLite error means to the service.
  fileprivate var archiveKind: ArchiveFailure.Kind {
    switch resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
    case .SQLITE_FULL: .full
    case .SQLITE_READONLY: .notPermitted
    // The index of the log cannot be made longer: that needs room too, and SQLite says so only here.
    case _ where extendedResultCode == .SQLITE_IOERR_SHMSIZE: .full
    default: .inputOutput
    }
  }
}
