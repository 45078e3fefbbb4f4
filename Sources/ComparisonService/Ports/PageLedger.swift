package import ContentHashing

/// Which of the two trees of a report: they take turns in being shown.
package enum ReportTree: Int, Hashable, Sendable, Codable {
  case first = 0
  case second = 1

  /// The tree that is hidden while this one is shown.
  package var other: ReportTree { self == .first ? .second : .first }
}

/// A page as it was written into a tree, and what tells that the file is still that page.
package struct LedgerPage: Hashable, Sendable {
  package let path: String
  package let sha256: SHA256Digest
  package let size: Int64
  package let modifiedNanoseconds: Int64
  package let inode: UInt64

  package init(
    path: String, sha256: SHA256Digest, size: Int64, modifiedNanoseconds: Int64, inode: UInt64
  ) {
    self.path = path
    self.sha256 = sha256
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.inode = inode
  }

  /// A page as it was kept; nothing where the hash is no ``hexadecimal``.
  package init?(
    path: String, hexadecimal: String, size: Int64, modifiedNanoseconds: Int64, inode: UInt64
  ) {
    guard let sha256 = SHA256Digest(hexadecimal: hexadecimal) else { return nil }
    self.init(
      path: path, sha256: sha256, size: size, modifiedNanoseconds: modifiedNanoseconds,
      inode: inode)
  }

  /// The hash in 64 hex digits, as a ledger keeps it.
  package var hexadecimal: String { sha256.hexadecimal }
}

/// What a page was rendered from: where that is the same again, so are its bytes, in another run of
/// the program too.
package struct PageRendering: Hashable, Sendable {
  package let path: String
  /// A hash of all that its bytes depend on.
  package let basis: Int64
  /// Of its bytes.
  package let hash: SHA256Digest

  package init(path: String, basis: Int64, hash: SHA256Digest) {
    self.path = path
    self.basis = basis
    self.hash = hash
  }
}

/// What was written into both trees of a report, so that only changed pages are written again.
package protocol PageLedger: Sendable {
  /// The pages of a tree, by path.
  func pages(of tree: ReportTree) throws -> [String: LedgerPage]
  /// Takes note of pages written into a tree and removed from it, at once.
  func record(written: [LedgerPage], removed: [String], in tree: ReportTree) throws
  /// Which tree readers see; nothing before the first publication.
  func shownTree() throws -> ReportTree?
  func setShownTree(_ tree: ReportTree) throws
  /// The kernel's boot id when the ledger was last written; after another boot files are told by
  /// their hash, for unsynced writes may be lost.
  func bootID() throws -> String?
  func setBootID(_ id: String) throws
}
