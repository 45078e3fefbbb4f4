import Glibc

extension OpenFolder {
  /// The name that a page has while it is written; one is enough, for the lock allows one writer.
  static var temporaryName: EntryName { EntryName(".tmp-page") }

  /// Writes a new file under ``temporaryName``, readable by all; it is removed where that fails.
  func writeTemporary(_ bytes: [UInt8]) throws(TreeFailure) -> EntryStamp {
    try write(bytes, as: Self.temporaryName)
  }

  /// Writes a new file in the place of what has the name, readable by all; where that fails, nothing has
  /// the name.
  func write(
    _ bytes: [UInt8], as name: EntryName
  ) throws(TreeFailure) -> EntryStamp {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = unsafe openat(descriptor, name.terminated, flags, Self.readable)
    if file < 0, errno == EEXIST {
      // What a killed process left, or somebody has put there.
      try remove(name)
      file = unsafe openat(descriptor, name.terminated, flags, Self.readable)
    }
    guard file >= 0 else { throw .last("create", path(of: name)) }
    defer { close(file) }
    do throws(TreeFailure) {
      try write(bytes, to: file, path(of: name))
      var status = try status(of: file, name)
      if status.st_mode & 0o7777 != Self.readable {
        // The process's mask takes rights away.
        guard fchmod(file, Self.readable) == 0 else {
          throw TreeFailure.last("open to readers", path(of: name))
        }
        status = try self.status(of: file, name)
      }
      return EntryStamp(status)
    } catch {
      unsafe unlinkat(descriptor, name.terminated, 0)
      throw error
    }
  }

  /// The rights of a page: readers need not be the service's user.
  private static let readable: mode_t = 0o644

  private func status(of file: Int32, _ name: EntryName) throws(TreeFailure) -> stat {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .last("look at", path(of: name)) }
    return status
  }

  /// What came of an attempt to give a file a second name.
  enum Linking {
    case linked(EntryStamp)
    /// The file is not there.
    case missing
    /// The file system, or a limit of it, does not let the file have another name.
    case refused
  }

  /// Lets an entry of another folder take the place of the one of that name here, and keep its own; a link
  /// is not followed.
  func link(_ name: EntryName, of folder: OpenFolder) throws(TreeFailure) -> Linking {
    try remove(name)
    guard
      unsafe linkat(folder.descriptor, name.terminated, descriptor, name.terminated, 0) == 0
    else {
      switch errno {
      case ENOENT: return .missing
      case EPERM, EACCES, EMLINK, EXDEV, ENOSYS, EOPNOTSUPP: return .refused
      default: throw .last("link", folder.path(of: name))
      }
    }
    guard let stamp = try stamp(of: name) else { return .missing }
    return .linked(stamp)
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(TreeFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw .last("write", path)
      }
    }
  }

  /// A file's bytes; nothing where it has more than the limit or is no regular file.
  func read(_ name: EntryName, upTo limit: Int) throws(TreeFailure) -> [UInt8]? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = unsafe openat(descriptor, name.terminated, flags)
    guard file >= 0 else { throw .last("open", path(of: name)) }
    defer { close(file) }
    let status = try status(of: file, name)
    guard EntryStamp(status).kind == .file, Int(status.st_size) <= limit else { return nil }
    return try read(file, upTo: limit, path(of: name))
  }

  private func read(_ file: Int32, upTo limit: Int, _ path: String) throws(TreeFailure) -> [UInt8]?
  {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return content }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .last("read", path)
      }
      content += chunk.prefix(count)
      if content.count > limit { return nil }
    }
  }

  /// The names in this folder, in byte order.
  func names() throws(TreeFailure) -> [EntryName] {
    // A descriptor of its own: reading moves its position, and closedir closes it.
    let own = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last("list", path) }
    guard let stream = unsafe fdopendir(own) else {
      close(own)
      throw .last("list", path)
    }
    defer { unsafe closedir(stream) }
    var names: [EntryName] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe EntryName(bytes: nameBytes(of: entry))
      if name.bytes != Array(".".utf8), name.bytes != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last("list", path) }
    return names.sorted()
  }

  private func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
      unsafe Array(buffer.prefix { $0 != 0 })
    }
  }
}
