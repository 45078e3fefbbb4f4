import Glibc
import StanceVocabulary

/// Whether the inbox is still the folder that was watched: a folder can be replaced, unmounted or
/// mounted over without any event.
struct RootGuard {
  private let path: [UInt8]
  private var accepted: Identity?

  init(path: [UInt8]) {
    self.path = path
  }

  fileprivate struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
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

  /// Looks at the path now.
  func look() -> Finding {
    var status = stat()
    guard unsafe lstat(CPath.of(path), &status) == 0 else {
      return .lost(RootState.reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return .lost(RootState.reason(status.st_mode & S_IFMT == S_IFLNK ? ELOOP : ENOTDIR))
    }
    guard let accepted else { return .other(isFirst: true) }
    let found = Identity(status)
    if found == accepted { return .same }
    // An unmounted disk leaves the empty folder that it was mounted on. That is not the user
    // removing everything, and not to be mistaken for it.
    if found.device != accepted.device, isEmpty {
      return .lost("an empty folder of another file system stands in its place (unmounted?)")
    }
    return .other(isFirst: false)
  }

  /// Takes the folder that is there now for the inbox.
  mutating func accept() {
    var status = stat()
    if unsafe lstat(CPath.of(path), &status) == 0 { accepted = Identity(status) }
  }

  private var isEmpty: Bool {
    let descriptor = unsafe open(
      CPath.of(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return (try? FolderEntries.names(in: descriptor).isEmpty) ?? true
  }
}

extension RootGuard.Identity {
  fileprivate init(_ status: stat) {
    self.init(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}

/// Why the inbox itself cannot be used, in words.
enum RootState {
  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "the inbox is missing"
    case ENOTDIR: "the inbox is not a folder"
    case ELOOP: "a link stands in place of the inbox"
    case EACCES: "the inbox cannot be read: permission denied"
    default: "the inbox cannot be used: \(ErrorNumber.text(number))"
    }
  }
}
