import Glibc

/// What the kernel says of an entry, no link followed.
struct EntryStamp: Hashable {
  enum Kind: Hashable {
    case file
    case folder
    /// A link, a pipe, a device, a socket.
    case other
  }

  let kind: Kind
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let modifiedNanoseconds: Int64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modifiedNanoseconds =
      Int64(status.st_mtim.tv_sec) * 1_000_000_000
      + Int64(status.st_mtim.tv_nsec)
  }

  /// Whether both are the same entry, whatever has become of what it holds.
  func isSameEntry(as other: EntryStamp) -> Bool {
    device == other.device && inode == other.inode
  }
}
