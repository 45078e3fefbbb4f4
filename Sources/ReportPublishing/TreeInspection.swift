import ComparisonService
import ContentHashing

/// Holds a tree against the ledger: what lies in it, and which of it is a page as it was written.
struct TreeInspection {
  /// How a file is recognised as the page that was written.
  enum Trust {
    /// By inode, size and time of modification.
    case stamps
    /// By its bytes: after another boot, or where nothing is known.
    case hashes
  }

  /// The ledger's pages of this tree.
  let recorded: [String: LedgerPage]
  let trust: Trust

  /// No page is larger; a larger file is a stranger and is not read.
  static let largestPage = 256 << 20

  /// What lies in a tree that may be used as one.
  func state(of name: EntryName, in parent: OpenFolder) throws(TreeFailure) -> TreeState {
    guard let root = try parent.stamp(of: name) else { return .missing }
    var state = TreeState(root: root, pages: [:], strangers: [])
    try walk(parent.folder(name), [], into: &state)
    return state
  }

  /// - Returns: Whether a page lies in the folder, at any depth.
  @discardableResult
  private func walk(
    _ folder: OpenFolder, _ folders: [EntryName], into state: inout TreeState
  ) throws(TreeFailure) -> Bool {
    var holdsPage = false
    for name in try folder.names() {
      guard let stamp = try folder.stamp(of: name) else { continue }
      if stamp.kind == .folder {
        if try walk(folder.folder(name), folders + [name], into: &state) {
          holdsPage = true
          continue
        }
      } else if let page = try page(name, stamp, in: folder, folders) {
        state.pages[page.path] = page
        holdsPage = true
        continue
      }
      state.strangers.append(
        .init(folders: folders, name: name, isFolder: stamp.kind == .folder))
    }
    return holdsPage
  }

  private func page(
    _ name: EntryName, _ stamp: EntryStamp, in folder: OpenFolder, _ folders: [EntryName]
  ) throws(TreeFailure) -> LedgerPage? {
    guard stamp.kind == .file, let path = pagePath(folders + [name]) else { return nil }
    switch trust {
    case .stamps:
      return recorded[path].flatMap { $0.isStill(stamp) ? $0 : nil }
    case .hashes:
      guard let bytes = try folder.read(name, upTo: Self.largestPage) else { return nil }
      return LedgerPage(path: path, sha256: SHA256Digest(of: bytes), stamp: stamp)
    }
  }

  private func pagePath(_ names: [EntryName]) -> String? {
    var parts: [String] = []
    for name in names {
      guard let text = name.text else { return nil }
      parts.append(text)
    }
    let path = parts.joined(separator: "/")
    return (try? PagePath(path)) == nil ? nil : path
  }
}
