/// The path of a page within a report, known to stay within it.
struct PagePath: Hashable {
  let text: String
  let folders: [EntryName]
  let name: EntryName

  /// - Throws: ``TreeFailure/invalidPage(path:reason:)`` where it is absolute, empty, leads upwards,
  ///   holds a zero byte, a name longer than the kernel allows, or the name of a temporary file.
  init(_ text: String) throws(TreeFailure) {
    var names: [EntryName] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let bytes = Array(part)
      if let reason = Self.objection(to: bytes) {
        throw .invalidPage(path: text, reason: reason)
      }
      names.append(EntryName(bytes: bytes))
    }
    guard let name = names.popLast() else {
      throw .invalidPage(path: text, reason: "its path is empty")
    }
    self.text = text
    self.name = name
    folders = names
  }

  private static func objection(to name: [UInt8]) -> String? {
    if name.isEmpty { return "its path begins or ends with a slash, or holds an empty name" }
    if name == Array(".".utf8) || name == Array("..".utf8) {
      return "its path leads out of its folder"
    }
    if name.contains(0) { return "its path holds a zero byte" }
    if name.count > 255 { return "a name in its path is longer than 255 bytes" }
    if name == OpenFolder.temporaryName.bytes { return "the name is kept for temporary files" }
    return nil
  }

  /// Whether a page tells of what has changed, and is left out of the report's hash.
  static func isOfChanges(_ path: String) -> Bool { path.hasPrefix("changes/") }
}
