import ReportRendering
import StanceVocabulary

/// The documents of the archive by source, brought up to date reading by reading: what has not
/// changed is neither loaded nor grouped again.
struct ReadDocuments: Sendable {
  /// By the sources' ids.
  private(set) var sources: [SourceDocuments] = []
  /// As lists show them, by source; as ``sources``.
  private(set) var lists: [DocumentList] = []
  /// Documents in languages that the lexicons do not read, by their readings: in no list, and silent
  /// on nothing.
  private(set) var uncovered: [Int64: DocumentFacts] = [:]
  /// Of the documents that were read, those of which something was not.
  private(set) var partlyRead: [Int64: DocumentFacts] = [:]
  /// The source that each reading belongs to, by the reading's revision.
  private var holders: [Int64: SourceID] = [:]
  private var book = SourceBook.empty
  /// Readings that the archive holds and that were not admitted yet.
  private var waiting: Set<Int64> = []
  /// No reading up to this one is unknown.
  private var newest: Int64 = 0
  /// How many the archive had taken out by the last update.
  private var removals = 0

  /// So many new readings are still loaded one by one.
  private static let mostLoadedAlone = 4000

  /// How many documents of the archive were not admitted yet.
  var heldBack: Int { waiting.count }

  /// Brings it to what the archive holds, as far as it is admitted; at first that is all.
  mutating func update(
    _ view: any ArchiveSnapshot, _ lexicons: Lexicons, _ book: SourceBook,
    _ admission: Admission
  ) throws {
    let edition = lexicons.edition
    if book != self.book { regroup(book) }
    let (unknown, gone) = try changes(view, edition)
    let admitted = try admitted(unknown, admission, replacing: gone, view, edition)
    waiting = unknown.subtracting(admitted)
    let new = setAside(try Self.facts(admitted, view, edition), lexicons)
    guard !new.isEmpty || !gone.isEmpty else { return }
    let newBySource = Dictionary(grouping: new) { book.source(of: $0.path, written: $0.source).id }
    for revision in gone.keys {
      holders[revision] = nil
      partlyRead[revision] = nil
    }
    for (source, facts) in newBySource {
      for fact in facts { holders[fact.revision] = source }
    }
    var groups = Dictionary(zip(sources.map(\.source.id), zip(sources, lists))) { first, _ in first
    }
    for source in Set(gone.values).union(newBySource.keys) {
      let former = groups[source]
      let new = Self.sharing(
        former?.0.documents.first?.facts.source, newBySource[source] ?? [])
      let isGone = { (facts: DocumentFacts) in gone[facts.revision] != nil }
      if let (group, list) = former,
        let next = group.replacing(isGone, with: new, of: book, listed: list)
      {
        groups[source] = next
        continue
      }
      let kept = former?.0.documents.map(\.facts).filter { !isGone($0) } ?? []
      groups[source] = SourceDocuments.grouped((kept + new).sorted { $0.path < $1.path }, book)
        .first.map { ($0, $0.list) }
    }
    set(groups.values.map { $0 })
  }

  /// The readings that are not among these documents, and those that are no more.
  private mutating func changes(
    _ view: any ArchiveSnapshot, _ edition: AnalysisEdition
  ) throws -> (unknown: Set<Int64>, gone: [Int64: SourceID]) {
    let new = try view.revisions(edition, after: newest)
    newest = max(newest, new.max() ?? 0)
    let unknown = waiting.union(new)
    let former = removals
    removals = try view.removals()
    let isFirst = holders.isEmpty && uncovered.isEmpty && waiting.isEmpty
    if isFirst || removals == former { return (unknown, [:]) }
    let present = Set(try view.revisions(edition, after: 0))
    uncovered = uncovered.filter { present.contains($0.key) }
    return (unknown.intersection(present), holders.filter { !present.contains($0.key) })
  }

  /// Keeps what was not read, or not wholly, apart.
  /// - Returns: The facts of documents that were read.
  private mutating func setAside(
    _ facts: [DocumentFacts], _ lexicons: Lexicons
  ) -> [DocumentFacts] {
    facts.filter { fact in
      guard lexicons.cover(fact) else {
        uncovered[fact.revision] = fact
        return false
      }
      let isWhole =
        fact.gaps.isEmpty && fact.passageLanguages.allSatisfy(lexicons.languages.contains)
      if !isWhole { partlyRead[fact.revision] = fact }
      return true
    }
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

  private mutating func regroup(_ book: SourceBook) {
    self.book = book
    let facts = sources.flatMap { $0.documents.map(\.facts) }.sorted { $0.path < $1.path }
    set(SourceDocuments.grouped(facts, book).map { ($0, $0.list) })
    holders = [:]
    for group in sources {
      for entry in group.documents { holders[entry.facts.revision] = group.source.id }
    }
  }

  private mutating func set(_ groups: [(SourceDocuments, DocumentList)]) {
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
    return facts.map { $0.sharing(source) }
  }
}

extension SourceDocuments {
  /// The documents as lists show them.
  var list: DocumentList {
    DocumentList(of: source.id, documents.map(listed))
  }

  private func listed(_ entry: Entry) -> DocumentEntry {
    DocumentEntry(
      id: entry.facts.id, path: entry.facts.path.printed, source: source.id,
      title: entry.facts.title, published: entry.published, words: entry.facts.words,
      statements: entry.facts.statements, language: entry.facts.language)
  }

  /// The same as ``grouped(_:_:)`` makes of the documents that stay and these, without sorting those that
  /// stay: of thousands a drop adds one.
  /// - Parameters:
  ///   - isGone: Which of the documents do not stay.
  ///   - new: Documents that come, of this source by the book.
  ///   - book: The one that the others were grouped with.
  ///   - list: As ``list``.
  /// - Returns: Nothing where not all of them describe the source alike, or none is left.
  fileprivate func replacing(
    _ isGone: (DocumentFacts) -> Bool, with new: [DocumentFacts], of book: SourceBook,
    listed list: DocumentList
  ) -> (SourceDocuments, DocumentList)? {
    let stay = documents.indices.filter { !isGone(documents[$0].facts) }
    let added = new.map {
      Entry(facts: $0, published: book.published($0.path, written: $0.published))
    }.sorted(by: Self.inReportOrder)
    let isAlike = { (facts: DocumentFacts) in
      book.source(of: facts.path, written: facts.source) == source
    }
    guard !stay.isEmpty || !added.isEmpty, list.documents.count == documents.count,
      stay.allSatisfy({ isAlike(documents[$0].facts) }), new.allSatisfy(isAlike)
    else { return nil }
    var merged: [(entry: Entry, listed: DocumentEntry)] = []
    merged.reserveCapacity(stay.count + added.count)
    var next = 0
    for place in stay {
      while next < added.count, Self.inReportOrder(added[next], documents[place]) {
        merged.append((added[next], listed(added[next])))
        next += 1
      }
      merged.append((documents[place], list.documents[place]))
    }
    merged += added[next...].map { ($0, listed($0)) }
    return (
      SourceDocuments(source: source, documents: merged.map(\.entry)),
      DocumentList(of: source.id, merged.map(\.listed))
    )
  }
}
