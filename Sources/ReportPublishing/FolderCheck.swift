import ComparisonService

/// Whether a folder may be used as a tree of a report: a former report, or nothing in it.
struct FolderCheck {
  /// The pages that the ledger knows, of either tree.
  let recorded: [[String: LedgerPage]]

  /// - Throws: ``TreeFailure/refused(_:)`` where it holds something else, or is no folder.
  func check(_ name: EntryName, in parent: OpenFolder) throws(TreeFailure) {
    guard let root = try parent.stamp(of: name) else { return }
    guard root.kind == .folder else {
      throw .refused(
        "\(parent.path(of: name)) is no folder; a link to a folder is not followed")
    }
    let folder = try parent.folder(name)
    if try ReportSummary.isPresent(in: folder) { return }
    // A power cut may have emptied the summary; then an index that the ledger knows is enough.
    if let index = try folder.stamp(of: EntryName("index.html")),
      recorded.contains(where: { $0["index.html"]?.inode == index.inode })
    {
      return
    }
    let names = try folder.names()
    guard names.allSatisfy({ $0 == OpenFolder.temporaryName }) else {
      throw .refused(
        "\(folder.path) holds something that is no report of Parallax; it is left as it is")
    }
  }
}
