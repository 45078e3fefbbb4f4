/// A table as comma-separated values (RFC 4180: CRLF, quotes doubled), safe to open in a
/// spreadsheet.
package struct CSVTable: Sendable {
  /// One field of a row.
  package enum Field: Sendable {
    /// Words, which may come from a document.
    case text(String)
    case integer(Int)
    /// Printed with four decimals; empty where there is none.
    case decimal(Double?)
  }

  /// The header: names of ours, which need no quoting.
  package let columns: [String]
  /// Each with a field for every column.
  package let rows: [[Field]]

  package init(columns: [String], rows: [[Field]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as UTF-8, its header first.
  package var bytes: [UInt8] {
    let lines =
      [columns.joined(separator: ",")]
      + rows.map { row in
        row.map(Self.written).joined(separator: ",")
      }
    return lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }

  /// A field as it stands in the file.
  package static func written(_ field: Field) -> String {
    switch field {
    case .text(let text): quoted(disarmed(text))
    case .integer(let value): String(value)
    case .decimal(let value): value.flatMap { DecimalText.fixed($0, places: 4) } ?? ""
    }
  }

  /// Puts an apostrophe before what a spreadsheet would take for a formula.
  private static func disarmed(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}
