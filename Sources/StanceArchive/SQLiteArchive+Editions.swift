package import ComparisonService
import GRDB

extension SQLiteArchive {
  package func snapshot<Result>(
    _ body: (any ArchiveSnapshot) throws -> Result
  ) throws -> Result {
    // Errors of the body itself pass as they are.
    do {
      return try connections.read { try body(SQLiteSnapshot(database: $0)) }
    } catch let error as DatabaseError {
      return try notingDamage { throw error }
    } catch let damage as ByteReader.Damage {
      return try notingDamage { throw damage }
    }
  }

  package func store(_ bundle: ArchivedBundle) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO bundle (hash, validation) VALUES (?, ?)
          ON CONFLICT (hash) DO UPDATE SET validation = excluded.validation
          """,
        arguments: [bundle.hash, bundle.validation.map(Blob.init)])
      for file in bundle.files {
        try database.execute(
          sql: "INSERT OR IGNORE INTO bundle_file (bundle, path, bytes) VALUES (?, ?, ?)",
          arguments: [bundle.hash, file.path, Blob(file.bytes)])
      }
    }
  }

  package func makeCurrent(_ edition: AnalysisEdition) throws {
    try write { database in
      try edition.bundle.store(as: "current_bundle", database)
      try edition.version.store(as: "current_version", database)
      try Self.keepOnly([edition], database)
    }
  }

  package func keepOnly(_ editions: [AnalysisEdition]) throws {
    try write { try Self.keepOnly(editions, $0) }
  }

  private static func keepOnly(_ editions: [AnalysisEdition], _ database: Database) throws {
    let places = editions.map { _ in "(?, ?)" }.joined(separator: ", ")
    let values = editions.flatMap { [$0.bundle.databaseValue, $0.version.databaseValue] }
    try database.execute(
      sql: "DELETE FROM reading WHERE (bundle, version) NOT IN (VALUES \(places))",
      arguments: StatementArguments(values))
    let hashes = editions.map { _ in "?" }.joined(separator: ", ")
    try database.execute(
      sql: "DELETE FROM bundle WHERE hash NOT IN (\(hashes))",
      arguments: StatementArguments(editions.map(\.bundle)))
  }
}
