import ComparisonService
import ContentHashing
import Glibc

/// Writes and removes pages in one tree, and keeps its state and the ledger's rows for them.
struct TreeWriter {
  let root: OpenFolder
  /// Whether readers see the tree, so that no page may ever be missing.
  let isShown: Bool
  var state: TreeState
  let atEachStep: @Sendable (PublishingStep) -> Void
  private(set) var written: [LedgerPage] = []
  private(set) var removed: [String] = []
  /// The folder of the last page: pages come sorted, so the next one mostly lies there too.
  private var lastFolder: (names: [EntryName], folder: OpenFolder)?

  init(
    root: OpenFolder, isShown: Bool, state: TreeState,
    atEachStep: @escaping @Sendable (PublishingStep) -> Void
  ) {
    self.root = root
    self.isShown = isShown
    self.state = state
    self.atEachStep = atEachStep
  }

  /// Puts a page in its place, whole.
  /// - Returns: Whether it was written; not where the tree has it as it is.
  mutating func write(_ content: PageContent, at path: PagePath) throws(TreeFailure) -> Bool {
    if state.pages[path.text]?.sha256 == content.hash { return false }
    let folder = try openFolder(path.folders)
    try replace(path, content, in: folder, atOnce: isShown)
    return true
  }

  /// Puts a page in its place in the hidden tree that the shown tree has.
  /// - Returns: Whether it is there.
  mutating func take(
    _ path: PagePath, _ hash: SHA256Digest, from shown: inout ShownTree
  ) throws(TreeFailure) -> Bool {
    let folder = try openFolder(path.folders)
    guard let stamp = try shown.take(path, hash, into: folder) else { return false }
    note(stamp, path, hash)
    return true
  }

  /// Writes the summary of a report of which every page is written.
  ///
  /// Always a file of its own: its inode tells one tree from the other. Replaced at once in either tree,
  /// for without it the tree is not known as ours.
  mutating func writeSummary(_ target: inout TargetReport) throws(TreeFailure) {
    target.summarize()
    guard let summary = target.summary else { return }
    if state.pages[ReportSummary.path]?.sha256 != summary.content.hash {
      try replace(try PagePath(ReportSummary.path), summary.content, in: root, atOnce: true)
    }
    state.report = summary.report
  }

  /// Writes a page under the temporary name, and gives it its own.
  ///
  /// Not at once the former page is removed between the two: where a file takes another's place, file systems
  /// begin to bring it to the disk (ext4, XFS, btrfs; .2 ms each). It stays until then, so that the new one
  /// never has its inode, and no stamp of its.
  private mutating func replace(
    _ path: PagePath, _ content: PageContent, in folder: OpenFolder, atOnce: Bool
  ) throws(TreeFailure) {
    let stamp = try folder.writeTemporary(content.bytes)
    atEachStep(.temporaryWritten)
    do {
      if !atOnce { try folder.remove(path.name) }
      try folder.rename(OpenFolder.temporaryName, to: path.name)
    } catch {
      try? folder.remove(OpenFolder.temporaryName)
      throw error
    }
    note(stamp, path, content.hash)
  }

  private mutating func note(_ stamp: EntryStamp, _ path: PagePath, _ hash: SHA256Digest) {
    let row = LedgerPage(path: path.text, sha256: hash, stamp: stamp)
    state.report = nil
    state.pages[row.path] = row
    written.append(row)
    atEachStep(.pagePlaced)
  }

  /// Removes a page, and the folders that it leaves empty.
  mutating func remove(_ path: PagePath) throws(TreeFailure) {
    lastFolder = nil
    try removeEntry(path.folders, path.name, isFolder: false)
    state.report = nil
    state.pages[path.text] = nil
    removed.append(path.text)
    atEachStep(.pageRemoved)
  }

  /// Removes what is no page.
  /// - Parameter replaced: Paths of pages that will be written: a file there is replaced by its
  ///   page and stays until then.
  /// - Throws: ``TreeFailure/system(operation:path:code:)``.
  mutating func removeStrangers(except replaced: Set<String> = []) throws(TreeFailure) {
    lastFolder = nil
    for stranger in state.strangers {
      let names = stranger.folders + [stranger.name]
      if !stranger.isFolder, let path = joined(names), replaced.contains(path) { continue }
      try removeEntry(stranger.folders, stranger.name, isFolder: stranger.isFolder)
      atEachStep(.strangerRemoved)
    }
    state.strangers = []
  }

  private func joined(_ names: [EntryName]) -> String? {
    var parts: [String] = []
    for name in names {
      guard let text = name.text else { return nil }
      parts.append(text)
    }
    return parts.joined(separator: "/")
  }

  private mutating func openFolder(_ names: [EntryName]) throws(TreeFailure) -> OpenFolder {
    if let lastFolder, lastFolder.names == names { return lastFolder.folder }
    var folder = root
    for name in names { folder = try folder.folderMadeIfMissing(name) }
    lastFolder = (names, folder)
    return folder
  }

  private func removeEntry(
    _ folders: [EntryName], _ name: EntryName, isFolder: Bool
  ) throws(TreeFailure) {
    var chain = [root]
    for name in folders {
      guard let next = try existing(name, in: chain[chain.count - 1]) else { return }
      chain.append(next)
    }
    if isFolder {
      guard try chain[chain.count - 1].removeFolder(name) else { return }
    } else {
      try chain[chain.count - 1].remove(name)
    }
    for (name, parent) in zip(folders, chain).reversed() {
      guard try parent.removeFolder(name) else { return }
    }
  }

  private func existing(
    _ name: EntryName, in folder: OpenFolder
  ) throws(TreeFailure) -> OpenFolder? {
    do {
      return try folder.folder(name)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
