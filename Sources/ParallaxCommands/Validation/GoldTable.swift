/// A file of tab-separated columns below a line that names them.
struct GoldTable {
  struct Row {
    /// 1-based.
    let line: Int
    /// As many as the table has columns.
    let fields: [String]
  }

  let path: String
  private(set) var rows: [Row] = []

  /// Reads a file.
  /// - Parameters:
  ///   - path: The file.
  ///   - columns: Their names; the last one takes the rest of the line.
  ///   - problems: What is wrong with single lines.
  /// - Throws: ``CommandFailure`` (65) where the file cannot be read or is another table.
  init(_ path: String, columns: [String], _ problems: inout GoldProblems) throws(CommandFailure) {
    do {
      try self.init(
        bytes: try FileBytes.read(path), path: path, columns: columns, &problems)
    } catch let failure as FileBytes.Failure {
      throw CommandFailure(.unusableInput, failure.description)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.internalError, "\(error)")
    }
  }

  /// Reads the bytes of a file.
  init(
    bytes: [UInt8], path: String, columns: [String], _ problems: inout GoldProblems
  ) throws(CommandFailure) {
    self.path = path
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let number = index + 1
      guard let text = String(validating: bytes, as: UTF8.self) else {
        problems.add(path, line: number, "not UTF-8")
        continue
      }
      if number == 1 {
        try Self.check(header: text, path: path, columns: columns)
      } else if !text.isEmpty {
        read(text, line: number, columns: columns, &problems)
      }
    }
  }

  private static func check(
    header: String, path: String, columns: [String]
  ) throws(CommandFailure) {
    guard header == columns.joined(separator: "\t") else {
      throw CommandFailure(
        .unusableInput,
        "\(path):1: expected the names of the columns, with tabs between them: "
          + columns.joined(separator: ", "))
    }
  }

  private mutating func read(
    _ text: String, line: Int, columns: [String], _ problems: inout GoldProblems
  ) {
    let fields = text.split(
      separator: "\t", maxSplits: columns.count - 1, omittingEmptySubsequences: false
    ).map(String.init)
    if fields.count < columns.count {
      problems.add(
        path, line: line,
        "\(fields.count) of \(columns.count) columns (\(columns.joined(separator: ", ")))")
    } else if let empty = fields.firstIndex(of: "") {
      problems.add(path, line: line, "no \(columns[empty])")
    } else {
      rows.append(Row(line: line, fields: fields))
    }
  }
}
