package import ComparisonService
import ContentHashing
import GRDB

extension SQLiteArchive {
  package func note(_ renderings: [PageRendering], without gone: [String]) throws {
    try write { database in
      let deletion = try database.cachedStatement(sql: "DELETE FROM rendering WHERE path = ?")
      for path in gone { try deletion.execute(arguments: [path]) }
      let insertion = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO rendering (path, basis, sha256) VALUES (?, ?, ?)")
      for page in renderings {
        try insertion.execute(arguments: [page.path, page.basis, page.hash.hexadecimal])
      }
    }
  }

  package func note(_ report: KnownReport) throws {
    try write { database in
      try report.basis.digest.hexadecimal.store(as: "report_basis", database)
      try report.hash.store(as: "report_hash", database)
    }
  }
}

extension SQLiteSnapshot {
  func knownReport() throws -> KnownReport? {
    guard let basis = try String.setting("report_basis", database),
      let digest = SHA256Digest(hexadecimal: basis),
      let hash = try String.setting("report_hash", database)
    else { return nil }
    return KnownReport(basis: ReportBasis(digest: digest), hash: hash)
  }

  func renderings() throws -> [PageRendering] {
    let rows = try Row.fetchCursor(database, sql: "SELECT path, basis, sha256 FROM rendering")
    var renderings: [PageRendering] = []
    while let row = try rows.next() {
      guard let hash = SHA256Digest(hexadecimal: row["sha256"]) else { throw ByteReader.Damage() }
      renderings.append(PageRendering(path: row["path"], basis: row["basis"], hash: hash))
    }
    return renderings
  }
}
