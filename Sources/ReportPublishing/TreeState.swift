import ComparisonService
import ContentHashing

/// What is known to lie in a tree.
struct TreeState {
  /// The folder itself; nothing where it is missing.
  var root: EntryStamp?
  /// The pages by path.
  var pages: [String: LedgerPage]
  /// Everything else: what others put there, changed pages, what a killed process left.
  var strangers: [Stranger]
  /// The report that it holds: the same as ``pages``, and quickly held against the next one.
  ///
  /// Nothing where it was not brought to one by this process, or to the half of one.
  var report: HashedReport?

  /// What ``PublishedReport/hash`` is of the pages.
  var reportHash: String {
    let listed = pages.values.filter { $0.path != ReportSummary.path }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return HashedReport(Runs([listed.map { ReportPage(path: $0.path, hash: $0.sha256) }])).hash
  }

  static var missing: TreeState { TreeState(root: nil, pages: [:], strangers: []) }

  /// An entry that is no page as it was written.
  ///
  /// What a folder holds comes before the folder.
  struct Stranger: Hashable {
    let folders: [EntryName]
    let name: EntryName
    let isFolder: Bool
  }

  /// Whether the folder is still this tree, as far as its summary tells.
  func isStill(_ name: EntryName, in parent: OpenFolder) throws(TreeFailure) -> Bool {
    let found = try parent.stamp(of: name)
    guard let root, let found else { return root == nil && found == nil }
    guard root.isSameEntry(as: found), found.kind == .folder else { return false }
    let summary = try parent.folder(name).stamp(of: ReportSummary.name)
    let known = pages[ReportSummary.path]
    guard let summary, let known else { return summary == nil && known == nil }
    return known.isStill(summary)
  }
}

extension LedgerPage {
  init(path: String, sha256: SHA256Digest, stamp: EntryStamp) {
    self.init(
      path: path, sha256: sha256, size: stamp.size,
      modifiedNanoseconds: stamp.modifiedNanoseconds, inode: stamp.inode)
  }

  /// Whether a file is this page as it was written, as far as its stamp tells.
  func isStill(_ stamp: EntryStamp) -> Bool {
    stamp.kind == .file && stamp.inode == inode && stamp.size == size
      && stamp.modifiedNanoseconds == modifiedNanoseconds
  }
}
