import CLinux
import Glibc

/// Which folder stands at the inbox's path, and by which mount it is reached.
struct RootIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let mount: UInt64

  /// The identity of an open folder.
  init?(of descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    mount = parallax_mount_of_folder(descriptor)
  }

  /// Whether an open folder of this identity looks like the place that the former inbox was mounted
  /// on, or like an empty disk mounted over it.
  ///
  /// That is not the user removing everything, and not to be mistaken for it. An empty folder that
  /// was made in the same file system is.
  func isWhatALostDiskLeaves(of former: RootIdentity, _ descriptor: Int32) -> Bool {
    guard device != former.device || mount != former.mount else { return false }
    return (try? FolderEntries.names(in: descriptor).isEmpty) ?? true
  }
}

/// Why the inbox itself cannot be used, in words.
enum RootState {
  static let lostDisk = "an empty folder of another file system stands in its place (unmounted?)"

  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: "the inbox is missing"
    case ENOTDIR: "the inbox is not a folder"
    case ELOOP: "a link stands in place of the inbox"
    case EACCES: "the inbox cannot be read: permission denied"
    default: "the inbox cannot be used: \(ErrorNumber.text(number))"
    }
  }
}
