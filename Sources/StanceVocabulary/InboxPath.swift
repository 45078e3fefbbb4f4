/// The identity of a document: the raw bytes of its path relative to the inbox.
///
/// File names on Linux are bytes, not text, so nothing here decodes them; ``printed`` is for people.
package struct InboxPath: Hashable, Comparable, Sendable {
  /// The path's bytes, without a leading or trailing slash.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// The names of the folders and of the file, in order.
  package var components: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "/"))
  }

  /// The first folder, which is the document's source; nothing for a file in the root.
  package var topFolder: [UInt8]? {
    let parts = components
    return parts.count > 1 ? Array(parts[0]) : nil
  }

  /// The file's own name.
  package var fileName: [UInt8] {
    components.last.map(Array.init) ?? []
  }

  /// The path inside a folder of this path.
  package func appending(_ name: [UInt8]) -> InboxPath {
    InboxPath(bytes: bytes.isEmpty ? name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The path as text: UTF-8 as it is, every other byte and every control as `\xNN`.
  package var printed: String {
    PrintedBytes.text(bytes)
  }

  package static func < (left: InboxPath, right: InboxPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Bytes of a file name, printed so that one name is one line and any name can be told apart.
package enum PrintedBytes {
  /// UTF-8 as it is, every other byte and every control character as `\xNN`.
  package static func text(_ bytes: some Collection<UInt8>) -> String {
    if let whole = String(validating: bytes, as: UTF8.self),
      !whole.unicodeScalars.contains(where: isControl)
    {
      return whole
    }
    var printed = ""
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = sequenceLength(first)
      if let text = String(validating: rest.prefix(length), as: UTF8.self),
        let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
        !isControl(scalar)
      {
        printed += text
        rest = rest.dropFirst(length)
      } else {
        printed += "\\x" + hexadecimal(first)
        rest = rest.dropFirst()
      }
    }
    return printed
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    // The general category Cc, which never changes; asking for it takes long for every path.
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
