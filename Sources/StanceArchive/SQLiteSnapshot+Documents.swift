import ComparisonService
import GRDB
import StanceVocabulary

extension SQLiteSnapshot {
  func facts(_ edition: AnalysisEdition) throws -> [DocumentFacts] {
    try facts(edition, "TRUE")
  }

  func factsWithDatesInDoubt(_ edition: AnalysisEdition) throws -> [DocumentFacts] {
    try facts(edition, "published IS NULL OR published IS NOT dated_as")
  }

  private func facts(_ edition: AnalysisEdition, _ condition: String) throws -> [DocumentFacts] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        \(Self.factsColumns) WHERE bundle = ? AND version = ? AND (\(condition)) ORDER BY path
        """, arguments: [edition.bundle, edition.version])
    var facts: [DocumentFacts] = []
    while let row = try rows.next() { facts.append(try self.facts(row)) }
    return facts
  }

  func readings(_ edition: AnalysisEdition) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM reading WHERE bundle = ? AND version = ?")
    return try Int.fetchOne(statement, arguments: [edition.bundle, edition.version]) ?? 0
  }

  func newestRevision(_ edition: AnalysisEdition) throws -> Int64? {
    // From the end, and not by the index over editions: mostly it is the last one.
    let statement = try database.cachedStatement(
      sql: """
        SELECT revision FROM reading WHERE +bundle = ? AND +version = ?
        ORDER BY revision DESC LIMIT 1
        """)
    return try Int64.fetchOne(statement, arguments: [edition.bundle, edition.version])
  }

  func removals() throws -> Int {
    try Int.setting(ArchiveSchema.removals, database) ?? 0
  }

  func revisions(_ edition: AnalysisEdition, after revision: Int64) throws -> [Int64] {
    // By number, and not by the index over editions: mostly there are few.
    let statement = try database.cachedStatement(
      sql: "SELECT revision FROM reading WHERE revision > ? AND +bundle = ? AND +version = ?")
    return try Int64.fetchAll(
      statement, arguments: [revision, edition.bundle, edition.version])
  }

  func facts(revision: Int64) throws -> DocumentFacts? {
    let statement = try database.cachedStatement(
      sql: "\(Self.factsColumns) WHERE revision = ?")
    return try Row.fetchOne(statement, arguments: [revision]).map(facts)
  }

  private static let factsColumns = """
    SELECT path, id, source, title, published, origin, language, provenance, words,
      statements, dated_as, revision
    FROM document JOIN reading ON reading.document = document.number
    """

  private func facts(_ row: Row) throws -> DocumentFacts {
    let (gaps, languages) = try ColumnCoding.gaps(row["provenance"] as Blob)
    return DocumentFacts(
      id: try id(row), path: path(row),
      source: try ColumnCoding.source(row["source"] as Blob), title: row["title"],
      published: try published(row), language: row["language"], gaps: gaps,
      passageLanguages: languages, words: row["words"], statements: row["statements"],
      datedAs: try date(row["dated_as"]), revision: row["revision"])
  }

  func document(at path: InboxPath) throws -> ArchivedDocument? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM document WHERE path = ?")
    guard let row = try Row.fetchOne(statement, arguments: [Blob(path.bytes)]) else { return nil }
    guard let stamp = FileStamp(row) else { throw ByteReader.Damage() }
    let (provenance, languages) = try ColumnCoding.provenance(row["provenance"] as Blob)
    var blocks = try ColumnCoding.blocks(row["blocks"] as Blob)
    for place in blocks.indices { blocks[place].language = languages[place] }
    let document = Document(
      id: try id(row), path: path,
      source: try ColumnCoding.source(row["source"] as Blob), title: row["title"],
      published: try published(row), language: row["language"],
      text: (row["text"] as Blob).bytes, blocks: blocks, provenance: provenance)
    return ArchivedDocument(
      document: document, stamp: stamp, contentHash: row["content"],
      isRacilyClean: row["racy"], readerVersion: row["reader"])
  }

  func reading(at path: InboxPath, _ edition: AnalysisEdition) throws -> ArchivedReading? {
    let reading = try database.cachedStatement(
      sql: """
        SELECT revision, dated_as, reading.words, passages
        FROM reading JOIN document ON document.number = reading.document
        WHERE path = ? AND bundle = ? AND version = ?
        """)
    let arguments: StatementArguments = [Blob(path.bytes), edition.bundle, edition.version]
    guard let row = try Row.fetchOne(reading, arguments: arguments) else { return nil }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(StatementRow.columns) FROM statement WHERE reading = ? ORDER BY place
          """), arguments: [row["revision"] as Int64])
    var statements: [StanceVocabulary.Statement] = []
    while let row = try rows.next() { statements.append(try StatementRow.statement(row)) }
    return ArchivedReading(
      edition: edition, datedAs: try date(row["dated_as"]), words: row["words"],
      statements: statements,
      passages: try ColumnCoding.passages(row["passages"] as Blob))
  }

  func revision(at path: InboxPath, _ edition: AnalysisEdition) throws -> Int64? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT revision FROM reading JOIN document ON document.number = reading.document
        WHERE path = ? AND bundle = ? AND version = ?
        """)
    let arguments: StatementArguments = [Blob(path.bytes), edition.bundle, edition.version]
    return try Int64.fetchOne(statement, arguments: arguments)
  }

  private func id(_ row: Row) throws -> DocumentID {
    guard let id = DocumentID(hexadecimal: row["id"]) else { throw ByteReader.Damage() }
    return id
  }

  private func path(_ row: Row) -> InboxPath {
    InboxPath(bytes: (row["path"] as Blob).bytes)
  }

  private func date(_ text: String?) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let date = CalendarDate(text) else { throw ByteReader.Damage() }
    return date
  }

  private func published(_ row: Row) throws -> PublicationDate? {
    guard let date = try date(row["published"]) else { return nil }
    guard let origin = PublicationDate.Origin(rawValue: row["origin"]) else {
      throw ByteReader.Damage()
    }
    return PublicationDate(date: date, origin: origin)
  }
}
