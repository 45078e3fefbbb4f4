import ComparisonService
import Foundation

/// A ledger in a file, replaced whole with each call, so that it outlives a killed process.
struct FileLedger: PageLedger {
  private struct Rows: Codable {
    var pages: [[String: [String]]] = [[:], [:]]
    var shownTree: ReportTree?
    var bootID: String?
  }

  let path: String

  private func rows() throws -> Rows {
    guard let data = FileManager.default.contents(atPath: path) else { return Rows() }
    return try JSONDecoder().decode(Rows.self, from: data)
  }

  private func change(_ body: (inout Rows) -> Void) throws {
    var rows = try rows()
    body(&rows)
    try JSONEncoder().encode(rows).write(to: URL(filePath: path), options: .atomic)
  }

  func pages(of tree: ReportTree) throws -> [String: LedgerPage] {
    var pages: [String: LedgerPage] = [:]
    for (path, row) in try rows().pages[tree.rawValue] {
      pages[path] = LedgerPage(
        path: path, hexadecimal: row[0], size: Int64(row[1]) ?? -1,
        modifiedNanoseconds: Int64(row[2]) ?? -1, inode: UInt64(row[3]) ?? 0)
    }
    return pages
  }

  func record(written: [LedgerPage], removed: [String], in tree: ReportTree) throws {
    try change { rows in
      for path in removed { rows.pages[tree.rawValue][path] = nil }
      for page in written {
        rows.pages[tree.rawValue][page.path] = [
          page.hexadecimal, "\(page.size)", "\(page.modifiedNanoseconds)", "\(page.inode)",
        ]
      }
    }
  }

  func shownTree() throws -> ReportTree? { try rows().shownTree }
  func setShownTree(_ tree: ReportTree) throws { try change { $0.shownTree = tree } }
  func bootID() throws -> String? { try rows().bootID }
  func setBootID(_ id: String) throws { try change { $0.bootID = id } }
}
