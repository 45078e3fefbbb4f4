import CLinux
import Glibc

/// Whether the inbox is still the folder that was watched: a folder can be replaced, unmounted or
/// mounted over without any event.
struct RootGuard {
  private let path: [UInt8]
  private var accepted: RootIdentity?

  init(path: [UInt8]) {
    self.path = path
  }

  /// What stands at the inbox's path.
  enum Finding: Hashable {
    /// The folder that was accepted.
    case same
    /// A folder that takes the place of the former one, or the first one.
    case other(isFirst: Bool)
    /// No folder, or one that cannot be the inbox.
    case lost(String)
  }

  /// Looks at the path now, and takes a folder that may be the inbox for it.
  mutating func look() -> Finding {
    var status = stat()
    guard unsafe lstat(CPath.of(path), &status) == 0 else {
      return .lost(RootState.reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return .lost(RootState.reason(status.st_mode & S_IFMT == S_IFLNK ? ELOOP : ENOTDIR))
    }
    guard unsafe access(CPath.of(path), R_OK | X_OK) == 0 else {
      return .lost(RootState.reason(errno))
    }
    // Opening a path needs no right to read it, but a descriptor.
    let descriptor = unsafe open(
      CPath.of(path), parallax_open_path_only | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return accepted == nil ? .lost(RootState.reason(errno)) : .same }
    defer { close(descriptor) }
    guard let found = RootIdentity(of: descriptor) else { return .same }
    guard let accepted else {
      self.accepted = found
      return .other(isFirst: true)
    }
    if found == accepted { return .same }
    if found.isWhatALostDiskLeaves(of: accepted, descriptor) { return .lost(RootState.lostDisk) }
    self.accepted = found
    return .other(isFirst: false)
  }
}
