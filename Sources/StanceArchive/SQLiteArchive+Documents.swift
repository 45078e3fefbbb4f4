package import ComparisonService
import GRDB
package import StanceVocabulary

extension SQLiteArchive: DocumentArchive {
  package func beginAttempt(at path: InboxPath) throws -> Int {
    try write { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO attempt (path, tries) VALUES (?, 1)
          ON CONFLICT (path) DO UPDATE SET tries = tries + 1 RETURNING tries
          """)
      return try Int.fetchOne(statement, arguments: [Blob(path.bytes)]) ?? 1
    }
  }

  package func endAttempt(at path: InboxPath) throws {
    try write { try Self.clearAttempt($0, path) }
  }

  package func commit(_ document: ArchivedDocument, _ readings: [ArchivedReading]) throws {
    try write { database in
      let path = document.document.path
      try Self.remove(database, path)
      try Self.insert(database, document)
      let number = database.lastInsertedRowID
      for reading in readings { try Self.insert(database, reading, of: number) }
    }
  }

  package func add(
    _ reading: ArchivedReading, to path: InboxPath, contentHash: String
  ) throws -> Bool {
    try write { database in
      let found = try Int64.fetchOne(
        database, sql: "SELECT number FROM document WHERE path = ? AND content = ?",
        arguments: [Blob(path.bytes), contentHash])
      guard let number = found else { return false }
      try database.execute(
        sql: "DELETE FROM reading WHERE document = ? AND bundle = ? AND version = ?",
        arguments: [number, reading.edition.bundle, reading.edition.version])
      try Self.insert(database, reading, of: number)
      return true
    }
  }

  package func renew(
    _ stamp: FileStamp, isRacilyClean: Bool, readerVersion: Int, at path: InboxPath
  ) throws {
    try write { database in
      try database.execute(
        sql: """
          UPDATE document SET device = ?, inode = ?, size = ?, modified = ?, changed = ?,
            racy = ?, reader = ?
          WHERE path = ?
          """,
        arguments: StatementArguments(
          stamp.columns + [isRacilyClean, readerVersion, Blob(path.bytes)]))
      try Self.clearAttempt(database, path)
    }
  }

  package func record(_ unread: UnreadRecord) throws {
    try write { database in
      try Self.remove(database, unread.path)
      let stamp = unread.failure.stamp?.columns ?? Array(repeating: nil, count: 5)
      try database.execute(
        sql: """
          INSERT INTO failure (
            path, kind, reason, device, inode, size, modified, changed, content, reader, remedy)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: StatementArguments(
          [
            Blob(unread.path.bytes), unread.failure.kind.rawValue, unread.failure.description,
          ] + stamp
            + [unread.failure.contentHash, unread.readerVersion, unread.failure.remedy]))
    }
  }

  package func forget(_ paths: [InboxPath]) throws -> Int {
    try write { database in
      var known = 0
      for path in paths where try Self.remove(database, path) { known += 1 }
      return known
    }
  }

  package func checkWritable() throws(ArchiveFailure) {
    try checkUndamaged()
    try write { try 1.store(as: "heartbeat", $0) }
  }

  // MARK: Rows

  /// Takes out everything that is known at a path.
  @discardableResult
  private static func remove(_ database: Database, _ path: InboxPath) throws -> Bool {
    var known = false
    for table in ["document", "failure"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE path = ?")
        .execute(arguments: [Blob(path.bytes)])
      known = known || database.changesCount > 0
    }
    try clearAttempt(database, path)
    return known
  }

  private static func clearAttempt(_ database: Database, _ path: InboxPath) throws {
    try database.cachedStatement(sql: "DELETE FROM attempt WHERE path = ?")
      .execute(arguments: [Blob(path.bytes)])
  }

  private static func insert(_ database: Database, _ archived: ArchivedDocument) throws {
    let document = archived.document
    let ends: [(any DatabaseValueConvertible)?] = [
      archived.contentHash, archived.isRacilyClean, archived.readerVersion,
      ColumnCoding.source(document.source), document.title,
      document.published?.date.description, document.published?.origin.rawValue,
      document.language, Blob(document.text), ColumnCoding.blocks(document.blocks),
      ColumnCoding.provenance(of: document),
    ]
    try database.cachedStatement(
      sql: """
        INSERT INTO document (
          path, id, device, inode, size, modified, changed, content, racy, reader, source,
          title, published, origin, language, text, blocks, provenance)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: StatementArguments(
        [Blob(document.path.bytes), document.id.hexadecimal] + archived.stamp.columns + ends))
  }

  private static func insert(
    _ database: Database, _ reading: ArchivedReading, of document: Int64
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO reading (document, bundle, version, dated_as, words, statements, passages)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document, reading.edition.bundle, reading.edition.version,
      reading.datedAs?.description, reading.words, reading.statements.count,
      ColumnCoding.passages(reading.passages),
    ])
    let revision = database.lastInsertedRowID
    let insertion = try database.cachedStatement(sql: StatementRow.insertion)
    for (place, statement) in reading.statements.enumerated() {
      try insertion.execute(
        arguments: StatementRow.arguments(statement, reading: revision, place: place))
    }
  }
}
