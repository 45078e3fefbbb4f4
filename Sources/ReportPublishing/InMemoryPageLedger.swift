package import ComparisonService
import Synchronization

/// A ledger for one run, as `compare -o` has it: it begins empty, so that the trees of former runs
/// are known by hashing their files.
package final class InMemoryPageLedger: PageLedger {
  private struct Rows {
    var pages: [ReportTree: [String: LedgerPage]] = [:]
    var shownTree: ReportTree?
    var bootID: String?
  }

  private let rows = Mutex(Rows())

  package init() {}

  package func pages(of tree: ReportTree) -> [String: LedgerPage] {
    rows.withLock { $0.pages[tree] ?? [:] }
  }

  package func record(written: [LedgerPage], removed: [String], in tree: ReportTree) {
    rows.withLock { rows in
      for path in removed { rows.pages[tree]?[path] = nil }
      for page in written { rows.pages[tree, default: [:]][page.path] = page }
    }
  }

  package func shownTree() -> ReportTree? {
    rows.withLock { $0.shownTree }
  }

  package func setShownTree(_ tree: ReportTree) {
    rows.withLock { $0.shownTree = tree }
  }

  package func bootID() -> String? {
    rows.withLock { $0.bootID }
  }

  package func setBootID(_ id: String) {
    rows.withLock { $0.bootID = id }
  }
}
