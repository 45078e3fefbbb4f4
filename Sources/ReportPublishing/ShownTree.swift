import ComparisonService
import ContentHashing

/// The tree that readers see, as a place to take pages from.
struct ShownTree {
  private let root: OpenFolder
  private let pages: [String: LedgerPage]
  /// Whether a page was not there as it was written: somebody has been in the tree.
  private(set) var isDamaged = false
  private var lastFolder: (names: [EntryName], folder: OpenFolder)?

  init(root: OpenFolder, state: TreeState) {
    self.root = root
    pages = state.pages
  }

  /// Puts a page into a folder of the hidden tree, under its name: as a second name of the file, or as a copy
  /// where the file system has no hard links.
  ///
  /// Both trees may share a file, for a page is never written where it lies: another file takes its
  /// name.
  /// - Returns: Nothing where this tree has no such page, or not as it was written.
  mutating func take(
    _ path: PagePath, _ hash: SHA256Digest, into folder: OpenFolder
  ) throws(TreeFailure) -> EntryStamp? {
    guard let page = pages[path.text], page.sha256 == hash else { return nil }
    guard let source = try sourceFolder(path.folders),
      let stamp = try taken(path.name, page, of: source, into: folder)
    else {
      isDamaged = true
      return nil
    }
    return stamp
  }

  private func taken(
    _ name: EntryName, _ page: LedgerPage, of source: OpenFolder, into folder: OpenFolder
  ) throws(TreeFailure) -> EntryStamp? {
    switch try folder.link(name, of: source) {
    case .linked(let stamp):
      if page.isStill(stamp) { return stamp }
      try folder.remove(name)
      return nil
    case .missing:
      return nil
    case .refused:
      guard let bytes = try source.read(name, upTo: TreeInspection.largestPage),
        SHA256Digest(of: bytes) == page.sha256
      else { return nil }
      return try folder.write(bytes, as: name)
    }
  }

  private mutating func sourceFolder(_ names: [EntryName]) throws(TreeFailure) -> OpenFolder? {
    if let lastFolder, lastFolder.names == names { return lastFolder.folder }
    var folder = root
    for name in names {
      guard let stamp = try folder.stamp(of: name), stamp.kind == .folder else { return nil }
      folder = try folder.folder(name)
    }
    lastFolder = (names, folder)
    return folder
  }
}
