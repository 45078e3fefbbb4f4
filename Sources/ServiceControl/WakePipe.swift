import CLinux
import Glibc

/// Wakes a thread that waits in `poll`; once woken it stays so until it is told to rest.
final class WakePipe: Sendable {
  let readingEnd: Int32
  private let writingEnd: Int32

  /// - Throws: ``ControlFailure`` where the process has no descriptors left.
  init() throws(ControlFailure) {
    var ends: [Int32] = [-1, -1]
    guard unsafe parallax_pipe(&ends) == 0 else { throw .last("make a pipe", "") }
    readingEnd = ends[0]
    writingEnd = ends[1]
  }

  deinit {
    close(readingEnd)
    close(writingEnd)
  }

  /// Waits until it is woken, at most so long.
  func isAwake(within limit: Duration) -> Bool { isAwake(until: .now + limit) }

  /// Waits until it is woken, at most until a time, which the time of day does not touch.
  func isAwake(until time: ContinuousClock.Instant?) -> Bool {
    var entry = pollfd(fd: readingEnd, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&entry, 1, milliseconds(until: time)) > 0
  }

  /// Forgets that it was woken.
  func rest() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(readingEnd, &bytes, bytes.count) == bytes.count {}
  }

  /// May be called from any thread, and often.
  func wake() {
    var byte: UInt8 = 1
    // A full pipe is awake already; the reading end is ours, so there is no SIGPIPE.
    _ = unsafe write(writingEnd, &byte, 1)
  }
}
