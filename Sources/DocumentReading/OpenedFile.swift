import ComparisonService
import Glibc

/// A regular file that is open for reading, and its stamp when it was opened.
///
/// Links, pipes and devices are told from the folder's entry and never opened; what is opened is
/// looked at again, because the entry may have been exchanged in between.
struct OpenedFile: ~Copyable {
  let descriptor: Int32
  let stamp: FileStamp

  /// Opens the file of this name in a folder.
  init(_ name: [UInt8], in folder: Int32) throws(ReadingFailure) {
    (descriptor, stamp) = try Self.open(name, in: folder)
  }

  deinit {
    close(descriptor)
  }

  /// All bytes of the file, which must be as large as it was when opened and not change meanwhile.
  func bytes(limit: Int64) throws(ReadingFailure) -> [UInt8] {
    guard stamp.size <= limit else {
      throw ReadingFailure(
        kind: .tooLarge,
        description: "\(ByteCount(stamp.size)), more than the limit of \(ByteCount(limit))",
        remedy: ReadingFailure.cutIntoArticles, stamp: stamp)
    }
    // One byte more than there should be shows growth, and an endless file ends there.
    let (bytes, code) = readUpTo(Int(stamp.size) + 1)
    guard code == 0 else { throw ReadingFailure(errno: code, stamp: stamp) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, FileEntry(status).stamp == stamp,
      Int64(bytes.count) == stamp.size
    else {
      throw ReadingFailure(
        kind: .changedWhileReading, description: "it changed while it was read", stamp: nil)
    }
    return bytes
  }

  /// At most so many bytes, and the error number that ended the reading, or zero.
  private func readUpTo(_ count: Int) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let length = unsafe read(descriptor, rest.baseAddress, rest.count)
        if length == 0 { break }
        if length > 0 {
          filled += length
        } else if errno != EINTR {
          code = errno
          break
        }
      }
    }
    return (bytes, code)
  }

  private static func open(
    _ name: [UInt8], in folder: Int32
  ) throws(ReadingFailure) -> (descriptor: Int32, stamp: FileStamp) {
    let entry = try entry(name, in: folder)
    try requireRegular(entry)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let opened = unsafe withPath(name) { path in
      retrying { unsafe openat(folder, path, flags) }
    }
    guard opened >= 0 else { throw ReadingFailure(errno: errno, stamp: entry.stamp) }
    do throws(ReadingFailure) {
      var status = stat()
      guard unsafe fstat(opened, &status) == 0 else {
        throw ReadingFailure(errno: errno, stamp: entry.stamp)
      }
      let now = FileEntry(status)
      try requireRegular(now)
      return (opened, now.stamp)
    } catch {
      close(opened)
      throw error
    }
  }

  private static func requireRegular(_ entry: FileEntry) throws(ReadingFailure) {
    guard entry.isRegular else {
      // A folder is looked into for documents and is none: a file that it took the place of is gone.
      throw ReadingFailure(
        kind: entry.isFolder ? .notADocument : .notAFile, description: entry.words,
        remedy: ReadingFailure.putFileItself, stamp: entry.stamp)
    }
  }

  /// What a folder's entry is, links not followed.
  private static func entry(_ name: [UInt8], in folder: Int32) throws(ReadingFailure) -> FileEntry {
    var status = stat()
    let result = unsafe withPath(name) { path in
      unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else { throw ReadingFailure(errno: errno, stamp: nil) }
    return FileEntry(status)
  }
}

/// Calls with a name as C reads it.
func withPath<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  let terminated = (name + [0]).map { CChar(bitPattern: $0) }
  return unsafe terminated.withUnsafeBufferPointer { buffer in
    // An array with at least its NUL has an address.
    unsafe buffer.baseAddress.map { unsafe body($0) } ?? body([0])
  }
}

/// Calls again while a signal interrupts the call.
func retrying(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
