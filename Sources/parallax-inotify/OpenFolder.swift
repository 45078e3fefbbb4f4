import Glibc
import WatchFrames

/// A folder held open: watched, then listed, it cannot change its place between.
struct OpenFolder: ~Copyable {
  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Opens the folder at a path that is no link.
  /// - Throws: The error number.
  static func at(_ path: [CChar]) throws(SystemError) -> OpenFolder {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    return OpenFolder(descriptor: descriptor)
  }

  deinit {
    close(descriptor)
  }

  /// An entry that is told or walked into.
  struct Entry {
    let name: [UInt8]
    /// Nothing for a folder.
    let event: FileEvent?
  }

  /// The entries, files only where they are to be told: `telling` is what is told of them.
  ///
  /// Where that is nothing, files are left out.
  func entries(telling: FileEvent?) -> [Entry] {
    // A second descriptor, for closing the stream closes it.
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { return [] }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe Self.name(of: entry)
      guard name != [UInt8(ascii: ".")], name != Array("..".utf8) else { continue }
      if isFolder(name, type: unsafe Int(entry.pointee.d_type)) {
        entries.append(Entry(name: name, event: nil))
      } else if let telling {
        entries.append(Entry(name: name, event: self.event(for: name, telling: telling)))
      }
    }
    return entries
  }

  /// A file met in a new folder: with other names or no plain file it is whole, with content it may
  /// be, without any it has hardly begun.
  private func event(for name: [UInt8], telling: FileEvent) -> FileEvent {
    guard telling == .found else { return telling }
    guard let status = FileStatus.of(name, in: descriptor) else { return .created }
    if !FileStatus.isPlain(status) { return .whole }
    return status.st_size == 0 ? .created : .found
  }

  private func isFolder(_ name: [UInt8], type: Int) -> Bool {
    guard type == Int(DT_UNKNOWN) else { return type == Int(DT_DIR) }
    return FileStatus.of(name, in: descriptor).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry) + offset
    return unsafe Array(
      UnsafeRawBufferPointer(
        start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
  }
}

/// What tells a file that somebody may be writing under its name.
enum FileStatus {
  static func of(_ name: [UInt8], in folder: Int32) -> stat? {
    var status = stat()
    let found = unsafe fstatat(folder, CPath.of(name), &status, AT_SYMLINK_NOFOLLOW)
    return found == 0 ? status : nil
  }

  /// Whether it is a regular file with no other name: a further hard link, a symbolic link, a pipe
  /// come to be at once, and no close is ever told of them.
  static func isPlain(_ status: stat) -> Bool {
    status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  /// The same of a path; true where nothing lies there any more.
  static func isPlainFile(_ path: [CChar]) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) != 0 || isPlain(status)
  }
}

/// An error number of a system call.
struct SystemError: Error {
  let number: Int32
}

/// Paths as the kernel takes them.
enum CPath {
  static func of(_ path: [UInt8]) -> [CChar] {
    path.map(CChar.init(bitPattern:)) + [0]
  }
}
