import ReportRendering
import StanceVocabulary

/// The documents of the archive by source, brought up to date reading by reading: what has not
/// changed is neither loaded nor grouped again.
struct ReadDocuments: Sendable {
  /// By the sources' ids.
  private(set) var sources: [SourceDocuments] = []
  /// As lists show them, by source; as ``sources``.
  private var lists: [[DocumentEntry]] = []
  /// The source that each reading belongs to, by the reading's revision.
  private var holders: [Int64: SourceID] = [:]
  private var book = SourceBook.empty
  /// Documents that the archive holds and that were not admitted yet.
  private(set) var heldBack = 0

  /// So many new readings are still loaded one by one.
  private static let mostLoadedAlone = 500

  /// Brings it to what the archive holds, as far as it is admitted; at first that is all.
  mutating func update(
    _ view: any ArchiveSnapshot, _ edition: AnalysisEdition, _ book: SourceBook,
    _ admission: Admission
  ) throws {
    if book != self.book { regroup(book) }
    let present = Set(try view.revisions(edition))
    let gone = holders.filter { !present.contains($0.key) }
    let unknown = present.filter { holders[$0] == nil }
    let admitted = try admitted(unknown, admission, replacing: gone, view, edition)
    heldBack = unknown.count - admitted.count
    let new = try Self.facts(admitted, view, edition)
    guard !new.isEmpty || !gone.isEmpty else { return }
    let newBySource = Dictionary(grouping: new) { book.source(of: $0.path, written: $0.source).id }
    for revision in gone.keys { holders[revision] = nil }
    for (source, facts) in newBySource {
      for fact in facts { holders[fact.revision] = source }
    }
    var groups = Dictionary(zip(sources.map(\.source.id), zip(sources, lists))) { first, _ in first
    }
    for source in Set(gone.values).union(newBySource.keys) {
      let kept = groups[source]?.0.documents.map(\.facts).filter { gone[$0.revision] == nil } ?? []
      let facts = (kept + Self.sharing(kept.first?.source, newBySource[source] ?? []))
        .sorted { $0.path < $1.path }
      groups[source] = SourceDocuments.grouped(facts, book).first.map { ($0, $0.entries) }
    }
    set(groups.values.map { $0 })
  }

  /// The new readings that may come in: of the others those that were made first.
  private func admitted(
    _ unknown: Set<Int64>, _ admission: Admission, replacing gone: [Int64: SourceID],
    _ view: any ArchiveSnapshot, _ edition: AnalysisEdition
  ) throws -> Set<Int64> {
    guard let most = admission.mostOthers, unknown.count > most, !holders.isEmpty else {
      return unknown
    }
    var admitted = Set(unknown.sorted().prefix(most))
    // A document that was read again stays in the report.
    for path in admission.first.union(paths(of: gone)) {
      let revision = try view.revision(at: path, edition)
      if let revision, unknown.contains(revision) { admitted.insert(revision) }
    }
    return admitted
  }

  private func paths(of revisions: [Int64: SourceID]) -> [InboxPath] {
    guard !revisions.isEmpty else { return [] }
    return sources.lazy.flatMap(\.documents).map(\.facts)
      .filter { revisions[$0.revision] != nil }.map(\.path)
  }

  /// All documents by (date, undated last, path).
  func entries() -> [DocumentEntry] { Self.merged(sources, lists) }

  /// All documents of some sources by (date, undated last, path).
  static func entries(_ sources: [SourceDocuments]) -> [DocumentEntry] {
    merged(sources, sources.map(\.entries))
  }

  private mutating func regroup(_ book: SourceBook) {
    self.book = book
    let facts = sources.flatMap { $0.documents.map(\.facts) }.sorted { $0.path < $1.path }
    set(SourceDocuments.grouped(facts, book).map { ($0, $0.entries) })
    holders = [:]
    for group in sources {
      for entry in group.documents { holders[entry.facts.revision] = group.source.id }
    }
  }

  private mutating func set(_ groups: [(SourceDocuments, [DocumentEntry])]) {
    let ordered = groups.sorted { $0.0.source.id < $1.0.source.id }
    sources = ordered.map(\.0)
    lists = ordered.map(\.1)
  }

  /// The facts of new readings: many at once where there are many.
  private static func facts(
    _ revisions: Set<Int64>, _ view: any ArchiveSnapshot, _ edition: AnalysisEdition
  ) throws -> [DocumentFacts] {
    if revisions.count > mostLoadedAlone {
      return try view.facts(edition).filter { revisions.contains($0.revision) }
    }
    return try revisions.sorted().compactMap { try view.facts(revision: $0) }
  }

  /// The facts with another's source where it is the same: kept once and not for each document.
  private static func sharing(_ source: Source?, _ facts: [DocumentFacts]) -> [DocumentFacts] {
    guard let source = source ?? facts.first?.source else { return facts }
    return facts.map { fact in
      var shared = fact
      if fact.source == source { shared.source = source }
      return shared
    }
  }

  /// Orders places and not entries, which are large.
  private static func merged(
    _ sources: [SourceDocuments], _ lists: [[DocumentEntry]]
  ) -> [DocumentEntry] {
    let places = sources.indices.flatMap { source in
      sources[source].documents.indices.map { (source: source, place: $0) }
    }
    return places.sorted { left, right in
      SourceDocuments.inReportOrder(
        sources[left.source].documents[left.place], sources[right.source].documents[right.place])
    }.map { lists[$0.source][$0.place] }
  }
}

extension SourceDocuments {
  /// The documents as lists show them.
  fileprivate var entries: [DocumentEntry] {
    documents.map { entry in
      DocumentEntry(
        id: entry.facts.id, path: entry.facts.path.printed, source: source.id,
        title: entry.facts.title, published: entry.published, words: entry.facts.words,
        statements: entry.facts.statements, language: entry.facts.language)
    }
  }
}
