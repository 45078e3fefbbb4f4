import Glibc

/// Where the watching child's program lies.
package enum ChildProgram {
  private static let name = Array("parallax-inotify".utf8)

  /// Beside this program, else in `PREFIX/libexec/parallax` where this one is in `PREFIX/bin`.
  /// - Returns: The path in bytes, or nothing where there is no such program.
  package static func find() -> [UInt8]? {
    guard let own = ownPath() else { return nil }
    let folder = parent(of: own)
    let candidates = [
      folder + [UInt8(ascii: "/")] + name,
      parent(of: folder) + Array("/libexec/parallax/".utf8) + name,
    ]
    return candidates.first { unsafe access(CPath.of($0), X_OK) == 0 }
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
