/// `columns.txt`: what the columns of the report's tables mean.
enum ColumnsText {
  static let path = "columns.txt"

  static func text() -> String {
    ([
      "What the columns of positions.csv and verdicts.csv mean", "", format,
    ] + table("positions.csv", PositionsCSV.columns) + table("verdicts.csv", VerdictsCSV.columns))
    .joined(separator: "\n") + "\n"
  }

  /// How every table is written.
  static let format = """
    UTF-8, comma-separated (RFC 4180), a header line. An empty cell is a missing value. Dates are
    YYYY-MM-DD, truth values TRUE and FALSE. A text that begins with = + - or @ has an apostrophe
    before it, so that no spreadsheet takes it for a formula.
    """

  /// A table's name and its columns, the meanings one below the other.
  static func table(_ name: String, _ columns: [CSVColumn]) -> [String] {
    let width = columns.map(\.name.utf8.count).max() ?? 0
    return ["", name]
      + columns.map { column in
        let gap = String(repeating: " ", count: width + 2 - column.name.utf8.count)
        return "  \(column.name)\(gap)\(column.meaning)"
      }
  }
}
