import ComparisonService
import GRDB

/// A stamp as the five columns `device` to `changed`.
extension FileStamp {
  var columns: [(any DatabaseValueConvertible)?] {
    // SQLite knows signed numbers only; the bits are kept.
    [
      Int64(bitPattern: device), Int64(bitPattern: inode), size, modifiedNanoseconds,
      changedNanoseconds,
    ]
  }

  /// The stamp of a row; nothing where its columns are empty.
  init?(_ row: Row) {
    guard let device = row["device"] as Int64?, let inode = row["inode"] as Int64?,
      let size = row["size"] as Int64?, let modified = row["modified"] as Int64?,
      let changed = row["changed"] as Int64?
    else { return nil }
    self.init(
      device: UInt64(bitPattern: device), inode: UInt64(bitPattern: inode), size: size,
      modifiedNanoseconds: modified, changedNanoseconds: changed)
  }
}
