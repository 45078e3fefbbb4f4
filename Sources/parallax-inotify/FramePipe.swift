import Glibc
import WatchFrames

/// Standard output, in frames: gathered, and written in large pieces.
final class FramePipe {
  private var buffer: [UInt8] = []
  /// Half of what a pipe holds; below it a write costs more than it carries.
  private static let fullLength = 32 * 1024

  /// Takes a frame; a name that no path can have is told on standard error and left out.
  func send(_ frame: WatchFrame) {
    do throws(FrameError) {
      buffer += try frame.encoded()
    } catch {
      ErrorLine.write("\(error)")
    }
  }

  /// Writes what has gathered if that is much.
  func flushIfFull() throws(ChildEnd) {
    if buffer.count >= Self.fullLength { try flush() }
  }

  /// Writes what has gathered; waits while the parent is slow, for the kernel's queue is longer than
  /// any that would be built here.
  func flush() throws(ChildEnd) {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe write(
          STDOUT_FILENO, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .finished
      } else if errno != EINTR {
        throw .failed("write", errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
