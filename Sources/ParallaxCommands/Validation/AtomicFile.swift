import Glibc

/// Writes a file so that a reader meets the old bytes or the new ones, also after a loss of power.
enum AtomicFile {
  /// Replaces a file, or makes it.
  /// - Throws: ``FileBytes/Failure`` with the system's error; the old file stays then.
  static func write(_ bytes: [UInt8], to path: String) throws(FileBytes.Failure) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let draft = "\(folder)/.\(name).\(getpid()).tmp"
    do throws(FileBytes.Failure) {
      try writeWhole(bytes, to: draft)
      guard unsafe rename(draft, path) == 0 else {
        throw FileBytes.Failure(path: path, code: errno)
      }
    } catch {
      unsafe unlink(draft)
      throw error
    }
    // The new name is kept only once the folder is.
    let opened = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if opened >= 0 {
      fsync(opened)
      close(opened)
    }
  }

  private static func writeWhole(
    _ bytes: [UInt8], to path: String
  ) throws(FileBytes.Failure) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw FileBytes.Failure(path: path, code: errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileBytes.Failure(path: path, code: errno) }
      written += count
    }
    guard fsync(file) == 0 else { throw FileBytes.Failure(path: path, code: errno) }
  }
}
