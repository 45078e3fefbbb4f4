import Glibc

/// Reads small files of the administrator's: settings, lexicons, validation.
enum FileBytes {
  /// The bytes of a file.
  ///
  /// Links are followed, for the administrator made them. Throws ``Failure`` with the system's error,
  /// or `EFBIG` where the file has more bytes than the limit.
  static func read(_ path: String, limit: Int = 64 << 20) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, code: errno) }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= limit else { throw Failure(path: path, code: EFBIG) }
    }
  }

  /// Whether a folder stands there.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything stands there, or may: where one may not look, the use of it tells so.
  static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0 || errno == EACCES
  }

  /// A file that could not be read, and the system's reason.
  struct Failure: Error, Hashable, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "\(path): \(SystemMessage.text(code))" }
  }
}

/// The system's words for an error number.
enum SystemMessage {
  static func text(_ code: Int32) -> String {
    guard let message = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: message)
  }
}
