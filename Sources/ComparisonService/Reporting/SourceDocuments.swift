import ReportRendering
import StanceComparison
package import StanceVocabulary

/// The documents of one source, as the archive and `source.yaml` have them now.
package struct SourceDocuments: Hashable, Sendable {
  /// A document with the date that counts.
  package struct Entry: Hashable, Sendable {
    package let facts: DocumentFacts
    package let published: PublicationDate?
  }

  package let source: Source
  /// By date, undated last, then by path.
  package let documents: [Entry]

  package var words: Int { documents.reduce(0) { $0 + $1.facts.words } }

  /// Groups documents, given in byte order of their paths, by their source.
  /// - Returns: By the sources' ids. Where several documents describe one source, the first path
  ///   does, but `source.yaml` before any of them.
  package static func grouped(_ facts: [DocumentFacts], _ book: SourceBook) -> [SourceDocuments] {
    var sources: [SourceID: Source] = [:]
    var documents: [SourceID: [Entry]] = [:]
    for fact in facts {
      let source = book.source(of: fact.path, written: fact.source)
      if sources[source.id] == nil || source != fact.source { sources[source.id] = source }
      documents[source.id, default: []].append(
        Entry(facts: fact, published: book.published(fact.path, written: fact.published)))
    }
    return sources.keys.sorted().compactMap { id in
      sources[id].map { source in
        SourceDocuments(
          source: source, documents: (documents[id] ?? []).sorted(by: Self.inReportOrder))
      }
    }
  }

  /// By date, undated last, then by path: the order of documents in a report.
  package static func inReportOrder(_ left: Entry, _ right: Entry) -> Bool {
    switch (left.published?.date, right.published?.date) {
    case (let mine?, let theirs?) where mine != theirs: mine < theirs
    case (_?, nil): true
    case (nil, _?): false
    default: left.facts.path < right.facts.path
    }
  }
}

extension [SourceDocuments] {
  /// A document with its source, found without a look through all: `lists` are of the same documents.
  /// - Returns: Nothing for a document that none of the sources has.
  func entry(
    _ id: DocumentID, in lists: DocumentLists
  ) -> (source: Source, entry: SourceDocuments.Entry)? {
    guard let (source, place) = lists.place(of: id),
      let group = element(with: source, by: { $0.source.id }),
      group.documents.indices.contains(place), group.documents[place].facts.id == id
    else { return nil }
    return (group.source, group.documents[place])
  }
}
