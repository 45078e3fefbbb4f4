import ComparisonService
import ContentHashing

/// The report that is to be published: the hash of each page, and how to have its bytes.
///
/// Hashes that were not given are learnt when their pages are rendered.
struct TargetReport {
  /// As given, without the summary, with the hashes that were learnt.
  private(set) var pages: Runs<ReportPage>
  /// Nothing before ``summarize()``.
  private(set) var summary: Summary?
  private let renderer: PageRenderer
  /// What the trees hold, as far as they hold a whole report.
  private var former: [HashedReport] = []

  /// The report with its hash, and `report.json`, which holds it.
  struct Summary {
    let report: HashedReport
    let content: PageContent
  }

  init(_ pages: Runs<ReportPage>, _ renderer: PageRenderer) {
    self.pages = pages
    self.renderer = renderer
  }

  /// Checks the pages, but for those runs that a tree holds: they were checked.
  /// - Throws: ``TreeFailure/invalidPage(path:reason:)`` where the pages are not sorted without
  ///   doubles.
  mutating func check(beside trees: Standing.Trees) throws(TreeFailure) {
    former = [trees.shown.report, trees.hidden.report].compactMap(\.self)
    for places in pages.places(unlike: former.first?.pages) {
      // With the first page behind them.
      for place in places.lowerBound...places.upperBound where place < pages.count {
        try Self.checkOrder(place > 0 ? pages[place - 1].path : nil, pages[place].path)
      }
    }
  }

  private static func checkOrder(_ former: String?, _ path: String) throws(TreeFailure) {
    if path == ReportSummary.path {
      throw .invalidPage(path: path, reason: "the publisher itself writes it")
    }
    guard let former else { return }
    guard former.utf8.lexicographicallyPrecedes(path.utf8) else {
      throw .invalidPage(path: path, reason: "the pages are not sorted, or it is doubled")
    }
  }

  /// What a page's bytes hash to; nothing before it was rendered.
  func hash(at place: Int) -> SHA256Digest? { pages[place].hash }

  /// Renders a page, and learns its hash.
  mutating func content(at place: Int) throws(TreeFailure) -> PageContent {
    let path = pages[place].path
    let content = try renderer.content(at: place, path: path)
    pages[place] = ReportPage(path: path, hash: content.hash)
    return content
  }

  /// Makes `report.json` of a report of which every page's hash is known.
  mutating func summarize() {
    let report = HashedReport(pages, beside: former)
    summary = Summary(report: report, content: PageContent(ReportSummary.bytes(of: report)))
  }

  /// Whether a tree holds this report and nothing else; not as long as a hash is unknown.
  mutating func isHeld(by tree: TreeState) -> Bool {
    guard tree.strangers.isEmpty, tree.pages.count == pages.count + 1 else { return false }
    let isEqual = pages.places(unlike: tree.report?.pages).joined().allSatisfy { place in
      let page = pages[place]
      return page.hash != nil && tree.pages[page.path]?.sha256 == page.hash
    }
    guard isEqual else { return false }
    if summary == nil { summarize() }
    return tree.pages[ReportSummary.path]?.sha256 == summary?.content.hash
  }
}

/// Renders pages, and keeps the error of one that could not be.
final class PageRenderer {
  private let render: (Int) throws -> PageContent
  private(set) var failure: (any Error)?

  init(_ render: @escaping (Int) throws -> PageContent) {
    self.render = render
  }

  func content(at place: Int, path: String) throws(TreeFailure) -> PageContent {
    do {
      return try render(place)
    } catch {
      failure = error
      throw .unrendered(path: path)
    }
  }
}
