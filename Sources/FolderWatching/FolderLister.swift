package import ComparisonService
import Glibc
import StanceVocabulary
import Synchronization

/// Lists the inbox by descriptors, so that no link is followed and no path is too long.
package final class FolderLister: InboxLister {
  private let root: [UInt8]
  /// The folder that was the inbox when it was listed last.
  private let listed = Mutex<RootIdentity?>(nil)

  /// - Parameter root: The inbox's path in bytes; not a link.
  package init(root: [UInt8]) {
    self.root = root
  }

  /// Every entry that is no folder, with its stamp, in byte order of the paths.
  /// - Throws: `InboxLost` where the inbox itself cannot be listed, where an empty folder of another
  ///   file system stands in its place, or where the machine has nothing left to list it with.
  /// - Complexity: A system call an entry; one descriptor for each level of depth.
  package func list() throws(InboxLost) -> InboxListing {
    let (descriptor, found) = try openRoot()
    var walk = ListingWalk()
    walk.list(from: descriptor)
    if let reason = walk.unreadableFolders[InboxPath(bytes: [])] { throw InboxLost(reason) }
    if let want = walk.want { throw InboxLost(RootState.reason(want)) }
    listed.withLock { $0 = found }
    return InboxListing(
      files: walk.files.sorted { $0.path < $1.path }, unreadableFolders: walk.unreadableFolders)
  }

  /// Looks whether the inbox is there and is not an empty place that it was mounted on.
  package func check() throws(InboxLost) {
    close(try openRoot().descriptor)
  }

  private func openRoot() throws(InboxLost) -> (descriptor: Int32, found: RootIdentity?) {
    let descriptor = unsafe open(
      CPath.of(root), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw InboxLost(RootState.reason(errno)) }
    let found = RootIdentity(of: descriptor)
    if let found, let former = listed.withLock({ $0 }),
      found.isWhatALostDiskLeaves(of: former, descriptor)
    {
      close(descriptor)
      throw InboxLost(RootState.lostDisk)
    }
    return (descriptor, found)
  }
}

/// One walk through the inbox: depth first, without recursion.
private struct ListingWalk {
  private(set) var files: [ListedFile] = []
  private(set) var unreadableFolders: [InboxPath: String] = [:]
  /// What the machine lacked (descriptors, memory), which says nothing of any folder; the walk ends
  /// there.
  private(set) var want: Int32?
  private var levels: [Level] = []

  private struct Level {
    let descriptor: Int32
    let path: InboxPath
    /// Names of subfolders still to be listed.
    var folders: [[UInt8]]
  }

  mutating func list(from root: Int32) {
    enter(root, path: InboxPath(bytes: []))
    while var level = levels.popLast() {
      guard want == nil, let name = level.folders.popLast() else {
        close(level.descriptor)
        continue
      }
      levels.append(level)
      descend(to: name, in: level)
    }
  }

  private mutating func descend(to name: [UInt8], in level: Level) {
    let path = level.path.appending(name)
    guard levels.count < InboxListing.mostNames else {
      unreadableFolders[path] = "folders are nested more than \(InboxListing.mostNames) deep"
      return
    }
    let descriptor = unsafe openat(
      level.descriptor, CPath.of(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 {
      enter(descriptor, path: path)
    } else if errno != ENOENT {
      note(errno, at: path)
    }
  }

  private mutating func note(_ number: Int32, at folder: InboxPath) {
    switch number {
    case EMFILE, ENFILE, ENOMEM: want = number
    default: unreadableFolders[folder] = ErrorNumber.text(number)
    }
  }

  /// Lists a folder's own entries and keeps its subfolders for later.
  private mutating func enter(_ descriptor: Int32, path: InboxPath) {
    var level = Level(descriptor: descriptor, path: path, folders: [])
    do throws(SystemFailure) {
      for name in try FolderEntries.names(in: descriptor) {
        var status = stat()
        guard unsafe fstatat(descriptor, CPath.of(name), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          // Gone meanwhile is gone; anything else may hide a file that must not be forgotten.
          if errno != ENOENT { note(errno, at: path) }
          continue
        }
        if status.st_mode & S_IFMT == S_IFDIR {
          level.folders.append(name)
        } else {
          files.append(ListedFile(path: path.appending(name), status: status))
        }
      }
    } catch {
      note(error.number, at: path)
    }
    levels.append(level)
  }
}

extension ListedFile {
  fileprivate init(path: InboxPath, status: stat) {
    self.init(path: path, kind: Self.kind(status.st_mode), stamp: FileStamp(status))
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFLNK: .other("a symbolic link")
    case S_IFIFO: .other("a pipe")
    case S_IFSOCK: .other("a socket")
    case S_IFCHR, S_IFBLK: .other("a device")
    default: .other("no regular file")
    }
  }
}

extension FileStamp {
  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modifiedNanoseconds: Self.nanoseconds(status.st_mtim),
      changedNanoseconds: Self.nanoseconds(status.st_ctim))
  }

  /// Saturates for times beyond the years 1678 to 2262.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, overflows) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflows else { return time.tv_sec < 0 ? .min : .max }
    return seconds.addingReportingOverflow(Int64(time.tv_nsec)).partialValue
  }
}
