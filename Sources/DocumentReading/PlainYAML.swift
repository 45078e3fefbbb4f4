import Yams

/// YAML of strangers, read as nodes: every scalar is a string, so that `no` is a word.
enum PlainYAML {
  /// Why YAML was refused: the line within it, counted from 1, where known, and the problem.
  struct Problem: Error, Equatable {
    let line: Int?
    let message: String
  }

  /// The one document of a text; nothing where it is empty.
  static func node(of text: [UInt8]) throws(Problem) -> Node? {
    try refuseBombs(text)
    do {
      return try Yams.compose(yaml: String(decoding: text, as: UTF8.self), .basic)
    } catch let error as YamlError {
      throw problem(error)
    } catch {
      throw Problem(line: nil, message: "not YAML: \(error)")
    }
  }

  /// The parser recurses with the nesting, and follows aliases: neither is needed here.
  private static func refuseBombs(_ text: [UInt8]) throws(Problem) {
    var depth = 0
    var line = 1
    var marksOfLine = 0
    for (place, byte) in text.enumerated() {
      switch byte {
      case 0x0A: (line, marksOfLine) = (line + 1, 0)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if place + 1 < text.count, text[place + 1].isBlank { marksOfLine += 1 }
      case UInt8(ascii: "*"):
        guard let before = text[..<place].last, before <= 0x20, place + 1 < text.count,
          text[place + 1].isASCIIAlphanumeric
        else { continue }
        throw Problem(line: line, message: "aliases (*\u{2026}) are not understood here")
      default: break
      }
      if depth > 32 || marksOfLine > 512 || indentation(text, place) > 200 {
        throw Problem(line: line, message: "nested too deeply")
      }
    }
  }

  /// Blanks before the first letter of a line, at the line's beginning only.
  private static func indentation(_ text: [UInt8], _ place: Int) -> Int {
    guard place == 0 || text[place - 1] == 0x0A else { return 0 }
    return text[place...].prefix { $0.isBlank }.count
  }

  private static func problem(_ error: YamlError) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Problem(line: mark.line, message: problem)
    case .duplicatedKeysInMapping(let keys, _):
      Problem(line: nil, message: "given twice: \(keys.sorted().joined(separator: ", "))")
    case .reader(let problem, _, _, _): Problem(line: nil, message: problem)
    default: Problem(line: nil, message: "not YAML")
    }
  }
}
