import ComparisonService

/// One publication, in either of its two ways.
struct Publication {
  let location: ReportLocation
  let parent: OpenFolder
  let written: WrittenPages
  let atEachStep: @Sendable (PublishingStep) -> Void

  /// Brings the hidden tree to the report and exchanges it with the shown one.
  ///
  /// Where a page cannot be rendered, what was written until then is known, and kept.
  /// - Parameters:
  ///   - target: The report.
  ///   - trees: Both trees; where the exchange is refused, as they are then.
  ///   - kept: The trees after it; nothing where they must be looked at first.
  /// - Returns: Nothing where the exchange is refused here.
  /// - Throws: ``TreeFailure``.
  func byExchange(
    _ target: inout TargetReport, _ trees: inout Standing.Trees, keeping kept: inout Standing.Trees?
  ) throws(TreeFailure) -> PublishedReport? {
    guard let hidden = try hiddenTree(trees) else { return nil }
    var shown = try shownTree(trees)
    var update = try TreeUpdate(from: trees.hidden, to: target)
    var writer = TreeWriter(
      root: hidden, isShown: false, state: trees.hidden, atEachStep: atEachStep)
    // Its pages are the writer's now: held twice they would be copied, all of them.
    trees.hidden = .missing
    writer.state.root = try hidden.ownStamp()
    let tree = trees.shownTree.other
    do {
      try update.applyHidden(to: &writer, &target, takingFrom: &shown)
    } catch {
      if case .unrendered = error, shown?.isDamaged != true {
        try written.record(written: writer.written, removed: writer.removed, in: tree)
        trees.hidden = writer.state
        kept = trees
      }
      throw error
    }
    try written.record(written: writer.written, removed: writer.removed, in: tree)
    trees.hidden = writer.state
    atEachStep(.pagesRecorded)
    // Only now is every hash known.
    // A tree that somebody has been in is not what it is believed to be.
    if shown?.isDamaged != true, target.isHeld(by: trees.shown) {
      kept = trees
      return .unchanged(target, wasExchanged: true)
    }
    guard try exchange(trees) else {
      try removeHidden(&trees, hidden)
      return nil
    }
    atEachStep(.exchanged)
    try written.setShownTree(tree)
    atEachStep(.shownTreeRecorded)
    if shown?.isDamaged != true {
      kept = Standing.Trees(shownTree: tree, shown: trees.hidden, hidden: trees.shown)
    }
    return report(target, update, wasExchanged: true)
  }

  /// Renews the shown tree page by page.
  func inPlace(
    _ target: inout TargetReport, from trees: Standing.Trees
  ) throws(TreeFailure) -> (trees: Standing.Trees, report: PublishedReport) {
    var trees = trees
    let root = try parent.folderMadeIfMissing(location.shown)
    var writer = TreeWriter(
      root: root, isShown: true, state: trees.shown, atEachStep: atEachStep)
    writer.state.root = try root.ownStamp()
    if trees.shown.pages[ReportSummary.path] == nil { try markAsReport(root) }
    var update = try TreeUpdate(from: trees.shown, to: target)
    try update.applyShown(to: &writer, &target)
    try written.record(written: writer.written, removed: writer.removed, in: trees.shownTree)
    trees.shown = writer.state
    atEachStep(.pagesRecorded)
    try written.setShownTree(trees.shownTree)
    atEachStep(.shownTreeRecorded)
    return (trees, report(target, update, wasExchanged: false))
  }

  /// What readers see, as a place to take pages from; nothing before the first report.
  private func shownTree(_ trees: Standing.Trees) throws(TreeFailure) -> ShownTree? {
    guard trees.shown.root != nil else { return nil }
    return ShownTree(root: try parent.folder(location.shown), state: trees.shown)
  }

  /// The hidden tree's folder, made where it is missing; nothing where none can lie there.
  private func hiddenTree(_ trees: Standing.Trees) throws(TreeFailure) -> OpenFolder? {
    do {
      let hidden = try parent.folderMadeIfMissing(location.hidden)
      if trees.hidden.pages[ReportSummary.path] == nil { try markAsReport(hidden) }
      if trees.hidden.root == nil { atEachStep(.hiddenTreeMade) }
      return hidden
    } catch  where error.meansNoRoomBeside && trees.shown.root != nil {
      return nil
    }
  }

  /// An empty report's summary, so that what a killed process leaves is known as ours.
  private func markAsReport(_ root: OpenFolder) throws(TreeFailure) {
    _ = try root.writeTemporary(ReportSummary.ofNothing)
    try root.rename(OpenFolder.temporaryName, to: ReportSummary.name)
  }

  /// - Returns: Whether readers see the new tree; not where the exchange is refused here.
  private func exchange(_ trees: Standing.Trees) throws(TreeFailure) -> Bool {
    do {
      if trees.shown.root == nil {
        try parent.rename(location.hidden, to: location.shown)
      } else {
        try parent.exchange(location.hidden, with: location.shown)
      }
      return true
    } catch  where error.meansNoExchange && trees.shown.root != nil {
      return false
    }
  }

  /// Where nothing is exchanged, a second tree is only a waste of room.
  private func removeHidden(
    _ trees: inout Standing.Trees, _ root: OpenFolder
  ) throws(TreeFailure) {
    var writer = TreeWriter(
      root: root, isShown: false, state: trees.hidden, atEachStep: atEachStep)
    // The summary last: without it what a killed process leaves is not known as ours.
    let pages = trees.hidden.pages.keys.filter { $0 != ReportSummary.path }.sorted()
    for path in pages + [ReportSummary.path] where trees.hidden.pages[path] != nil {
      try writer.remove(try PagePath(path))
    }
    _ = try parent.removeFolder(location.hidden)
    try written.record(written: [], removed: writer.removed, in: trees.shownTree.other)
    trees.hidden = .missing
  }

  private func report(
    _ target: TargetReport, _ update: TreeUpdate, wasExchanged: Bool
  ) -> PublishedReport {
    PublishedReport(
      written: update.counts.written, removed: update.counts.removed,
      hash: target.summary?.report.hash ?? "",
      wasExchanged: wasExchanged)
  }
}

extension PublishedReport {
  /// A report that readers have already.
  static func unchanged(_ target: TargetReport, wasExchanged: Bool) -> PublishedReport {
    PublishedReport(
      written: 0, removed: 0, hash: target.summary?.report.hash ?? "", wasExchanged: wasExchanged)
  }
}
