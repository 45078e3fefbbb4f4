package import StanceVocabulary

/// What tells, without reading it, whether a file may have changed.
package struct FileStamp: Hashable, Sendable, Codable {
  package let device: UInt64
  package let inode: UInt64
  package let size: Int64
  package let modifiedNanoseconds: Int64
  package let changedNanoseconds: Int64

  package init(
    device: UInt64, inode: UInt64, size: Int64, modifiedNanoseconds: Int64,
    changedNanoseconds: Int64
  ) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.changedNanoseconds = changedNanoseconds
  }
}

/// An entry of the inbox that is no folder.
package struct ListedFile: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular
    /// A link, a pipe, a device, a socket: never opened, listed as ignored. In words.
    case other(String)
  }

  package let path: InboxPath
  package let kind: Kind
  package let stamp: FileStamp

  package init(path: InboxPath, kind: Kind, stamp: FileStamp) {
    self.path = path
    self.kind = kind
    self.stamp = stamp
  }
}

/// The whole inbox at one moment.
package struct InboxListing: Sendable {
  /// Every entry that is no folder, in byte order of the paths.
  package let files: [ListedFile]
  /// Folders that could not be listed, with the reason: what lies in them must not be forgotten.
  package let unreadableFolders: [InboxPath: String]

  /// Names in the longest path that is listed and read, the file's own included: a walk holds a
  /// descriptor for each folder.
  package static let mostNames = 200

  package init(files: [ListedFile], unreadableFolders: [InboxPath: String]) {
    self.files = files
    self.unreadableFolders = unreadableFolders
  }
}

/// Lists the inbox.
///
/// Follows no link and stays within the folder.
package protocol InboxLister: Sendable {
  func list() throws(InboxLost) -> InboxListing

  /// Looks whether the inbox is there at all, before something that is not found in it is forgotten.
  func check() throws(InboxLost)
}

extension InboxLister {
  package func check() throws(InboxLost) {
    _ = try list()
  }
}

/// The inbox is missing, is no folder, or cannot be listed.
package struct InboxLost: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
