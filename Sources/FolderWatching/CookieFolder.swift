import Glibc

/// A private folder outside of the inbox that the child watches too.
///
/// A file made in it comes back as
/// a frame behind all that happened before: proof of life, and a barrier.
///
/// The inbox itself is never written to, so this proves the child and its queue and says nothing of
/// the inbox's file system: ``RemoteFileSystem`` does.
struct CookieFolder {
  let path: [UInt8]
  private var last: UInt64 = 0

  /// - Parameter path: A folder of the service's own; made, with 0700, where it is missing.
  init(path: [UInt8]) {
    self.path = path
  }

  /// Makes the folder if it is missing; removes what a killed process left in it.
  /// - Throws: ``SystemFailure`` where that is refused.
  func prepare() throws(SystemFailure) {
    if unsafe mkdir(CPath.of(path), 0o700) == 0 { return }
    guard errno == EEXIST else { throw SystemFailure("the watcher's own folder cannot be made") }
    let folder = unsafe open(CPath.of(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw SystemFailure("the watcher's own folder cannot be opened") }
    defer { close(folder) }
    for name in try FolderEntries.names(in: folder) where name.starts(with: Self.prefix) {
      _ = unsafe unlinkat(folder, CPath.of(name), 0)
    }
  }

  private static let prefix = Array("cookie-".utf8)

  /// Makes a cookie and removes it at once: its event needs no file.
  /// - Returns: Its name, by which the child tells it.
  /// - Throws: ``SystemFailure`` where it cannot be made.
  mutating func bake() throws(SystemFailure) -> [UInt8] {
    last += 1
    let name = Self.prefix + Array("\(getpid())-\(last)".utf8)
    let file = CPath.of(path + [UInt8(ascii: "/")] + name)
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw SystemFailure("no file can be made in the watcher's own folder")
    }
    close(descriptor)
    unsafe unlink(file)
    return name
  }
}
