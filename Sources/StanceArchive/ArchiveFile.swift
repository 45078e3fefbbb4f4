import ComparisonService
import Glibc

/// The file of an archive as it was when it was opened.
struct ArchiveFile: Sendable {
  let path: String
  private let device: dev_t
  private let inode: ino_t

  init(_ path: String) throws(ArchiveFailure) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { throw .last(path) }
    self.path = path
    device = facts.st_dev
    inode = facts.st_ino
  }

  /// - Throws: ``ArchiveFailure`` with `.gone` where another file, or none, lies at its path.
  func checkInPlace() throws(ArchiveFailure) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else {
      // What else the system may say is no proof.
      guard errno == ENOENT || errno == ENOTDIR else { return }
      throw ArchiveFailure(
        kind: .gone, description: "\(path): the archive was removed while it was in use")
    }
    guard facts.st_dev == device, facts.st_ino == inode else {
      throw ArchiveFailure(
        kind: .gone,
        description: "\(path): another file was put in the archive's place while it was in use")
    }
  }

  /// The names that SQLite keeps a database under: the file, its log and the index of that.
  static func names(_ path: String) -> [String] {
    ["", "-wal", "-shm"].map { path + $0 }
  }
}

extension ArchiveFailure {
  /// The failure of the system call that has just returned, by `errno`.
  static func last(_ path: String) -> ArchiveFailure {
    let code = errno
    let isRefused = code == EACCES || code == EPERM || code == EROFS
    return ArchiveFailure(
      kind: isRefused ? .notPermitted : .inputOutput,
      description: "\(path): \(unsafe String(cString: strerror(code)))")
  }
}
