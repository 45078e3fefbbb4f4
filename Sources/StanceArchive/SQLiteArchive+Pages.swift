package import ComparisonService
import GRDB

extension SQLiteArchive: PageLedger {
  package func pages(of tree: ReportTree) throws -> [String: LedgerPage] {
    try read { database in
      var pages: [String: LedgerPage] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT * FROM page WHERE tree = ?", arguments: [tree.rawValue])
      while let row = try rows.next() {
        let page = LedgerPage(
          path: row["path"], hexadecimal: row["sha256"], size: row["size"],
          modifiedNanoseconds: row["mtime_ns"],
          inode: UInt64(bitPattern: row["ino"] as Int64))
        guard let page else { throw ByteReader.Damage() }
        pages[page.path] = page
      }
      return pages
    }
  }

  package func record(
    written: [LedgerPage], removed: [String], in tree: ReportTree
  ) throws {
    try write { database in
      for path in removed {
        try database.cachedStatement(sql: "DELETE FROM page WHERE tree = ? AND path = ?")
          .execute(arguments: [tree.rawValue, path])
      }
      for page in written {
        try database.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO page (tree, path, sha256, size, mtime_ns, ino)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        ).execute(arguments: [
          tree.rawValue, page.path, page.hexadecimal, page.size, page.modifiedNanoseconds,
          Int64(bitPattern: page.inode),
        ])
      }
    }
  }

  package func shownTree() throws -> ReportTree? {
    try read { try Int.setting("shown_tree", $0).flatMap(ReportTree.init(rawValue:)) }
  }

  package func setShownTree(_ tree: ReportTree) throws {
    try write { try tree.rawValue.store(as: "shown_tree", $0) }
  }

  package func bootID() throws -> String? {
    try read { try String.setting("boot_id", $0) }
  }

  package func setBootID(_ id: String) throws {
    try write { try id.store(as: "boot_id", $0) }
  }
}

/// Single values of the archive, by name.
extension DatabaseValueConvertible {
  static func setting(_ name: String, _ database: Database) throws -> Self? {
    try fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }

  func store(as name: String, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
      arguments: [name, databaseValue])
  }
}
