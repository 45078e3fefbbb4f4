import Glibc

/// What a folder is, whatever it is called.
struct FolderIdentity: Hashable {
  let device: UInt64
  let inode: UInt64

  /// The identity of what lies at a path, links not followed; nothing where nothing lies.
  init?(at path: [CChar]) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The identity of an open folder.
  init?(of descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
