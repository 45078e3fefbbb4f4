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

  /// So many new readings are still loaded one by one.
  private static let mostLoadedAlone = 500

  /// Brings it to what the archive holds.
  mutating func update(
    _ view: any ArchiveSnapshot, _ edition: AnalysisEdition, _ book: SourceBook
  ) throws {
    if book != self.book { regroup(book) }
    let present = Set(try view.revisions(edition))
    let new = try Self.facts(present.filter { holders[$0] == nil }, view, edition)
    let gone = holders.filter { !present.contains($0.key) }
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
