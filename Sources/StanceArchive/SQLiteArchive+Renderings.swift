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
}

extension SQLiteSnapshot {
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
