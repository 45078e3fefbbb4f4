import CLinux
import Glibc
import ServiceControl

/// The state folder of a service: made, checked and locked before anything in it is opened.
enum StateFolder {
  /// - Throws: ``CommandFailure`` with 75 where another service has it, with 78 where it may not be
  ///   made or written, with 74 for what else the system says.
  static func lock(_ folder: String) throws(CommandFailure) -> StateLock {
    let lock: StateLock
    do {
      lock = try StateLock(folder: folder)
    } catch {
      throw CommandFailure(error)
    }
    guard unsafe access(folder, W_OK | X_OK) == 0 else {
      throw CommandFailure(
        .configuration, "\(folder): the state cannot be kept there: \(SystemMessage.text(errno))")
    }
    return lock
  }

  /// Has a crash of this process leave a note in the state folder.
  /// - Returns: Whether the last one left one. A file that was being read then is suspected of it,
  ///   as one that was being read when the process was killed is not.
  static func noteCrashes(_ folder: String) -> Bool {
    let descriptor = unsafe open(
      folder + "/crashed", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    var facts = stat()
    let crashed = unsafe fstat(descriptor, &facts) == 0 && facts.st_size > 0
    ftruncate(descriptor, 0)
    // The descriptor stays open: nothing can be opened in a signal handler's place.
    return parallax_note_crashes(descriptor) == 0 && crashed
  }
}

extension CommandFailure {
  fileprivate init(_ failure: StateLockFailure) {
    let status: ExitStatus =
      switch failure.kind {
      case .inUse: .inUse
      case .notPermitted: .configuration
      case .inputOutput: .inputOutput
      }
    self.init(status, failure.description)
  }
}
