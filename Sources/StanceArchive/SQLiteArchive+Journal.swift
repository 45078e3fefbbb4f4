package import ComparisonService
import GRDB

extension SQLiteArchive {
  package func append(_ entry: ChangeEntry, verdicts: [UInt8]) throws {
    try write { database in
      try database.execute(
        sql: "INSERT INTO change (before, after, published_at, text) VALUES (?, ?, ?, ?)",
        arguments: [entry.before, entry.after, entry.publishedAt, entry.text])
      try Blob(verdicts).store(as: "verdicts", database)
    }
  }
}
