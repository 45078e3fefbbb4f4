import StanceComparison
import StanceVocabulary

/// Links from one page to others: relative, so that a report can be moved and opened as files.
struct PageLinks {
  /// The way from the page to the report's folder: "", `../` or `../../`.
  let root: String

  init(from path: String) {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    root = String(repeating: "../", count: depth)
  }

  func page(_ path: String) -> String { root + path }
  func source(_ id: SourceID) -> String { root + PageNames.source(id) }
  func document(_ id: DocumentID) -> String { root + PageNames.document(id) }
  func pair(_ a: SourceID, _ b: SourceID) -> String { root + PageNames.pair(a, b) }

  func statement(_ reference: StatementReference) -> String {
    "\(document(reference.document))#\(Self.anchor(reference.index))"
  }

  func claim(_ id: ClaimID) -> String {
    "\(root)\(PageNames.question(id.question))#\(Self.anchor(id))"
  }

  /// Where a statement stands on its document's page.
  static func anchor(_ index: Int) -> String { "s\(index + 1)" }

  /// Where a claim stands on its question's page.
  static func anchor(_ id: ClaimID) -> String { "claim-\(id.name)" }
}
