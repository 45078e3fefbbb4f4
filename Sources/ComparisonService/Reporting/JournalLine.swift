/// A line of fields with tabs between them, whatever the fields hold.
enum JournalLine {
  static func text(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t")
  }

  /// The fields of each line.
  static func lines(_ text: String) -> [[String]] {
    text.unicodeScalars.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
    }
  }

  // By scalars throughout: to Swift "\r\n" is one Character, and no newline.

  private static func escaped(_ field: String) -> String {
    // Almost every field: nothing in it to escape.
    guard field.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x09 || $0 == 0x0A })
    else {
      return field
    }
    var text = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private static func unescaped(_ field: Substring.UnicodeScalarView) -> String {
    // Almost every field: nothing in it is escaped.
    guard field.contains("\\") else { return String(field) }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      switch (isEscaped, scalar) {
      case (true, "t"): text.append("\t")
      case (true, "n"): text.append("\n")
      default: text.append(scalar)
      }
      isEscaped = false
    }
    return String(text)
  }
}
