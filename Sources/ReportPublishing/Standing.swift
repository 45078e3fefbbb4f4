import ComparisonService

/// What a publisher holds and knows between two publications.
struct Standing {
  private(set) var parent: OpenFolder
  private var lock: PublishingLock
  /// Where the folder around the report lies, links resolved.
  private let parentPlace: [CChar]
  /// Nothing where both trees must first be held against the ledger.
  var trees: Trees?
  /// Whether the exchange is known to be impossible here.
  var exchangeIsRefused = false

  /// Both trees of a report, and which of the ledger's two readers see.
  struct Trees {
    var shownTree: ReportTree
    var shown: TreeState
    var hidden: TreeState
  }

  init(_ location: ReportLocation) throws(TreeFailure) {
    parent = try location.openParent()
    parentPlace = try location.parentPlace()
    lock = try PublishingLock(location, in: parent)
  }

  /// Opens the folder around the report again where another has taken its place; not where that
  /// is a link now, which may lead anywhere, into the inbox too.
  mutating func renewIfMoved(_ location: ReportLocation) throws(TreeFailure) {
    let present = try location.openParent()
    if try present.ownStamp().isSameEntry(as: parent.ownStamp()) { return }
    guard try location.parentPlace() == parentPlace else {
      throw .refused("\(location.parentPath) lies behind a link now, which is not followed")
    }
    let renewed = try PublishingLock(location, in: present)
    parent = present
    lock = renewed
    trees = nil
    exchangeIsRefused = false
  }

  /// Whether the shown tree is still where it was published; true where that is not known.
  func isInPlace(_ location: ReportLocation) -> Bool {
    guard let trees else { return true }
    do throws(TreeFailure) {
      let present = try OpenFolder.open(location.parentPath)
      guard try present.ownStamp().isSameEntry(as: parent.ownStamp()) else { return false }
      return try trees.shown.isStill(location.shown, in: parent)
    } catch {
      return false
    }
  }

  /// Looks whether both folders may be used, without looking at their pages.
  func checkFolders(_ location: ReportLocation, _ written: WrittenPages) throws(TreeFailure) {
    let knowledge = try written.knowledge()
    for name in [location.shown, location.hidden] {
      let recorded = [knowledge.first, knowledge.second]
      try FolderCheck(recorded: recorded).check(name, in: parent)
    }
  }

  /// Both trees as they are, held against the ledger where that is not known.
  mutating func knownTrees(
    _ location: ReportLocation, _ written: WrittenPages,
    _ atEachStep: (PublishingStep) -> Void
  ) throws(TreeFailure) -> Trees {
    if let trees, try trees.shown.isStill(location.shown, in: parent),
      try trees.hidden.isStill(location.hidden, in: parent)
    {
      return trees
    }
    let found = try inspect(location, written)
    // A mount point cannot be exchanged.
    if let root = found.shown.root, try root.device != parent.ownStamp().device {
      exchangeIsRefused = true
    }
    trees = found
    atEachStep(.treesInspected)
    return found
  }

  private func inspect(
    _ location: ReportLocation, _ written: WrittenPages
  ) throws(TreeFailure) -> Trees {
    let knowledge = try written.knowledge()
    let found = try shownTree(location, knowledge)
    let trusts = knowledge.isOfThisBoot && found.isCertain
    let trust: TreeInspection.Trust = trusts ? .stamps : .hashes
    let shownPages = knowledge.pages(of: found.tree)
    let hiddenPages = knowledge.pages(of: found.tree.other)
    let check = FolderCheck(recorded: [shownPages, hiddenPages])
    try check.check(location.shown, in: parent)
    try check.check(location.hidden, in: parent)
    let shown = try TreeInspection(recorded: shownPages, trust: trust)
      .state(of: location.shown, in: parent)
    let hidden = try TreeInspection(recorded: hiddenPages, trust: trust)
      .state(of: location.hidden, in: parent)
    try written.correct(shownPages, to: shown, in: found.tree)
    try written.correct(hiddenPages, to: hidden, in: found.tree.other)
    if knowledge.shownTree != found.tree { try written.setShownTree(found.tree) }
    if !knowledge.isOfThisBoot { try written.setBootID() }
    return Trees(shownTree: found.tree, shown: shown, hidden: hidden)
  }

  /// Which of the ledger's trees lies at the shown place.
  ///
  /// A process may have been killed between the exchange and the note of it: the summary's inode
  /// tells.
  private func shownTree(
    _ location: ReportLocation, _ knowledge: WrittenPages.Knowledge
  ) throws(TreeFailure) -> (tree: ReportTree, isCertain: Bool) {
    let noted = knowledge.shownTree ?? .first
    guard let root = try parent.stamp(of: location.shown), root.kind == .folder,
      let summary = try parent.folder(location.shown).stamp(of: ReportSummary.name)
    else { return (noted, false) }
    for tree in [noted, noted.other] {
      if let page = knowledge.pages(of: tree)[ReportSummary.path], page.isStill(summary) {
        return (tree, true)
      }
    }
    return (noted, false)
  }
}
