import ComparisonService

/// What turns a tree into the report that is to be published.
struct TreeUpdate {
  /// A page by its place in the report.
  struct Page {
    let place: Int
    let path: PagePath
  }

  /// Pages that the tree does not have.
  private let new: [Page]
  /// Pages that the tree has otherwise, or may have otherwise: not all hashes are known.
  private let changed: [Page]
  /// Paths that the report no longer has, sorted.
  private let gone: [PagePath]
  /// Pages that were written and removed, the summary not counted.
  private(set) var counts = (written: 0, removed: 0)

  init(from tree: TreeState, to target: TargetReport) throws(TreeFailure) {
    var new: [Page] = []
    var changed: [Page] = []
    var held = tree.pages[ReportSummary.path] == nil ? 0 : 1
    for (place, page) in target.pages.enumerated() {
      let present = tree.pages[page.path]
      held += present == nil ? 0 : 1
      if let hash = target.hash(at: place), present?.sha256 == hash { continue }
      let path = try PagePath(page.path)
      if present == nil {
        new.append(Page(place: place, path: path))
      } else {
        changed.append(Page(place: place, path: path))
      }
    }
    self.new = new
    self.changed = changed
    var gone: [PagePath] = []
    if held < tree.pages.count {
      let paths = target.paths
      for path in tree.pages.keys.filter({ !paths.contains($0) }).sorted() {
        gone.append(try PagePath(path))
      }
    }
    self.gone = gone
    counts.removed = gone.count
  }

  /// Brings a hidden tree there.
  ///
  /// What is gone goes first, for the room on the disk. What readers see already is taken from
  /// their tree, so that a page which changed in the last report need not be rendered again.
  mutating func applyHidden(
    to writer: inout TreeWriter, _ target: inout TargetReport, takingFrom shown: inout ShownTree?
  ) throws(TreeFailure) {
    // The summary marks the tree as ours until it is replaced: a process killed before that would
    // leave a folder that the next one refuses.
    try writer.removeStrangers(except: [ReportSummary.path])
    for path in gone { try writer.remove(path) }
    for page in new + changed {
      if let hash = target.hash(at: page.place), var source = shown {
        defer { shown = source }
        if try writer.take(page.path, hash, from: &source) {
          counts.written += 1
          continue
        }
      }
      try write(page, to: &writer, &target)
    }
    try writer.writeSummary(&target)
  }

  /// Brings the tree that readers see there, so that no link is dead at any moment: new pages
  /// first, changed ones from the leaves to the index, then what is gone.
  mutating func applyShown(
    to writer: inout TreeWriter, _ target: inout TargetReport
  ) throws(TreeFailure) {
    let replaced = Set((new + changed).map(\.path.text) + [ReportSummary.path])
    try writer.removeStrangers(except: replaced)
    for page in new where !Self.isIndex(page) { try write(page, to: &writer, &target) }
    let depths = changed.sorted { left, right in
      if left.path.folders.count != right.path.folders.count {
        return left.path.folders.count > right.path.folders.count
      }
      return left.path.text.utf8.lexicographicallyPrecedes(right.path.text.utf8)
    }
    for page in depths where !Self.isIndex(page) { try write(page, to: &writer, &target) }
    for page in new + changed where Self.isIndex(page) { try write(page, to: &writer, &target) }
    for path in gone { try writer.remove(path) }
    try writer.writeSummary(&target)
  }

  private mutating func write(
    _ page: Page, to writer: inout TreeWriter, _ target: inout TargetReport
  ) throws(TreeFailure) {
    let content = try target.content(at: page.place)
    if try writer.write(content, at: page.path) { counts.written += 1 }
  }

  private static func isIndex(_ page: Page) -> Bool {
    page.path.text == "index.html"
  }
}
