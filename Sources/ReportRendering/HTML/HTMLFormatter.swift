/// Writes a tree as bytes.
///
/// The only place where text becomes HTML.
package struct HTMLFormatter {
  private var output: [UInt8] = []

  private init() {}

  /// A whole page, with its document type.
  package static func page(_ root: HTMLNode) -> [UInt8] {
    var formatter = HTMLFormatter()
    formatter.output += "<!doctype html>".utf8
    formatter.write(root)
    formatter.output.append(UInt8(ascii: "\n"))
    return formatter.output
  }

  /// A part of a page, as text.
  package static func text(_ nodes: [HTMLNode]) -> String {
    var formatter = HTMLFormatter()
    for node in nodes { formatter.write(node) }
    return String(decoding: formatter.output, as: UTF8.self)
  }

  private mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text):
      writeEscaped(text, inAttribute: false)
    case .void(let tag, let attributes):
      if tag != .br { beginLine() }
      writeStart(tag.rawValue, attributes)
    case .element(let tag, let attributes, let children):
      if tag.beginsLine { beginLine() }
      guard !(tag.isShape && children.isEmpty) else {
        writeStart(tag.name, attributes, closed: true)
        return
      }
      writeStart(tag.name, attributes)
      for child in children { write(child) }
      output += "</".utf8
      output += tag.name.utf8
      output.append(UInt8(ascii: ">"))
    }
  }

  private mutating func writeStart(
    _ name: String, _ attributes: [HTMLAttribute], closed: Bool = false
  ) {
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    for attribute in attributes {
      output.append(UInt8(ascii: " "))
      output += attribute.name.utf8
      output += "=\"".utf8
      writeEscaped(attribute.value, inAttribute: true)
      output.append(UInt8(ascii: "\""))
    }
    output += (closed ? "/>" : ">").utf8
  }

  private mutating func beginLine() {
    if let last = output.last, last != UInt8(ascii: "\n") {
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Whether a byte is a letter of ASCII, or a sign that means nothing in HTML.
  private static func isPlain(_ byte: UInt8, _ inAttribute: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: "\""): !inAttribute
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  private static func isPlain(_ text: String, _ inAttribute: Bool) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices where !isPlain(bytes[place], inAttribute) { return false }
    return true
  }

  /// Writes text so that it stays text, whatever it holds.
  private mutating func writeEscaped(_ text: String, inAttribute: Bool) {
    // Most texts by far: they are written as they are.
    if Self.isPlain(text, inAttribute) {
      output += text.utf8
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;".utf8
      case "<": output += "&lt;".utf8
      case ">": output += "&gt;".utf8
      case "\"" where inAttribute: output += "&quot;".utf8
      // Without the way over a scalar's encoding.
      case " "..."~": output.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        output += UTF8.encode(LegibleText.scalar(scalar)) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
