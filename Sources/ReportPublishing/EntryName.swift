import StanceVocabulary

/// The name of one entry of a folder, as the raw bytes that the kernel knows it by.
struct EntryName: Hashable, Comparable {
  /// The bytes with their closing zero, ready for system calls.
  let terminated: [CChar]

  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// - Parameter bytes: The name without a zero byte.
  init(bytes: [UInt8]) {
    terminated = bytes.map(CChar.init(bitPattern:)) + [0]
  }

  var bytes: [UInt8] {
    terminated.dropLast().map(UInt8.init(bitPattern:))
  }

  /// The name as text, where its bytes are UTF-8.
  var text: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The name for messages.
  var printed: String {
    PrintedBytes.text(bytes)
  }

  static func < (left: EntryName, right: EntryName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
