import ComparisonService
import ContentHashing

/// The report that is to be published, with what is compared: the hash of each page.
struct TargetReport {
  struct Page {
    let path: PagePath
    let bytes: [UInt8]
    let sha256: String
  }

  /// The pages as given, and the summary as the last.
  let pages: [Page]
  let paths: Set<String>
  /// The report's hash.
  let hash: String

  /// - Throws: ``TreeFailure/invalidPage(path:reason:)`` where a path is not one within the report,
  ///   or the pages are not sorted without doubles.
  /// - Complexity: O(*n*) in the bytes of all pages, which are hashed.
  init(_ given: [ReportPage]) throws(TreeFailure) {
    var pages: [Page] = []
    pages.reserveCapacity(given.count + 1)
    var hashed: [(path: String, sha256: String)] = []
    for page in given {
      let path = try PagePath(page.path)
      try Self.checkOrder(pages.last?.path, path)
      let sha256 = SHA256Digest(of: page.bytes).hexadecimal
      pages.append(Page(path: path, bytes: page.bytes, sha256: sha256))
      if !path.isOfChanges { hashed.append((page.path, sha256)) }
    }
    hash = ReportSummary.hash(of: hashed)
    let summary = ReportSummary.bytes(hash: hash, pages: hashed.count)
    pages.append(
      Page(
        path: try PagePath(ReportSummary.path), bytes: summary,
        sha256: SHA256Digest(of: summary).hexadecimal))
    self.pages = pages
    paths = Set(pages.map(\.path.text))
  }

  private static func checkOrder(_ former: PagePath?, _ path: PagePath) throws(TreeFailure) {
    if path.text == ReportSummary.path {
      throw .invalidPage(path: path.text, reason: "the publisher itself writes it")
    }
    guard let former else { return }
    guard former.text.utf8.lexicographicallyPrecedes(path.text.utf8) else {
      throw .invalidPage(path: path.text, reason: "the pages are not sorted, or it is doubled")
    }
  }

  /// Whether a tree holds this report and nothing else.
  func isHeld(by tree: TreeState) -> Bool {
    tree.strangers.isEmpty && tree.pages.count == pages.count
      && pages.allSatisfy { tree.pages[$0.path.text]?.sha256 == $0.sha256 }
  }
}
