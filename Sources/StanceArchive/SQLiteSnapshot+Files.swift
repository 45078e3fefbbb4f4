import ComparisonService
import GRDB
import StanceVocabulary

extension SQLiteSnapshot {
  func knownFiles() throws -> [KnownFile] {
    let rows = try Row.fetchCursor(database, sql: "\(Self.known) ORDER BY path")
    var files: [KnownFile] = []
    while let row = try rows.next() { files.append(try knownFile(row)) }
    return files
  }

  func knownFile(at path: InboxPath) throws -> KnownFile? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM (\(Self.known)) WHERE path = ?")
    return try Row.fetchOne(statement, arguments: [Blob(path.bytes)]).map(knownFile)
  }

  func openAttempts() throws -> [(path: InboxPath, tries: Int)] {
    try Row.fetchAll(database, sql: "SELECT path, tries FROM attempt ORDER BY path").map {
      (InboxPath(bytes: ($0["path"] as Blob).bytes), $0["tries"])
    }
  }

  func unread() throws -> [UnreadRecord] {
    try Row.fetchAll(database, sql: "SELECT * FROM failure ORDER BY path").map(unreadRecord)
  }

  func unread(at path: InboxPath) throws -> UnreadRecord? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM failure WHERE path = ?")
    return try Row.fetchOne(statement, arguments: [Blob(path.bytes)]).map(unreadRecord)
  }

  private func unreadRecord(_ row: Row) throws -> UnreadRecord {
    guard let kind = ReadingFailure.Kind(rawValue: row["kind"]) else {
      throw ByteReader.Damage()
    }
    return UnreadRecord(
      path: InboxPath(bytes: (row["path"] as Blob).bytes),
      failure: ReadingFailure(
        kind: kind, description: row["reason"], remedy: row["remedy"], stamp: FileStamp(row),
        contentHash: row["content"]),
      readerVersion: row["reader"])
  }

  private static let known = """
    SELECT path, NULL AS kind, device, inode, size, modified, changed, content, racy, reader
    FROM document
    UNION ALL
    SELECT path, kind, device, inode, size, modified, changed, content, 0, reader FROM failure
    """

  private func knownFile(_ row: Row) throws -> KnownFile {
    var standing = KnownFile.Standing.read
    if let name = row["kind"] as String? {
      guard let kind = ReadingFailure.Kind(rawValue: name) else { throw ByteReader.Damage() }
      standing = .unread(kind)
    }
    return KnownFile(
      path: InboxPath(bytes: (row["path"] as Blob).bytes), standing: standing,
      stamp: FileStamp(row), contentHash: row["content"], isRacilyClean: row["racy"],
      readerVersion: row["reader"])
  }
}
