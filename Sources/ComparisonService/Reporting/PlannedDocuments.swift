import ContentHashing
import ReportRendering
import StanceComparison
import StanceVocabulary

/// The pages of documents, kept from report to report: of a hundred thousand a drop changes a few, and
/// only these are planned again.
struct PlannedDocuments: Sendable {
  /// What the pages of a source's documents are planned from, besides names of others.
  private struct Inputs: Equatable, Sendable {
    let documents: SourceDocuments
    let moves: [DocumentID: [VerdictMove]]
    let copies: [DocumentID: [PassageCopies]]
  }

  /// By path: the order of documents' ids is that of their paths.
  ///
  /// Each run has the ids that begin with
  /// the same bits, so that it is the same as in the last report where none of them has changed.
  private(set) var planned = [[PlannedPage]](repeating: [], count: 1 << runBits)
  /// What is published of ``planned``, place by place.
  private(set) var pages = [[ReportPage]](repeating: [], count: 1 << runBits)
  private var inputs: [SourceID: Inputs] = [:]
  private var sourceNames: [SourceID: Spelling] = [:]

  private static let runBits = 10

  /// Brings the pages to a report; plans those for which something has changed.
  mutating func update(_ report: DocumentPages, _ known: KnownPages) {
    let isNamedAlike = sourceNames.allSatisfy { id, name in
      report.sourceNames[id].map { $0 == name } ?? true
    }
    // The page of any document may name any source.
    if !isNamedAlike { self = PlannedDocuments() }
    sourceNames = report.sourceNames
    let changes = takeInputs(report)
    // First, for a document may go from one source to another.
    for id in changes.gone { remove(id) }
    let reread = changes.gone.filter { report.lists[$0] != nil }
    for id in changes.changed.union(reread.isEmpty ? [] : naming(reread)) {
      guard let (source, entry) = report.entry(id) else { continue }
      let page = PlannedPage(
        path: PageNames.document(id), basis: report.basis(of: entry, source).hash(report.edition),
        subject: .document(id))
      put(page, known.hash(of: page))
    }
  }

  /// Takes note of what a page's bytes hash to.
  mutating func note(_ page: PlannedPage, _ hash: SHA256Digest) {
    guard case .document(let id) = page.subject else { return }
    let (run, place) = place(of: id)
    guard planned[run].indices.contains(place), planned[run][place].path == page.path else {
      return
    }
    pages[run][place] = ReportPage(path: page.path, hash: hash)
  }

  // MARK: - What has changed

  /// Documents whose pages are no more, and those whose pages may be others.
  private struct Changes {
    /// Some of them in another source, or read again.
    var gone: Set<DocumentID> = []
    var changed: Set<DocumentID> = []
  }

  private mutating func takeInputs(_ report: DocumentPages) -> Changes {
    var changes = Changes()
    var next: [SourceID: Inputs] = [:]
    for group in report.sources {
      let id = group.source.id
      let latter = Inputs(
        documents: group, moves: report.moves[id], copies: report.copies[id])
      next[id] = latter
      let former = inputs[id]
      if former == latter { continue }
      let difference = DocumentDifference(from: former?.documents, to: group)
      changes.gone.formUnion(difference.gone)
      changes.changed.formUnion(difference.came.map(\.facts.id))
      changes.changed.formUnion(Self.changed(former?.moves ?? [:], latter.moves))
      changes.changed.formUnion(Self.changed(former?.copies ?? [:], latter.copies))
    }
    for (id, former) in inputs where next[id] == nil {
      changes.gone.formUnion(former.documents.documents.map(\.facts.id))
    }
    inputs = next
    return changes
  }

  /// The documents to which two tables give different lists.
  private static func changed<Value: Equatable>(
    _ former: [DocumentID: [Value]], _ latter: [DocumentID: [Value]]
  ) -> [DocumentID] {
    if former == latter { return [] }
    return latter.keys.filter { former[$0] != latter[$0] }
      + former.keys.filter { latter[$0] == nil }
  }

  /// The documents whose pages name some others as holding a copy of a passage.
  private func naming(_ others: Set<DocumentID>) -> [DocumentID] {
    inputs.values.flatMap { inputs in
      inputs.copies.filter { $0.value.contains { !others.isDisjoint(with: $0.documents) } }.keys
    }
  }

  // MARK: - The list

  private mutating func put(_ page: PlannedPage, _ hash: SHA256Digest?) {
    let (run, place) = place(of: page.subject.document)
    let published = ReportPage(path: page.path, hash: hash)
    if planned[run].indices.contains(place), planned[run][place].path == page.path {
      planned[run][place] = page
      pages[run][place] = published
    } else {
      planned[run].insert(page, at: place)
      pages[run].insert(published, at: place)
    }
  }

  private mutating func remove(_ id: DocumentID) {
    let (run, place) = place(of: id)
    guard planned[run].indices.contains(place), planned[run][place].subject.document == id else {
      return
    }
    planned[run].remove(at: place)
    pages[run].remove(at: place)
  }

  /// Where the page of a document stands, or would.
  private func place(of id: DocumentID) -> (run: Int, place: Int) {
    let run = Int(id.number >> (64 - UInt64(Self.runBits)))
    var places = planned[run].startIndex..<planned[run].endIndex
    while !places.isEmpty {
      let middle = (places.lowerBound + places.upperBound) / 2
      places =
        planned[run][middle].subject.document < id
        ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return (run, places.lowerBound)
  }
}
