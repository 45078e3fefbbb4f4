import ContentHashing
import StanceVocabulary

/// A page of a report that is composed and not rendered yet.
struct PlannedPage: Sendable {
  let path: String
  /// A hash of all that its bytes depend on; nothing where that takes as long as rendering it.
  let basis: Int?
  let subject: Subject

  /// What it shows.
  enum Subject: Sendable {
    /// By its place among the report's parts.
    case part(Int)
    case document(DocumentID, of: SourceID)

    /// Its document; zero for a part.
    var document: DocumentID {
      switch self {
      case .part: DocumentID(0)
      case .document(let id, _): id
      }
    }
  }
}

/// The pages of the reports so far: what they were made of, and what their bytes hash to.
///
/// The bytes themselves lie in the published trees and nowhere else.
struct KnownPages: Sendable {
  private struct Known: Sendable {
    let basis: Int
    let hash: SHA256Digest
  }

  private var pages: [String: Known] = [:]

  /// The hash of a page that was made of the same; nothing for any other.
  func hash(of page: PlannedPage) -> SHA256Digest? {
    guard let basis = page.basis, let known = pages[page.path], known.basis == basis else {
      return nil
    }
    return known.hash
  }

  mutating func note(_ page: PlannedPage, _ hash: SHA256Digest) {
    pages[page.path] = page.basis.map { Known(basis: $0, hash: hash) }
  }

  /// Forgets the pages that a report does not have.
  mutating func keepOnly(_ pages: [PlannedPage]) {
    guard self.pages.count > pages.count else { return }
    let paths = Set(pages.map(\.path))
    self.pages = self.pages.filter { paths.contains($0.key) }
  }
}
