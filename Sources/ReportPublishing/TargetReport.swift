import ComparisonService
import ContentHashing

/// The report that is to be published: the hash of each page, and how to have its bytes.
///
/// Hashes that were not given are learnt when their pages are rendered.
struct TargetReport {
  /// As given, without the summary.
  let pages: [ReportPage]
  private var hashes: [SHA256Digest?]
  /// Nothing before ``summarize()``.
  private(set) var summary: Summary?
  private let renderer: PageRenderer

  /// The report's hash, and `report.json`, which holds it.
  struct Summary {
    let hash: String
    let content: PageContent
  }

  /// - Throws: ``TreeFailure/invalidPage(path:reason:)`` where the pages are not sorted without
  ///   doubles.
  init(_ pages: [ReportPage], _ renderer: PageRenderer) throws(TreeFailure) {
    var former: String?
    for page in pages {
      try Self.checkOrder(former, page.path)
      former = page.path
    }
    self.pages = pages
    self.renderer = renderer
    hashes = pages.map(\.hash)
  }

  /// Every path, that of the summary among them.
  var paths: Set<String> { Set(pages.map(\.path)).union([ReportSummary.path]) }

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
  func hash(at place: Int) -> SHA256Digest? { hashes[place] }

  /// Renders a page, and learns its hash.
  mutating func content(at place: Int) throws(TreeFailure) -> PageContent {
    let content = try renderer.content(at: place, path: pages[place].path)
    hashes[place] = content.hash
    return content
  }

  /// Makes `report.json` of a report of which every page's hash is known.
  mutating func summarize() {
    let hashed = zip(pages, hashes).compactMap { page, hash in
      PagePath.isOfChanges(page.path) ? nil : hash.map { (path: page.path, sha256: $0) }
    }
    let hash = ReportSummary.hash(of: hashed)
    let content = PageContent(ReportSummary.bytes(hash: hash, pages: hashed.count))
    summary = Summary(hash: hash, content: content)
  }

  /// Whether a tree holds this report and nothing else; not as long as a hash is unknown.
  mutating func isHeld(by tree: TreeState) -> Bool {
    let isEqual =
      tree.strangers.isEmpty && tree.pages.count == pages.count + 1
      && zip(pages, hashes).allSatisfy { page, hash in
        hash != nil && tree.pages[page.path]?.sha256 == hash
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
