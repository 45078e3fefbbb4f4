package import ComparisonService
package import ContentHashing
import Synchronization

/// Publishes a report as two whole trees that take turns: `DIR`, which readers see, and `.DIR.next`
/// beside it, which is brought to the new report and then exchanged with `DIR` in one system call.
///
/// Pages are rendered one at a time, as they are written; what the hidden tree lacks and the shown
/// one has is not rendered again but given a second name. Work grows with what has changed, but for
/// the report's hash, which is one over all pages. A process killed at any moment leaves the
/// former report or the new one; the next publisher finds out which and mends the hidden tree. Where
/// the two cannot be exchanged (a mount point, some network file systems) the report is renewed page
/// by page. Both trees belong to the publisher: what others put into them is removed when they are
/// held against the ledger, which is at the start, after a failure and where a tree's folder or
/// `report.json` is no longer the one that was written, or a page not where it was written.
package final class TwoTreePublisher: ReportPublisher {
  private let location: ReportLocation
  private let written: WrittenPages
  private let atEachStep: @Sendable (PublishingStep) -> Void
  private let standing: Mutex<Standing>

  /// Takes the lock beside the report and looks whether the folder may be used.
  ///
  /// - Parameters:
  ///   - folder: The path of the report's folder, which may not exist yet; folders above it are made.
  ///   - ledger: What former publications wrote; see ``InMemoryPageLedger``.
  ///   - atEachStep: Called after each step, for tests that end the process there.
  /// - Throws: `refused` where the folder holds something that is no report, `inUse` where another
  ///   process publishes there, `inputOutput` where it cannot be opened or the lock not be made.
  package init(
    folder: String, ledger: any PageLedger,
    atEachStep: @escaping @Sendable (PublishingStep) -> Void = { _ in }
  ) throws(PublishingFailure) {
    written = WrittenPages(ledger: ledger)
    self.atEachStep = atEachStep
    do throws(TreeFailure) {
      location = try ReportLocation(folder)
      let standing = try Standing(location)
      try standing.checkFolders(location, written)
      self.standing = Mutex(standing)
    } catch {
      throw error.published
    }
  }

  package func publish(
    _ pages: Runs<ReportPage>, render: (Int) throws -> PageContent
  ) throws -> PublishedReport {
    try withoutActuallyEscaping(render) { render in
      let renderer = PageRenderer(render)
      do throws(TreeFailure) {
        var target = TargetReport(pages, renderer)
        return try standing.withLock { standing throws(TreeFailure) in
          try publish(&target, &standing)
        }
      } catch {
        throw renderer.failure ?? error.published
      }
    }
  }

  package func prepare() {
    // What is in the way is told when something is published.
    try? standing.withLock { standing throws(TreeFailure) in _ = try trees(&standing) }
  }

  package func pages(ofReport hash: String) throws -> [String: SHA256Digest]? {
    do throws(TreeFailure) {
      return try standing.withLock { standing throws(TreeFailure) in
        let shown = try trees(&standing).shown
        return shown.reportHash == hash ? shown.pages.mapValues(\.sha256) : nil
      }
    } catch {
      throw error.published
    }
  }

  package var isInPlace: Bool {
    standing.withLockIfAvailable { $0.isInPlace(location) } ?? true
  }

  private func trees(_ standing: inout Standing) throws(TreeFailure) -> Standing.Trees {
    try standing.renewIfMoved(location)
    return try standing.knownTrees(location, written, atEachStep)
  }

  private func publish(
    _ target: inout TargetReport, _ standing: inout Standing
  ) throws(TreeFailure) -> PublishedReport {
    var trees = try trees(&standing)
    try target.check(beside: trees)
    if target.isHeld(by: trees.shown) {
      return .unchanged(target, wasExchanged: !standing.exchangeIsRefused)
    }
    // After a failure what was done is not known any more: the next publication looks first.
    standing.trees = nil
    let publication = Publication(
      location: location, parent: standing.parent, written: written, atEachStep: atEachStep)
    if !standing.exchangeIsRefused {
      if let report = try publication.byExchange(&target, &trees, keeping: &standing.trees) {
        return report
      }
      standing.exchangeIsRefused = true
    }
    let outcome = try publication.inPlace(&target, from: trees)
    standing.trees = outcome.trees
    return outcome.report
  }
}
