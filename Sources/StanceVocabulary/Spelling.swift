/// A text that equals only what is written with the same bytes: pages show it as it is written.
///
/// To a String, and to its hash, an accent in one scalar and one in two are the same.
package struct Spelling: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: Spelling, right: Spelling) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(spelling: text) }
}

extension Hasher {
  /// Takes a text in as it is written.
  package mutating func combine(spelling text: String) {
    var text = text
    text.withUTF8 { bytes in
      combine(bytes.count)
      unsafe combine(bytes: UnsafeRawBufferPointer(bytes))
    }
  }
}
