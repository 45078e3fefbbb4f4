import Glibc

/// The right to publish at a place, held until this is freed.
///
/// The kernel gives it back when a
/// process ends in any way, so that a lock file left behind means nothing; it is never removed, for
/// that would let two processes hold two files of one name.
final class PublishingLock: Sendable {
  private let descriptor: Int32

  /// - Throws: ``TreeFailure/inUse(_:)`` where another process holds it.
  init(_ location: ReportLocation, in parent: OpenFolder) throws(TreeFailure) {
    let opened = try Self.open(location, in: parent)
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(opened)
      if code == EWOULDBLOCK {
        throw .inUse(
          "another process publishes to \(parent.path(of: location.shown)) "
            + "(it holds \(parent.path(of: location.lock)))")
      }
      throw .system(operation: "lock", path: parent.path(of: location.lock), code: code)
    }
    // Last: an initializer that throws with everything set would close it a second time.
    descriptor = opened
  }

  deinit {
    // Not left to closing: a child that is just being started still has a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// The lock file; where nothing may be made beside the report (it is mounted there alone), the
  /// report's folder itself, which is then never exchanged.
  private static func open(
    _ location: ReportLocation, in parent: OpenFolder
  ) throws(TreeFailure) -> Int32 {
    let flags = O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(parent.descriptor, location.lock.terminated, flags, 0o644)
    if file >= 0 { return file }
    let failure = TreeFailure.last("open the lock", parent.path(of: location.lock))
    guard failure.meansNoRoomBeside else { throw failure }
    let folder = unsafe openat(
      parent.descriptor, location.shown.terminated, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure }
    return folder
  }
}

extension TreeFailure {
  /// Whether nothing may be made beside the report.
  var meansNoRoomBeside: Bool {
    code == EROFS || code == EACCES || code == EPERM
  }

  /// Whether the file system, or a mount point, does not let two folders be exchanged.
  var meansNoExchange: Bool {
    switch code {
    case EINVAL, ENOSYS, EXDEV, ENOTSUP, EBUSY: true
    default: false
    }
  }
}
