import ContentHashing
import ReportRendering
import StanceComparison
import StanceVocabulary

/// What the pages of documents are made of in one report, and how.
struct DocumentPages: Sendable {
  let sources: [SourceDocuments]
  /// Of the same documents.
  let lists: DocumentLists
  let moves: MovesOfDocuments
  let copies: CopiesOfDocuments
  let sourceNames: [SourceID: Spelling]
  /// Tells pages of one build, one edition and one validation from those of others.
  let edition: [UInt8]

  /// All that a document's page depends on, besides what the whole report is made with.
  struct Basis: Hashable {
    /// Of the reading; equal revisions are the same document, read the same.
    let revision: Int64
    let published: PublicationDate?
    let source: Source
    let moves: [VerdictMove]
    let copies: [PassageCopies]
    let otherDocuments: [DocumentID: OtherDocument]
    let sourceNames: [SourceID: Spelling]

    /// Lasting where the document stands in no relation to others, as most do.
    func hash(_ edition: [UInt8]) -> PlannedPage.Basis {
      guard moves.isEmpty, copies.isEmpty else { return .passing(hashValue) }
      let date = published.map { "\($0.date) \($0.origin.rawValue)" } ?? ""
      let texts =
        ["\(revision)", date, source.id.name, source.name]
        + [source.address, source.attribution].map { $0.map { "=" + $0 } ?? "" } + source.guests
        + source.hosts.map { "host " + $0 }
      let digest = SHA256Digest(ofParts: [edition] + texts.map { Array($0.utf8) })
      return .lasting(Int64(bitPattern: digest.seed))
    }
  }

  init(
    _ sources: [SourceDocuments], _ lists: DocumentLists, _ moves: MovesOfDocuments,
    _ copies: CopiesOfDocuments,
    _ inputs: ReportComposer.Inputs
  ) {
    self.sources = sources
    self.lists = lists
    let validation = SHA256Digest(of: inputs.lexicons.validation ?? [])
    edition = Array(
      "\(inputs.build)\t\(inputs.lexicons.edition)\t\(validation.hexadecimal)".utf8)
    self.moves = moves
    self.copies = copies
    sourceNames = Dictionary(
      sources.map { ($0.source.id, Spelling($0.source.name)) }
    ) { first, _ in first }
  }

  /// A document with its source; nothing where the report does not have it.
  func entry(_ id: DocumentID) -> (source: Source, entry: SourceDocuments.Entry)? {
    sources.entry(id, in: lists)
  }

  /// What a document's page is made of, from the archive.
  /// - Throws: ``ReportOutdated`` where the archive has another reading by now; ``ArchiveFailure``.
  func content(
    _ id: DocumentID, _ view: any ArchiveSnapshot, _ inputs: ReportComposer.Inputs
  ) throws -> DocumentContent {
    guard let (source, entry) = entry(id) else { throw ReportOutdated() }
    let path = entry.facts.path
    guard try view.revision(at: path, inputs.lexicons.edition) == entry.facts.revision,
      let archived = try view.document(at: path),
      let reading = try view.reading(at: path, inputs.lexicons.edition)
    else { throw ReportOutdated() }
    let basis = basis(of: entry, source)
    let document = inputs.book.resolved(archived.document)
    let statements = reading.statements.map {
      GuestRole.applied(to: $0, of: document.source)
    }
    let spoken = Set(statements.map(\.claim.question) + basis.moves.map(\.claim.question))
    return DocumentContent(
      document: document, words: entry.facts.words, statements: statements,
      passages: basis.copies, otherDocuments: basis.otherDocuments, moves: basis.moves,
      questions: inputs.lexicons.questions.filter { spoken.contains($0.id) },
      sourceNames: basis.sourceNames.mapValues(\.text),
      gaps: document.provenance.gaps
        + UnreadFiles.gaps(entry.facts.passageLanguages, inputs.lexicons))
  }

  /// What a document's page depends on.
  func basis(of entry: SourceDocuments.Entry, _ source: Source) -> Basis {
    let moves = moves[source.id][entry.facts.id] ?? []
    let copies = copies[source.id][entry.facts.id] ?? []
    let namedSources = Set(moves.flatMap { [$0.a, $0.b] } + copies.flatMap(\.shared).map(\.source))
    let namedDocuments = Set(copies.flatMap(\.documents))
    return Basis(
      revision: entry.facts.revision, published: entry.published, source: source, moves: moves,
      copies: copies,
      otherDocuments: namedDocuments.reduce(into: [:]) { $0[$1] = other($1) },
      sourceNames: namedSources.reduce(into: [:]) { $0[$1] = sourceNames[$1] })
  }

  /// A document as pages of others name it.
  private func other(_ id: DocumentID) -> OtherDocument? {
    lists[id].map { OtherDocument(heading: $0.heading, published: $0.published) }
  }
}

/// A document was read again after the report was composed: the report must be composed anew.
struct ReportOutdated: Error {}
