import ComparisonService
import Glibc

/// The ledger, with its errors in this module's type.
struct WrittenPages {
  let ledger: any PageLedger

  /// What the ledger knows of both trees.
  struct Knowledge {
    let first: [String: LedgerPage]
    let second: [String: LedgerPage]
    let shownTree: ReportTree?
    /// Whether it was last written since the machine started.
    let isOfThisBoot: Bool

    func pages(of tree: ReportTree) -> [String: LedgerPage] {
      tree == .first ? first : second
    }
  }

  func knowledge() throws(TreeFailure) -> Knowledge {
    let bootID = Self.currentBootID()
    return try attempt {
      Knowledge(
        first: try ledger.pages(of: .first), second: try ledger.pages(of: .second),
        shownTree: try ledger.shownTree(),
        isOfThisBoot: try bootID != nil && ledger.bootID() == bootID)
    }
  }

  func record(
    written: [LedgerPage], removed: [String], in tree: ReportTree
  ) throws(TreeFailure) {
    if written.isEmpty && removed.isEmpty { return }
    try attempt { try ledger.record(written: written, removed: removed, in: tree) }
  }

  /// Brings the ledger to what was found in a tree.
  func correct(
    _ recorded: [String: LedgerPage], to found: TreeState, in tree: ReportTree
  ) throws(TreeFailure) {
    let written = found.pages.values.filter { recorded[$0.path] != $0 }
      .sorted { $0.path < $1.path }
    let removed = recorded.keys.filter { found.pages[$0] == nil }.sorted()
    try record(written: written, removed: removed, in: tree)
  }

  func setShownTree(_ tree: ReportTree) throws(TreeFailure) {
    try attempt { try ledger.setShownTree(tree) }
  }

  /// Notes that the ledger is of this boot.
  func setBootID() throws(TreeFailure) {
    guard let bootID = Self.currentBootID() else { return }
    try attempt { try ledger.setBootID(bootID) }
  }

  private func attempt<Value>(_ body: () throws -> Value) throws(TreeFailure) -> Value {
    do {
      return try body()
    } catch {
      throw .ledger("\(error)")
    }
  }

  /// The kernel's id of this boot; nothing where it is hidden, and then every start counts as one
  /// after another boot.
  private static func currentBootID() -> String? {
    guard let folder = try? OpenFolder.open("/proc/sys/kernel/random"),
      let bytes = try? folder.read(EntryName("boot_id"), upTo: 100)
    else { return nil }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
