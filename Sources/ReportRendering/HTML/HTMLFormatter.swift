/// Writes a tree as bytes.
///
/// The only place where text becomes HTML.
package struct HTMLFormatter {
  private var output: [UInt8] = []

  private init() {}

  /// A whole page, with its document type.
  package static func page(_ root: HTMLNode) -> [UInt8] {
    var formatter = HTMLFormatter()
    formatter.append("<!doctype html>")
    formatter.write(root)
    formatter.output.append(UInt8(ascii: "\n"))
    return formatter.output
  }

  /// A part of a page, as text.
  package static func text(_ nodes: [HTMLNode]) -> String {
    String(decoding: part(nodes), as: UTF8.self)
  }

  /// A part of a page.
  static func part(_ nodes: [HTMLNode]) -> [UInt8] {
    var formatter = HTMLFormatter()
    for node in nodes { formatter.write(node) }
    return formatter.output
  }

  private mutating func write(_ node: borrowing HTMLNode) {
    switch node {
    case .text(let text):
      writeEscaped(text, inAttribute: false)
    case .void(let tag, let attributes):
      if tag != .br { beginLine() }
      writeStart(tag.rawValue, attributes)
    case .written(let html):
      beginLine()
      output += html.bytes
    case .element(let tag, let attributes, let children):
      let name = tag.name
      if tag.beginsLine { beginLine() }
      guard !(tag.isShape && children.isEmpty) else {
        writeStart(name, attributes, closed: true)
        return
      }
      writeStart(name, attributes)
      // By place: a child that is taken out of a list is a copy.
      let nodes = children.span
      for place in nodes.indices { write(nodes[place]) }
      append("</")
      append(name)
      output.append(UInt8(ascii: ">"))
    }
  }

  private mutating func writeStart(
    _ name: String, _ attributes: [HTMLAttribute], closed: Bool = false
  ) {
    output.append(UInt8(ascii: "<"))
    append(name)
    let list = attributes.span
    for place in list.indices {
      output.append(UInt8(ascii: " "))
      append(list[place].name)
      append("=\"")
      writeEscaped(list[place].value, inAttribute: true)
      output.append(UInt8(ascii: "\""))
    }
    append(closed ? "/>" : ">")
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

  /// Writes text so that it stays text, whatever it holds.
  private mutating func writeEscaped(_ text: String, inAttribute: Bool) {
    let bytes = text.utf8Span.span
    let begun = output.count
    output.append(addingCapacity: bytes.count) { room in
      for place in bytes.indices {
        guard Self.isPlain(bytes[place], inAttribute) else { return }
        room.append(bytes[place])
      }
    }
    let written = output.count - begun
    // Most texts by far are written as they are.
    if written < bytes.count { escape(text.unicodeScalars.dropFirst(written), inAttribute) }
  }

  private mutating func escape(_ scalars: Substring.UnicodeScalarView, _ inAttribute: Bool) {
    for scalar in scalars {
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

  private mutating func append(_ text: String) {
    let bytes = text.utf8Span.span
    output.append(addingCapacity: bytes.count) { room in
      for place in bytes.indices { room.append(bytes[place]) }
    }
  }
}
