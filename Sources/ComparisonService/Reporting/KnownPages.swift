import ContentHashing

/// The pages of the reports so far: what they were made of, and what their bytes hash to.
///
/// The bytes themselves lie in the published trees and nowhere else. What is known of pages of
/// documents outlasts the program: after a start they are not rendered again.
struct KnownPages: Sendable {
  private struct Known: Sendable {
    let basis: PlannedPage.Basis
    let hash: SHA256Digest
  }

  private var pages: [String: Known] = [:]
  private var unsaved: Set<String> = []
  /// Paths that are to be forgotten in the archive.
  private var gone: Set<String> = []

  init() {}

  /// What former runs of the program knew.
  init(_ renderings: [PageRendering]) {
    pages = Dictionary(
      renderings.map { ($0.path, Known(basis: .lasting($0.basis), hash: $0.hash)) }
    ) { first, _ in first }
  }

  /// The hash of a page that was made of the same; nothing for any other.
  func hash(of page: PlannedPage) -> SHA256Digest? {
    guard let basis = page.basis, let known = pages[page.path], known.basis == basis else {
      return nil
    }
    return known.hash
  }

  mutating func note(_ page: PlannedPage, _ hash: SHA256Digest) {
    let former = pages[page.path]?.basis
    pages[page.path] = page.basis.map { Known(basis: $0, hash: hash) }
    if case .lasting = page.basis {
      unsaved.insert(page.path)
      gone.remove(page.path)
    } else if case .lasting = former {
      unsaved.remove(page.path)
      gone.insert(page.path)
    }
  }

  /// Forgets the pages that a report does not have.
  mutating func keepOnly(_ pages: Runs<PlannedPage>) {
    guard self.pages.count > pages.count else { return }
    let paths = Set(pages.runs.lazy.joined().map(\.path))
    for (path, known) in self.pages where !paths.contains(path) {
      if case .lasting = known.basis { gone.insert(path) }
    }
    unsaved.formIntersection(paths)
    self.pages = self.pages.filter { paths.contains($0.key) }
  }

  /// Keeps what the archive does not know yet.
  /// - Throws: ``ArchiveFailure``; the next time tries it again.
  mutating func save(in archive: any DocumentArchive) throws {
    let renderings = unsaved.sorted().compactMap { path -> PageRendering? in
      guard let page = pages[path], case .lasting(let basis) = page.basis else { return nil }
      return PageRendering(path: path, basis: basis, hash: page.hash)
    }
    guard !renderings.isEmpty || !gone.isEmpty else { return }
    try archive.note(renderings, without: gone.sorted())
    unsaved = []
    gone = []
  }
}
