import Glibc

/// Messages for people, a line each, on standard error.
enum ErrorLine {
  static func write(_ message: String) {
    let line = Array("parallax-inotify: \(message)\n".utf8)
    _ = unsafe Glibc.write(STDERR_FILENO, line, line.count)
  }

  /// What the system calls an error number.
  static func text(of error: Int32) -> String {
    guard let text = unsafe strerror(error) else { return "error \(error)" }
    return unsafe String(cString: text)
  }
}
