import Glibc

/// Writes to standard output and standard error, and tells a reader that went away from a failure.
enum Output {
  /// Writes all bytes to standard output.
  /// - Throws: ``CommandFailure``: success where the reader has gone (a closed pipe), 74 else.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          STDOUT_FILENO, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw CommandFailure(.success, "") }
        throw CommandFailure(.inputOutput, "standard output: \(SystemMessage.text(errno))")
      }
      written += count
    }
  }

  static func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  /// Writes a line to standard error; nobody can be told where that fails.
  static func complain(_ text: String) {
    let bytes = Array("parallax: \(text)\n".utf8)
    _ = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress, bytes.count)
    }
  }
}
