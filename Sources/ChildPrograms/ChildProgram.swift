import Glibc

/// The programs that the service starts: what does dangerous work does it in a process of its own.
package enum ChildProgram: String, Sendable {
  /// Watches the inbox.
  case inotify = "parallax-inotify"
  /// Reads files of foreign formats.
  case reader = "parallax-reader"

  /// The program beside this one, else in `PREFIX/libexec/parallax` where this one is in `PREFIX/bin`.
  /// - Returns: The path in bytes, or nothing where there is no such program.
  package func find() -> [UInt8]? {
    guard let own = Self.ownPath() else { return nil }
    let name = Array(rawValue.utf8)
    let folder = Self.parent(of: own)
    let candidates = [
      folder + [UInt8(ascii: "/")] + name,
      Self.parent(of: folder) + Array("/libexec/parallax/".utf8) + name,
    ]
    return candidates.first { unsafe access($0.map(CChar.init(bitPattern:)) + [0], X_OK) == 0 }
  }

  private static func ownPath() -> [UInt8]? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &target, target.count)
    guard count > 0, count < target.count else { return nil }
    return target.prefix(count).map(UInt8.init(bitPattern:))
  }

  private static func parent(of path: [UInt8]) -> [UInt8] {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    return Array(path[..<slash])
  }
}
