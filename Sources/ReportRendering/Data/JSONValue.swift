/// A value of JSON whose objects keep the order of their keys, which is the schema's.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Printed with four decimals; what is no number becomes null.
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  /// A value as ``JSONFormatter/compact(_:)`` has written it.
  case written([UInt8])
  case object([(String, JSONValue)])

  /// The value, or null.
  package static func optional<Value>(
    _ value: Value?, _ make: (Value) -> JSONValue
  ) -> JSONValue {
    value.map(make) ?? .null
  }

  /// How many bytes of it are written already: of the largest values most.
  fileprivate var sizeOfWritten: Int {
    switch self {
    case .written(let bytes): bytes.count + 8
    case .array(let values): values.reduce(0) { $0 + $1.sizeOfWritten }
    case .object(let members): members.reduce(0) { $0 + $1.1.sizeOfWritten }
    case .null, .bool, .integer, .decimal, .string: 0
    }
  }

  package static func strings(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }
}

/// Writes JSON: two levels with an entry a line, everything deeper on its entry's line.
package struct JSONFormatter {
  private var output: [UInt8] = []
  /// Levels that have an entry a line.
  private let spreadLevels: Int

  private init(spreadLevels: Int) {
    self.spreadLevels = spreadLevels
  }

  /// The value as UTF-8, with a line end behind it.
  package static func bytes(_ value: JSONValue) -> [UInt8] {
    written(value, spreadLevels: 2)
  }

  /// The value on one line, as JSON Lines want it, with the line's end behind it.
  package static func line(_ value: JSONValue) -> [UInt8] {
    written(value, spreadLevels: 0)
  }

  /// The value on one line, without the line's end.
  static func compact(_ value: JSONValue) -> [UInt8] {
    var formatter = JSONFormatter(spreadLevels: 0)
    formatter.write(value, depth: 0)
    return formatter.output
  }

  /// The value with an entry a line at every level, for people to read.
  package static func spread(_ value: JSONValue) -> [UInt8] {
    written(value, spreadLevels: .max)
  }

  private static func written(_ value: JSONValue, spreadLevels: Int) -> [UInt8] {
    var formatter = JSONFormatter(spreadLevels: spreadLevels)
    formatter.output.reserveCapacity(value.sizeOfWritten)
    formatter.write(value, depth: 0)
    formatter.output.append(UInt8(ascii: "\n"))
    return formatter.output
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .integer(let value): write(String(value))
    case .decimal(let value): write(DecimalText.fixed(value, places: 4) ?? "null")
    case .string(let value): writeQuoted(value)
    case .written(let bytes): output += bytes
    case .array(let values):
      writeList("[", "]", values.count, depth) { $0.write(values[$1], depth: depth + 1) }
    case .object(let members):
      writeList("{", "}", members.count, depth) {
        $0.writeQuoted(members[$1].0)
        $0.write(depth < $0.spreadLevels ? ": " : ":")
        $0.write(members[$1].1, depth: depth + 1)
      }
    }
  }

  private mutating func writeList(
    _ open: String, _ close: String, _ count: Int, _ depth: Int,
    entry: (inout JSONFormatter, Int) -> Void
  ) {
    let isSpread = depth < spreadLevels && count > 0
    write(open)
    for place in 0..<count {
      if place > 0 { write(",") }
      if isSpread { beginLine(depth + 1) }
      entry(&self, place)
    }
    if isSpread { beginLine(depth) }
    write(close)
  }

  private mutating func beginLine(_ depth: Int) {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { write("  ") }
  }

  private mutating func write(_ text: String) {
    output += text.utf8
  }

  private mutating func writeQuoted(_ text: String) {
    output.append(UInt8(ascii: "\""))
    defer { output.append(UInt8(ascii: "\"")) }
    if Self.isPlain(text) {
      output += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output += [UInt8(ascii: "\\"), byte]
      case 0x0A: write("\\n")
      case 0x09: write("\\t")
      case 0x00...0x1F, 0x7F:
        write("\\u00")
        output += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
  }

  /// Whether there is nothing in a text to escape, as in almost every one.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        return false
      }
    }
    return true
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
