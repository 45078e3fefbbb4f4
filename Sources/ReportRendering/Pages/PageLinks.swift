import StanceComparison
import StanceVocabulary

/// Links from one page to others: relative, so that a report can be moved and opened as files.
struct PageLinks {
  /// The way from the page to the report's folder: "", `../` or `../../`.
  let root: String
  /// The slugs of the report's sources, where they were made once for all pages.
  private let slugs: [SourceID: String]

  init(from path: String, slugs: [SourceID: String] = [:]) {
    self.slugs = slugs
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    root = String(repeating: "../", count: depth)
  }

  func page(_ path: String) -> String { root + path }
  func source(_ id: SourceID) -> String { root + PageNames.source(slug: slug(id)) }
  func document(_ id: DocumentID) -> String { root + PageNames.document(id) }
  func pair(_ a: SourceID, _ b: SourceID) -> String {
    root + PageNames.pair(slugs: slug(a), slug(b))
  }

  private func slug(_ id: SourceID) -> String { slugs[id] ?? PageNames.slug(id) }

  func statement(_ reference: StatementReference) -> String {
    "\(document(reference.document))#\(Self.anchor(reference.index))"
  }

  func claim(_ id: ClaimID) -> String {
    "\(root)\(PageNames.question(id.question))#\(Self.anchor(id))"
  }

  /// Where a source stands on a claim's axis: `questions/isis.html#claim-resurgent--sana-1b02ac`.
  func position(_ source: SourceID, _ claim: ClaimID) -> String {
    "\(root)\(PageNames.question(claim.question))#\(anchor(source, on: claim))"
  }

  /// A claim among the positions of a source.
  func claim(_ id: ClaimID, of source: SourceID) -> String {
    "\(self.source(source))#\(Self.rowAnchor(id))"
  }

  /// A claim that two sources are compared on, on their page.
  func claim(_ id: ClaimID, of a: SourceID, _ b: SourceID) -> String {
    "\(pair(a, b))#\(Self.rowAnchor(id))"
  }

  /// Where a statement stands on its document's page.
  static func anchor(_ index: Int) -> String { "s\(index + 1)" }

  /// Where a claim stands on its question's page.
  static func anchor(_ id: ClaimID) -> String { "claim-\(id.name)" }

  /// Where a source stands on a claim, on the page of the claim's question.
  func anchor(_ source: SourceID, on claim: ClaimID) -> String {
    "\(Self.anchor(claim))--\(slug(source))"
  }

  /// Where a claim stands on a page of all questions, such as a source's.
  static func rowAnchor(_ id: ClaimID) -> String { "claim-\(id.question)-\(id.name)" }
}
