import Glibc

/// The path of the control socket, however long it is.
///
/// A unix address holds 107 bytes; a socket deeper than that is reached through a descriptor of its
/// folder, `/proc/self/fd/N/NAME`.
final class ControlPath: Sendable {
  let path: String
  private let folder: Int32?
  private let short: String

  /// - Throws: ``ControlFailure`` where the path is empty, its last name too long, or the folder
  ///   cannot be opened.
  init(_ path: String) throws(ControlFailure) {
    self.path = path
    if path.utf8.count <= UnixAddress.longestPath {
      folder = nil
      short = path
      return
    }
    let bytes = Array(path.utf8)
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    let parent = String(decoding: bytes[..<max(slash, 1)], as: UTF8.self)
    let opened = unsafe open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw .last("open the folder", parent) }
    folder = opened
    let name = String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    short = "/proc/self/fd/\(opened)/\(name)"
  }

  deinit {
    if let folder { close(folder) }
  }

  /// The address for system calls; valid as long as this lives.
  func address() throws(ControlFailure) -> UnixAddress {
    guard let address = UnixAddress(path: short) else {
      throw ControlFailure(
        kind: .inputOutput, description: "\"\(path)\" cannot be the path of a socket")
    }
    return address
  }

  /// Whether a socket lies there; nothing where there is no entry.
  func isSocket() throws(ControlFailure) -> Bool? {
    var status = stat()
    guard unsafe lstat(short, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw .last("look at", path)
    }
    return status.st_mode & S_IFMT == S_IFSOCK
  }

  func remove() {
    unsafe unlink(short)
  }

  /// Lets owner and group ask, and nobody else.
  func allowGroup() throws(ControlFailure) {
    guard unsafe chmod(short, 0o660) == 0 else { throw .last("set the permissions of", path) }
  }
}
