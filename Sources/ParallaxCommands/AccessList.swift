import CLinux
import Glibc

/// Who has a right to a folder besides its owner and others: its group and its access control list.
///
/// Where a folder has such a list, its permission bits show the list's mask in place of the group's
/// own rights (acl(5)).
struct AccessList: Hashable {
  /// A user or group that is named, and its rights as three permission bits.
  struct Entry: Hashable {
    let isGroup: Bool
    let number: UInt32
    let rights: UInt8
  }

  /// Rights of the folder's own group.
  private(set) var group: UInt8
  /// Named users and groups, in the order of the list.
  private(set) var named: [Entry] = []

  /// What permission bits alone say.
  init(mode: mode_t) {
    group = UInt8(truncatingIfNeeded: mode >> 3 & 7)
  }

  /// What the list in an extended attribute says: a number of version, then entries of tag, rights
  /// and number, all little-endian (acl(5), linux/posix_acl_xattr.h).
  ///
  /// Nothing where these bytes are no list of version 2.
  init?(attribute: [UInt8]) {
    guard attribute.count % 8 == 4, attribute.starts(with: [2, 0, 0, 0]) else { return nil }
    group = 0
    var mask: UInt8 = 7
    for start in stride(from: 4, to: attribute.count, by: 8) {
      let tag = attribute[start]
      let rights = attribute[start + 2] & 7
      let number = attribute[start + 4..<start + 8].reversed().reduce(0) { $0 << 8 | UInt32($1) }
      switch tag {
      case 0x02: named.append(Entry(isGroup: false, number: number, rights: rights))
      case 0x04: group = rights
      case 0x08: named.append(Entry(isGroup: true, number: number, rights: rights))
      case 0x10: mask = rights
      default: break
      }
    }
    // The mask bounds everybody but the owner and others.
    group &= mask
    named = named.map { entry in
      Entry(isGroup: entry.isGroup, number: entry.number, rights: entry.rights & mask)
    }
  }

  /// The list of a folder, as far as this process is told it.
  init(of folder: String, mode: mode_t) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe parallax_access_list(folder, &bytes, bytes.count)
    self =
      count > 0
      ? AccessList(attribute: Array(bytes.prefix(count))) ?? AccessList(mode: mode)
      : AccessList(mode: mode)
  }
}
