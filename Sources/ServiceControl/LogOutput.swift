import Glibc
import Synchronization

/// A descriptor that log lines go to; that it is closed, its reader gone or asleep, harms nobody.
struct LogOutput {
  let descriptor: Int32

  /// Whether the last line found no room: then the next ones are not waited with.
  private static let isClogged = Atomic(false)

  /// Whether the journal reads the descriptor: `$JOURNAL_STREAM` names its device and inode.
  func isJournal(stream: String?) -> Bool {
    guard let stream else { return false }
    let numbers = stream.split(separator: ":").compactMap { UInt64($0) }
    var status = stat()
    guard numbers.count == 2, unsafe fstat(descriptor, &status) == 0 else { return false }
    return numbers[0] == UInt64(status.st_dev) && numbers[1] == UInt64(status.st_ino)
  }

  /// Writes a line in one call, so that lines of several threads do not mix; a line for which there
  /// is no room within a quarter of a second is lost.
  func write(_ line: [UInt8]) {
    guard hasRoom() else { return }
    withoutBrokenPipeSignal {
      var rest = line[...]
      while !rest.isEmpty {
        let count = unsafe rest.withUnsafeBytes { buffer in
          unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  /// Whether the descriptor takes a line now: a writer of the log must not wait for its readers.
  private func hasRoom() -> Bool {
    var output = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let patience: Int32 = Self.isClogged.load(ordering: .relaxed) ? 0 : 250
    // An error is one of the descriptor, which the writing finds too.
    let isReady = unsafe poll(&output, 1, patience) != 0
    Self.isClogged.store(!isReady, ordering: .relaxed)
    return isReady
  }

  /// SIGPIPE would end the process, and to ignore it for all of it would pass on to its children:
  /// so it is held back in this thread and taken away if it came.
  private func withoutBrokenPipeSignal(_ body: () -> Void) {
    var pipe = sigset_t()
    var former = sigset_t()
    var pending = sigset_t()
    unsafe sigemptyset(&pipe)
    unsafe sigaddset(&pipe, SIGPIPE)
    unsafe sigpending(&pending)
    let wasPending = unsafe sigismember(&pending, SIGPIPE) == 1
    unsafe pthread_sigmask(SIG_BLOCK, &pipe, &former)
    body()
    if !wasPending {
      var now = timespec()
      while unsafe sigtimedwait(&pipe, nil, &now) == -1 && errno == EINTR {}
    }
    unsafe pthread_sigmask(SIG_SETMASK, &former, nil)
  }
}
