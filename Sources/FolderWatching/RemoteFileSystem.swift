import CLinux

/// File systems that others change without this kernel's knowledge, so that inotify is blind.
enum RemoteFileSystem {
  /// Magic numbers of statfs(2).
  private static let names: [(magic: UInt32, name: String)] = [
    (0x6969, "NFS"), (0x517B, "SMB"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB2"),
    (0x6573_5546, "FUSE"), (0x0102_1997, "9p"), (0x00C3_6400, "Ceph"), (0x5346_414F, "AFS"),
    (0x7375_7245, "Coda"),
  ]

  /// The name of the file system at a path if it is such a one.
  static func name(at path: [UInt8]) -> String? {
    let magic = unsafe parallax_file_system_magic(CPath.of(path))
    return names.first { $0.magic == magic }?.name
  }
}
