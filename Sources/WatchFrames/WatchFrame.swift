/// One message of the watching child to its parent.
package enum WatchFrame: Hashable, Sendable {
  /// Something happened to a file.
  ///
  /// `path` is relative to the watched folder. `move` joins the two halves of a rename, as the
  /// kernel's cookie does; 0 where there is none.
  case file(FileEvent, path: [UInt8], move: UInt32)
  /// A folder is no longer at this path, and what lay in it may not have been told file by file.
  case folderGone(path: [UInt8], move: UInt32)
  /// A folder was renamed to this path; its files follow one by one.
  case folderMovedIn(path: [UInt8], move: UInt32)
  /// A folder can be listed now and could not be before, or the other way round.
  case folderRights(path: [UInt8])
  /// A file of this name appeared in the folder of cookies: all that happened before is told.
  case cookie(name: [UInt8])
  /// So many folders are under watch; the first one says that watching has begun.
  ///
  /// `unwatched` folders could not be watched for want of watches.
  case watching(folders: UInt32, unwatched: UInt32)
  /// Something may have been missed.
  case rescan(RescanReason)
}

extension WatchFrame {
  /// Bytes of a frame before its name: kind, detail, length of the name (2), number (4).
  ///
  /// Numbers are little-endian.
  package static let headerLength = 8
  /// The longest name in a frame; Linux takes no longer path.
  package static let longestName = 4096

  /// The first byte of each kind of frame: letters, so that a dump of the pipe can be read.
  enum Kind: UInt8 {
    case file = 0x66  // f
    case folderGone = 0x67  // g
    case folderMovedIn = 0x69  // i
    case folderRights = 0x70  // p
    case cookie = 0x6B  // k
    case watching = 0x77  // w
    case rescan = 0x72  // r
  }

  /// The frame's bytes.
  /// - Throws: ``FrameError`` where the name is empty, too long or no name.
  package func encoded() throws(FrameError) -> [UInt8] {
    switch self {
    case .file(let event, let path, let move):
      try Self.bytes(.file, detail: event.rawValue, number: move, name: path)
    case .folderGone(let path, let move):
      try Self.bytes(.folderGone, number: move, name: path)
    case .folderMovedIn(let path, let move):
      try Self.bytes(.folderMovedIn, number: move, name: path)
    case .folderRights(let path):
      try Self.bytes(.folderRights, name: path)
    case .cookie(let name):
      try Self.bytes(.cookie, name: name)
    case .watching(let folders, let unwatched):
      Self.header(.watching, number: folders, length: 4) + unwatched.littleEndianBytes
    case .rescan(let reason):
      Self.header(.rescan, detail: reason.rawValue, length: 0)
    }
  }

  private static func bytes(
    _ kind: Kind, detail: UInt8 = 0, number: UInt32 = 0, name: [UInt8]
  ) throws(FrameError) -> [UInt8] {
    try check(name: name[...])
    return header(kind, detail: detail, number: number, length: UInt16(name.count)) + name
  }

  private static func header(
    _ kind: Kind, detail: UInt8 = 0, number: UInt32 = 0, length: UInt16
  ) -> [UInt8] {
    [kind.rawValue, detail, UInt8(truncatingIfNeeded: length), UInt8(length >> 8)]
      + number.littleEndianBytes
  }

  /// Holds a name against what a relative path on Linux can be.
  static func check(name: ArraySlice<UInt8>) throws(FrameError) {
    guard name.count <= longestName else { throw .nameTooLong(name.count) }
    guard let first = name.first, first != UInt8(ascii: "/"), !name.contains(0) else {
      throw .invalidName
    }
  }
}

extension UInt32 {
  var littleEndianBytes: [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: self >> (8 * UInt32($0))) }
  }
}

/// Why bytes are no frame.
///
/// The stream cannot be trusted from there on.
package enum FrameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Its first byte names no kind of frame.
  case unknownKind(UInt8)
  /// Its second byte names no event and no reason.
  case unknownDetail(UInt8)
  /// Longer than any path on Linux.
  case nameTooLong(Int)
  /// Empty, absolute, or with a NUL in it.
  case invalidName
  /// Not as long as its kind is.
  case wrongLength(Int)

  package var description: String {
    switch self {
    case .unknownKind(let byte): "no frame begins with byte \(byte)"
    case .unknownDetail(let byte): "a frame carries the unknown detail \(byte)"
    case .nameTooLong(let count): "a frame's name has \(count) bytes"
    case .invalidName: "a frame's name is no relative path"
    case .wrongLength(let count): "a frame without a name has \(count) bytes more"
    }
  }
}
