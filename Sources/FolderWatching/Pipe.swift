import CLinux
import Glibc

/// A pipe that no other process inherits; an end that nobody took is closed with it.
final class Pipe {
  private(set) var readEnd: Int32
  private(set) var writeEnd: Int32

  /// - Throws: ``SystemFailure`` where no descriptor is left.
  init(readsWithoutBlocking: Bool = false) throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    guard unsafe parallax_watching_pipe(&ends) == 0 else {
      throw SystemFailure("no pipe can be made")
    }
    readEnd = ends[0]
    writeEnd = ends[1]
    if readsWithoutBlocking { _ = fcntl(readEnd, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    if readEnd >= 0 { close(readEnd) }
    if writeEnd >= 0 { close(writeEnd) }
  }

  /// The end, whose closing is now the caller's.
  func takeReadEnd() -> Int32 {
    defer { readEnd = -1 }
    return readEnd
  }

  /// The end, whose closing is now the caller's.
  func takeWriteEnd() -> Int32 {
    defer { writeEnd = -1 }
    return writeEnd
  }
}

/// Reading what waits in a pipe.
enum PipeReading {
  private static let piece = 64 * 1024
  private static let most = 8

  /// What waits, and whether the writer has closed it.
  ///
  /// A read that fails counts as the end.
  static func bytes(of descriptor: Int32) -> (bytes: [UInt8], isAtEnd: Bool) {
    var bytes: [UInt8] = []
    for _ in 0..<most {
      var count = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: piece) { buffer, length in
        count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        length = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return (bytes, false) }
      if count <= 0 { return (bytes, true) }
      bytes += part
    }
    return (bytes, false)
  }
}

/// Cuts a child's messages into lines for the log; a line without end is cut at 1,000 bytes.
struct LineSplitter {
  private var rest: [UInt8] = []
  private static let longest = 1000

  mutating func lines(in bytes: [UInt8]) -> [String] {
    rest += bytes
    var lines: [String] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? overlongEnd {
      lines.append(ChildMessage.printed(rest[..<end]))
      rest.removeFirst(min(end + 1, rest.count))
    }
    return lines
  }

  private var overlongEnd: Int? { rest.count > Self.longest ? Self.longest : nil }
}
