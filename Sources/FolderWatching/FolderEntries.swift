import Glibc

/// The names in an open folder, as bytes.
enum FolderEntries {
  /// All names but `.` and `..`, in no order.
  /// - Throws: ``SystemFailure`` where the folder cannot be read to its end.
  static func names(in folder: Int32) throws(SystemFailure) -> [[UInt8]] {
    // A second description of the folder: closing the stream closes it, and it starts at the top.
    let copy = unsafe openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemFailure("the folder cannot be opened") }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      throw SystemFailure("the folder cannot be opened")
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe name(of: entry)
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemFailure("the folder cannot be listed") }
    return names
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry) + offset
    return unsafe Array(
      UnsafeRawBufferPointer(
        start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
  }
}
