import ComparisonService

/// What turns a tree into the report that is to be published.
struct TreeUpdate {
  /// Pages that the tree does not have.
  let new: [TargetReport.Page]
  /// Pages that the tree has otherwise.
  let changed: [TargetReport.Page]
  /// The summary, where it differs.
  let summary: TargetReport.Page?
  /// Paths that the report no longer has, sorted.
  let gone: [PagePath]

  init(from tree: TreeState, to target: TargetReport) throws(TreeFailure) {
    var new: [TargetReport.Page] = []
    var changed: [TargetReport.Page] = []
    var summary: TargetReport.Page?
    for page in target.pages {
      let present = tree.pages[page.path.text]
      if present?.sha256 == page.sha256 { continue }
      if page.path.text == ReportSummary.path {
        summary = page
      } else if present == nil {
        new.append(page)
      } else {
        changed.append(page)
      }
    }
    self.new = new
    self.changed = changed
    self.summary = summary
    var gone: [PagePath] = []
    for path in tree.pages.keys.sorted() where !target.paths.contains(path) {
      gone.append(try PagePath(path))
    }
    self.gone = gone
  }

  /// Brings a hidden tree there.
  ///
  /// What is gone goes first, for the room on the disk.
  func applyHidden(to writer: inout TreeWriter) throws(TreeFailure) {
    try writer.removeStrangers()
    for path in gone { try writer.remove(path) }
    for page in new { try writer.write(page) }
    for page in changed { try writer.write(page) }
    if let summary { try writer.write(summary) }
  }

  /// Brings the tree that readers see there, so that no link is dead at any moment: new pages
  /// first, changed ones from the leaves to the index, then what is gone.
  func applyShown(to writer: inout TreeWriter) throws(TreeFailure) {
    let replaced = Set((new + changed).map(\.path.text) + [ReportSummary.path])
    try writer.removeStrangers(except: replaced)
    for page in new where !Self.isIndex(page) { try writer.write(page) }
    let depths = changed.sorted { left, right in
      if left.path.folders.count != right.path.folders.count {
        return left.path.folders.count > right.path.folders.count
      }
      return left.path.text.utf8.lexicographicallyPrecedes(right.path.text.utf8)
    }
    for page in depths where !Self.isIndex(page) { try writer.write(page) }
    for page in new + changed where Self.isIndex(page) { try writer.write(page) }
    for path in gone { try writer.remove(path) }
    if let summary { try writer.write(summary) }
  }

  /// How many pages differ, the summary not counted.
  var writtenCount: Int { new.count + changed.count }

  private static func isIndex(_ page: TargetReport.Page) -> Bool {
    page.path.text == "index.html"
  }
}
