import ComparisonService
import GRDB
import StanceVocabulary

/// What one read transaction sees.
struct SQLiteSnapshot: ArchiveSnapshot {
  let database: Database

  func currentEdition() throws -> AnalysisEdition? {
    guard let bundle = try String.setting("current_bundle", database),
      let version = try Int.setting("current_version", database)
    else { return nil }
    return AnalysisEdition(bundle: bundle, version: version)
  }

  func bundle(_ hash: String) throws -> ArchivedBundle? {
    let row = try Row.fetchOne(
      database, sql: "SELECT validation FROM bundle WHERE hash = ?", arguments: [hash])
    guard let row else { return nil }
    let files = try Row.fetchAll(
      database, sql: "SELECT path, bytes FROM bundle_file WHERE bundle = ? ORDER BY path",
      arguments: [hash])
    return ArchivedBundle(
      hash: hash,
      files: files.map {
        ArchivedBundle.File(path: $0["path"], bytes: ($0["bytes"] as Blob).bytes)
      },
      validation: (row["validation"] as Blob?)?.bytes)
  }

  func documents(without edition: AnalysisEdition, limit: Int) throws -> [InboxPath] {
    try Blob.fetchAll(
      database, sql: "SELECT path \(Self.withoutReading) ORDER BY path LIMIT ?",
      arguments: [edition.bundle, edition.version, limit]
    ).map { InboxPath(bytes: $0.bytes) }
  }

  func count(without edition: AnalysisEdition) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) \(Self.withoutReading)",
      arguments: [edition.bundle, edition.version]) ?? 0
  }

  private static let withoutReading = """
    FROM document WHERE number NOT IN (
      SELECT document FROM reading WHERE bundle = ? AND version = ?)
    """

  func changes(limit: Int) throws -> [ChangeEntry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM change ORDER BY number DESC LIMIT ?", arguments: [limit]
    ).map(Self.change)
  }

  func firstChange() throws -> ChangeEntry? {
    try Row.fetchOne(database, sql: "SELECT * FROM change ORDER BY number LIMIT 1").map(Self.change)
  }

  private static func change(_ row: Row) -> ChangeEntry {
    ChangeEntry(
      number: row["number"], before: row["before"], after: row["after"],
      publishedAt: row["published_at"], text: row["text"])
  }

  func lastVerdicts() throws -> [UInt8]? {
    try Blob.setting("verdicts", database)?.bytes
  }
}
