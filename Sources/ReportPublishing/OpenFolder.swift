import CLinux
import Glibc

/// An open folder: every operation is relative to its descriptor, so that a folder renamed or
/// replaced by a link meanwhile cannot lead elsewhere.
final class OpenFolder: Sendable {
  let descriptor: Int32
  /// For messages.
  let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder by its path; links on the way are followed.
  static func open(_ path: String) throws(TreeFailure) -> OpenFolder {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open the folder", path) }
    return OpenFolder(descriptor: descriptor, path: path)
  }

  /// Opens a folder within this one; a link is not followed.
  func folder(_ name: EntryName) throws(TreeFailure) -> OpenFolder {
    let descriptor = unsafe openat(
      self.descriptor, name.terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open the folder", path(of: name)) }
    return OpenFolder(descriptor: descriptor, path: path(of: name))
  }

  /// Opens a folder within this one and makes it where it is missing, readable by all.
  func folderMadeIfMissing(_ name: EntryName) throws(TreeFailure) -> OpenFolder {
    do {
      return try folder(name)
    } catch  where error.code == ENOENT {
      guard unsafe mkdirat(descriptor, name.terminated, 0o755) == 0 || errno == EEXIST else {
        throw .last("make the folder", path(of: name))
      }
      let made = try folder(name)
      // The process's umask may have taken permissions away.
      guard fchmod(made.descriptor, 0o755) == 0 else { throw .last("open to readers", made.path) }
      return made
    }
  }

  /// What the kernel says of an entry; nothing where there is none.
  func stamp(of name: EntryName) throws(TreeFailure) -> EntryStamp? {
    var status = stat()
    guard unsafe fstatat(descriptor, name.terminated, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("look at", path(of: name))
    }
    return EntryStamp(status)
  }

  /// What the kernel says of this folder itself.
  func ownStamp() throws(TreeFailure) -> EntryStamp {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("look at", path) }
    return EntryStamp(status)
  }

  /// Removes a file, a link or another entry that is no folder; one that is gone is no error.
  func remove(_ name: EntryName) throws(TreeFailure) {
    guard unsafe unlinkat(descriptor, name.terminated, 0) == 0 || errno == ENOENT else {
      throw .last("remove", path(of: name))
    }
  }

  /// Removes a folder.
  /// - Returns: Whether it is gone; not where it still holds something.
  func removeFolder(_ name: EntryName) throws(TreeFailure) -> Bool {
    if unsafe unlinkat(descriptor, name.terminated, AT_REMOVEDIR) == 0 { return true }
    switch errno {
    case ENOENT: return true
    case ENOTEMPTY, EEXIST: return false
    default: throw .last("remove the folder", path(of: name))
    }
  }

  /// Renames an entry of this folder; what had the new name is replaced at once.
  func rename(_ name: EntryName, to newName: EntryName) throws(TreeFailure) {
    let code = unsafe renameat(descriptor, name.terminated, descriptor, newName.terminated)
    guard code == 0 else { throw .last("rename to", path(of: newName)) }
  }

  /// Exchanges two entries at once.
  func exchange(_ name: EntryName, with other: EntryName) throws(TreeFailure) {
    let code = unsafe parallax_exchange_names(descriptor, name.terminated, other.terminated)
    guard code == 0 else { throw .last("exchange", path(of: name)) }
  }

  /// The path of an entry, for messages.
  func path(of name: EntryName) -> String {
    "\(path)/\(name.printed)"
  }
}
