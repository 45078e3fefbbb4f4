import Logging
import StanceVocabulary

/// One log record as one line of bytes.
enum LogLine {
  enum Form {
    /// `<4>message`: the journal takes the number as the record's priority.
    case journal
    /// `warning: message`, for people.
    case plain
  }

  /// The journal cuts lines at 48 KiB into several records.
  static let longest = 32_768

  static func bytes(
    _ level: Logger.Level, _ message: String, _ pairs: [(key: String, value: String)], _ form: Form
  ) -> [UInt8] {
    var line = form == .journal ? "<\(priority(level))>" : "\(level.rawValue): "
    line += escaped(message)
    for pair in pairs { line += " \(escaped(pair.key))=\(quoted(escaped(pair.value)))" }
    var bytes = Array(line.utf8)
    if bytes.count > longest { bytes = cut(bytes) }
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The priorities of syslog(3), from 2 for critical to 7 for debug.
  private static func priority(_ level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }

  private static func escaped(_ text: String) -> String {
    PrintedBytes.text(Array(text.utf8))
  }

  /// A value with a space, a quotation mark or nothing in it stands in quotation marks.
  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty
      && value.utf8.allSatisfy { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") }
    if isPlain { return value }
    var text = "\""
    for character in value {
      if character == "\"" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text + "\""
  }

  /// Cuts between characters.
  private static func cut(_ bytes: [UInt8]) -> [UInt8] {
    var end = longest - 3
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<end] + Array("...".utf8)
  }
}
