import GRDB
import Synchronization

/// The connections to an archive: one that writes, and as many as threads have read at a time.
///
/// GRDB's own pool guards its readers by a concurrent queue, on which two threads at a time make
/// libdispatch start a worker, and with it a monitor that wakes once a second for good. A thread
/// that has a serial queue to itself needs no worker; letting go of a queue does, so none is.
final class ArchiveConnections: Sendable {
  /// Runs what writes, one after another.
  let writer: DatabaseQueue
  /// How a connection for reading is opened, and to what; nothing where all that reads goes by the writer.
  private let reading: (file: ArchiveFile, configuration: Configuration)?
  private let idle = Mutex(Idle())

  /// Connections for reading that nobody uses now: once opened, they stay.
  private struct Idle {
    var readers: [DatabaseQueue] = []
    var isClosed = false

    /// GRDB hands what is closed on to SQLite, which would end the program.
    func checkOpen() throws {
      guard !isClosed else {
        throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the archive is closed")
      }
    }
  }

  /// For an archive that has one connection only.
  init(alone queue: DatabaseQueue) {
    writer = queue
    reading = nil
  }

  /// Opens a database in WAL mode, or makes it: who reads never waits for who writes.
  /// - Throws: `DatabaseError`; ``ArchiveFailure`` where the file is gone already.
  init(path: String, configuration: Configuration) throws {
    var writing = configuration
    writing.journalMode = .wal
    writer = try DatabaseQueue(path: path, configuration: writing)
    var reading = configuration
    reading.readonly = true
    self.reading = (try ArchiveFile(path), reading)
  }

  /// Runs a body within one read transaction.
  /// - Throws: What the body throws; `DatabaseError`, also once the connections are closed;
  ///   ``ArchiveFailure`` with `.gone` where it would have to open what is another file by now.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let free = try idle.withLock { idle in
      try idle.checkOpen()
      return idle.readers.popLast()
    }
    guard let reading else { return try writer.read(body) }
    let reader = try free ?? reader(of: reading.file, reading.configuration)
    defer { release(reader) }
    return try reader.read(body)
  }

  /// Runs a body within one transaction that may write.
  ///
  /// Nothing is written into a file that nobody would ever find again.
  /// - Throws: What the body throws; `DatabaseError`, also once the connections are closed;
  ///   ``ArchiveFailure`` with `.gone`.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try idle.withLock { try $0.checkOpen() }
    try reading?.file.checkInPlace()
    return try writer.write(body)
  }

  /// Closes them; one that is being read with is closed when that is done.
  ///
  /// The writer is closed last: the last connection to close removes the log, and one for reading
  /// may not.
  func close() throws {
    let readers = idle.withLock { idle in
      idle.isClosed = true
      defer { idle.readers = [] }
      return idle.readers
    }
    for reader in readers { try reader.close() }
    try writer.close()
  }

  private func reader(
    of file: ArchiveFile, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    // Another file in its place would open as well, and be read for this one.
    try file.checkInPlace()
    let reader = try DatabaseQueue(path: file.path, configuration: configuration)
    try file.checkInPlace()
    return reader
  }

  private func release(_ reader: DatabaseQueue) {
    idle.withLock { if !$0.isClosed { $0.readers.append(reader) } }
  }
}
