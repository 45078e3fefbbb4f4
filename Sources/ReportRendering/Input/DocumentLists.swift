package import StanceVocabulary

/// The documents of a report, a list for each source.
///
/// A list is made once and kept while its source is the same: a report may have a hundred thousand
/// documents, and a dropped one changes one list.
package struct DocumentLists: Sendable {
  private let lists: [SourceID: DocumentList]

  package init(_ lists: some Sequence<DocumentList>) {
    self.lists = Dictionary(lists.map { ($0.source, $0) }) { first, _ in first }
  }

  /// Lists of documents that are given by (date, undated last, path).
  package init(_ documents: [DocumentEntry]) {
    self.init(
      Dictionary(grouping: documents) { $0.source }.map { DocumentList(of: $0.key, $0.value) })
  }

  subscript(source: SourceID) -> DocumentList { lists[source] ?? DocumentList(of: source, []) }

  package subscript(id: DocumentID) -> DocumentEntry? {
    for list in lists.values {
      if let document = list[id] { return document }
    }
    return nil
  }

  /// Where a document stands: its source, and its place among the documents of this.
  package func place(of id: DocumentID) -> (source: SourceID, place: Int)? {
    for list in lists.values {
      if let place = list.place(of: id) { return (list.source, place) }
    }
    return nil
  }

  package var count: Int { lists.values.reduce(0) { $0 + $1.documents.count } }
  /// Statements in all of them.
  package var statements: Int { lists.values.reduce(0) { $0 + $1.totals.statements } }

  /// The sums over all lists.
  var totals: DocumentTotals {
    lists.values.reduce(into: DocumentTotals()) { $0.add($1.totals) }
  }
}

/// The documents of one source.
package struct DocumentList: Sendable {
  package let source: SourceID
  /// By (date, undated last, path).
  package let documents: [DocumentEntry]
  /// The months that have a page; none where the documents are few.
  let months: [DocumentMonth]
  let totals: DocumentTotals
  private let places: [DocumentID: Int]

  subscript(id: DocumentID) -> DocumentEntry? { places[id].map { documents[$0] } }

  /// Where a document stands among them.
  func place(of id: DocumentID) -> Int? { places[id] }

  package init(of source: SourceID, _ documents: [DocumentEntry]) {
    self.source = source
    self.documents = documents
    months = DocumentMonth.pages(of: documents, source)
    totals = DocumentTotals(documents)
    places = Dictionary(documents.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }
}

/// What is counted over documents.
struct DocumentTotals: Sendable {
  private(set) var documents = 0
  /// Documents without any statement.
  private(set) var silent = 0
  private(set) var words = 0
  private(set) var statements = 0
  private(set) var undated = 0
  private(set) var period: ClosedRange<CalendarDate>?
  /// Documents by the code of their language; an empty one where it could not be told.
  private(set) var languages: [String: Int] = [:]

  init() {}

  fileprivate init(_ documents: [DocumentEntry]) {
    self.documents = documents.count
    for document in documents {
      silent += document.statements == 0 ? 1 : 0
      words += document.words
      statements += document.statements
      languages[document.language ?? "", default: 0] += 1
      if let date = document.published?.date { widen(to: date...date) } else { undated += 1 }
    }
  }

  fileprivate mutating func add(_ other: DocumentTotals) {
    documents += other.documents
    silent += other.silent
    words += other.words
    statements += other.statements
    undated += other.undated
    languages.merge(other.languages, uniquingKeysWith: +)
    if let period = other.period { widen(to: period) }
  }

  private mutating func widen(to other: ClosedRange<CalendarDate>) {
    period =
      period.map { min($0.lowerBound, other.lowerBound)...max($0.upperBound, other.upperBound) }
      ?? other
  }
}
