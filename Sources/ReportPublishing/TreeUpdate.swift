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
    let unlike = target.pages.places(unlike: tree.report?.pages)
    for place in unlike.joined() {
      let page = target.pages[place]
      let present = tree.pages[page.path]
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
    // Without the new pages the report has as many as are left of the tree's.
    let kept = target.pages.count - new.count
    let known = tree.pages.count - (tree.pages[ReportSummary.path] == nil ? 0 : 1)
    if kept < known {
      let paths = Set(unlike.joined().lazy.map { target.pages[$0].path })
      for path in Self.paths(of: tree, unlike: target) where !paths.contains(path) {
        gone.append(try PagePath(path))
      }
    }
    self.gone = gone
    counts.removed = gone.count
  }

  /// The tree's pages, sorted, but for runs that are as in the report.
  private static func paths(of tree: TreeState, unlike target: TargetReport) -> [String] {
    guard let report = tree.report?.pages else {
      return tree.pages.keys.filter { $0 != ReportSummary.path }.sorted()
    }
    return report.places(unlike: target.pages).joined().map { report[$0].path }
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
