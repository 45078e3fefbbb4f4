import CLinux
import ComparisonService
import Glibc

/// A folder that is open, reached from the inbox without following a link.
struct OpenedFolder: ~Copyable {
  let descriptor: Int32

  /// Opens a folder by its path, which the user gave.
  init(path: [UInt8]) throws(ReadingFailure) {
    descriptor = try Self.open(path, in: AT_FDCWD)
  }

  /// Opens the inbox itself.
  ///
  /// Where that fails, nothing is known of its files: they must not be taken for gone.
  init(inbox: [UInt8]) throws(ReadingFailure) {
    do throws(ReadingFailure) {
      try self.init(path: inbox)
    } catch {
      throw ReadingFailure(
        kind: .resource, description: "the inbox cannot be opened: \(error.description)")
    }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// The folder at the end of these names below this one.
  consuming func descend(_ names: some Sequence<ArraySlice<UInt8>>) throws(ReadingFailure)
    -> OpenedFolder
  {
    var folder = self
    for name in names {
      folder = OpenedFolder(descriptor: try Self.open(Array(name), in: folder.descriptor))
    }
    return folder
  }

  /// Names of the folders in this one, in byte order; links are none.
  static func folderNames(in path: [UInt8]) -> [[UInt8]] {
    guard let stream = unsafe withPath(path, { unsafe opendir($0) }) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe Self.name(of: entry)
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      var status = stat()
      let result = unsafe withPath(name) { name in
        unsafe fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW)
      }
      if result == 0, status.st_mode & S_IFMT == S_IFDIR { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe Array(bytes.prefix { $0 != 0 })
    }
  }

  private static func open(_ name: [UInt8], in folder: Int32) throws(ReadingFailure) -> Int32 {
    // Passing through a folder needs no right to list it.
    let flags = parallax_open_path_only | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = unsafe withPath(name) { path in
      retrying { unsafe openat(folder, path, flags) }
    }
    guard opened >= 0 else { throw failure(name, in: folder, code: errno) }
    return opened
  }

  private static func failure(_ name: [UInt8], in folder: Int32, code: Int32) -> ReadingFailure {
    guard code == ENOTDIR || code == ELOOP else { return ReadingFailure(errno: code, stamp: nil) }
    var status = stat()
    let result = unsafe withPath(name) { path in
      unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW)
    }
    // The link is listed; what lies behind it is nothing of the inbox.
    if result == 0, FileEntry(status).isLink {
      return ReadingFailure(
        kind: .gone, description: "behind a symbolic link, which is not followed")
    }
    return ReadingFailure(kind: .gone, description: "not there")
  }
}
