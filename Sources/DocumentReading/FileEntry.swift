import ComparisonService
import Glibc

/// What the kernel says of a file.
struct FileEntry {
  private let mode: mode_t
  let stamp: FileStamp

  init(_ status: stat) {
    mode = status.st_mode
    stamp = FileStamp(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      modifiedNanoseconds: Self.nanoseconds(status.st_mtim),
      changedNanoseconds: Self.nanoseconds(status.st_ctim))
  }

  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  var isLink: Bool { mode & S_IFMT == S_IFLNK }

  /// What it is in words, where it is no regular file.
  var words: String {
    switch mode & S_IFMT {
    case S_IFLNK: "a symbolic link, which is not followed"
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe, not a file"
    case S_IFSOCK: "a socket, not a file"
    default: "a device, not a file"
    }
  }

  /// Wraps in the far future, where it is still good for telling two times apart.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// A number of bytes as people read it.
struct ByteCount: CustomStringConvertible {
  private let bytes: Int64

  init(_ bytes: Int64) {
    self.bytes = bytes
  }

  var description: String {
    for (unit, size) in [("GiB", Int64(1) << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
    where bytes >= size {
      let tenths = (bytes / (size / 8)) * 10 / 8
      return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
    }
    return "\(bytes) bytes"
  }
}
