/// A table as comma-separated values (RFC 4180: CRLF, quotes doubled), safe to open in a
/// spreadsheet.
///
/// An empty field is a missing value. Dates are `YYYY-MM-DD`, truth values `TRUE` and `FALSE`,
/// decimals have a point and four places, and no number has separators of thousands: R and pandas
/// read all of them as they are.
package struct CSVTable: Sendable {
  /// One field of a row.
  package enum Field: Sendable {
    /// Words, which may come from a document.
    case text(String)
    case integer(Int)
    /// Printed with four decimals; empty where there is none.
    case decimal(Double?)
    /// `TRUE`, `FALSE`, or empty where the question does not arise: R takes `true` for a word, pandas
    /// takes both for what they are.
    case flag(Bool?)
    /// A missing value.
    case missing

    /// The words, or a missing value.
    static func words(_ text: String?) -> Field {
      if let text { .text(text) } else { .missing }
    }
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
    rows.reduce(into: Self.header(columns)) { Self.write($1, to: &$0) }
  }

  /// The first line.
  package static func header(_ columns: [String]) -> [UInt8] {
    Array(columns.joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  /// A row as UTF-8, with its line end.
  package static func line(_ row: [Field]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(row, to: &bytes)
    return bytes
  }

  private static func write(_ row: [Field], to bytes: inout [UInt8]) {
    for (place, field) in row.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      if case .text(let text) = field, isPlain(text) {
        bytes += text.utf8
      } else {
        bytes += written(field).utf8
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// Whether a text stands in the file as it is, as almost every one: with nothing to quote, to disarm or to
  /// make legible.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x00..<0x20, 0x7F...0xFF: return false
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
        if place == 0 { return false }
      default: continue
      }
    }
    return true
  }

  /// A field as it stands in the file.
  package static func written(_ field: Field) -> String {
    switch field {
    case .text(let text): quoted(disarmed(legible(text)))
    case .integer(let value): String(value)
    case .decimal(let value): value.flatMap { DecimalText.fixed($0, places: 4) } ?? ""
    case .flag(let value): value.map { $0 ? "TRUE" : "FALSE" } ?? ""
    case .missing: ""
    }
  }

  /// Puts an apostrophe before what a spreadsheet would take for a formula.
  private static func disarmed(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return "'" + text
    default: return text
    }
  }

  /// Without control characters: a zero byte alone ends R's reading of a file.
  private static func legible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(LegibleText.scalar)))
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0D && $0 != 0x0A
    }
    guard !isPlain else { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }
}

/// A column of a table and what its values mean, for the file that explains them.
struct CSVColumn {
  let name: String
  /// Meaning, unit and range.
  let meaning: String

  init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
