import Glibc

/// The right to a state folder, held until this is freed.
///
/// The kernel gives it back when the process ends in any way, so that a killed service leaves
/// nothing to clean up.
package final class StateLock: Sendable {
  private let descriptor: Int32

  /// Makes the folder where it is missing (0700, as are those above it that are missing) and takes
  /// its lock.
  /// - Throws: ``StateLockFailure``: `inUse` where another process has it.
  package init(folder: String) throws(StateLockFailure) {
    let opened = try Self.openMade(folder)
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(opened)
      guard code == EWOULDBLOCK else { throw .system("lock", folder, code) }
      throw StateLockFailure(
        kind: .inUse, description: "another service uses the state in \(folder)")
    }
    // Last: an initializer that throws with everything set would close it a second time.
    descriptor = opened
  }

  deinit {
    // Not left to closing: a child that is just being started still has a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func openMade(_ folder: String) throws(StateLockFailure) -> Int32 {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let found = unsafe open(folder, flags)
    if found >= 0 { return found }
    guard errno == ENOENT else { throw .system("open", folder, errno) }
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += part + "/"
      guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw .system("make", path, errno)
      }
    }
    let made = unsafe open(folder, flags)
    guard made >= 0 else { throw .system("open", folder, errno) }
    return made
  }
}

/// Why the state folder cannot be used.
package struct StateLockFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// Another service has it (exit 75).
    case inUse
    /// It may not be made or opened (exit 78).
    case notPermitted
    /// It cannot be made or opened (exit 74).
    case inputOutput
  }

  package let kind: Kind
  package let description: String

  package init(kind: Kind, description: String) {
    self.kind = kind
    self.description = description
  }

  fileprivate static func system(
    _ operation: String, _ folder: String, _ code: Int32
  ) -> StateLockFailure {
    StateLockFailure(
      kind: [EACCES, EPERM, EROFS].contains(code) ? .notPermitted : .inputOutput,
      description:
        "cannot \(operation) the state folder \(folder): \(unsafe String(cString: strerror(code)))")
  }
}
