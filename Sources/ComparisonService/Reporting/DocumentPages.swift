import ContentHashing
import ReportRendering
import StanceComparison
import StanceVocabulary

/// What the pages of documents are made of in one report, and how.
struct DocumentPages: Sendable {
  let sources: [SourceDocuments]
  private let moves: MovesOfDocuments
  private let copies: CopiesOfDocuments
  private let sourceNames: [SourceID: String]
  /// The documents that others name as holding a copy of a passage.
  private let named: [DocumentID: OtherDocument]

  /// All that a document's page depends on, besides what the whole report is made with.
  private struct Basis: Hashable {
    /// Of the reading; equal revisions are the same document, read the same.
    let revision: Int64
    let published: PublicationDate?
    let source: Source
    let moves: [VerdictMove]
    let copies: [PassageCopies]
    let otherDocuments: [DocumentID: OtherDocument]
    let sourceNames: [SourceID: String]

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

  /// Tells pages of one build, one edition and one validation from those of others.
  private let edition: [UInt8]

  init(
    _ sources: [SourceDocuments], _ moves: MovesOfDocuments, _ copies: CopiesOfDocuments,
    _ inputs: ReportComposer.Inputs
  ) {
    self.sources = sources
    let validation = SHA256Digest(of: inputs.lexicons.validation ?? [])
    edition = Array(
      "\(inputs.build)\t\(inputs.lexicons.edition)\t\(validation.hexadecimal)".utf8)
    self.moves = moves
    self.copies = copies
    sourceNames = Dictionary(sources.map { ($0.source.id, $0.source.name) }) { first, _ in first }
    let wanted = copies.namedDocuments
    var named: [DocumentID: OtherDocument] = [:]
    for entries in sources.map(\.documents) {
      // Looked at where they lie: all are many, and named are few.
      for place in entries.indices where wanted.contains(entries[place].facts.id) {
        let entry = entries[place]
        named[entry.facts.id] = OtherDocument(
          heading: entry.facts.title ?? entry.facts.path.printed, published: entry.published)
      }
    }
    self.named = named
  }

  /// A page for each document, by path.
  ///
  /// - Parameter known: What was planned for former reports; it is brought to this one.
  /// - Returns: As many as there are documents.
  func planned(_ known: inout PlannedDocuments) -> [PlannedPage] {
    let isNamedAlike = known.beginUpdate(named, sourceNames)
    var pages: [PlannedPage] = []
    pages.reserveCapacity(sources.reduce(0) { $0 + $1.documents.count })
    for group in sources {
      let source = group.source.id
      let inputs = PlannedDocuments.Inputs(
        documents: group, moves: moves[source], copies: copies[source])
      if !isNamedAlike || known[source]?.inputs != inputs {
        known.plan(inputs, isNamedAlike: isNamedAlike) {
          basis(of: $0, group.source).hash(edition)
        }
      }
      pages += known[source]?.pages ?? []
    }
    known.keepOnly(sources)
    // Runs in order already, one a source; the order of ids is that of the paths. By their ids alone:
    // pages are dear to move.
    let ids = pages.map(\.subject.document)
    return pages.indices.sorted { ids[$0] < ids[$1] }.map { pages[$0] }
  }

  /// Renders a document's page from the archive.
  /// - Throws: ``ReportOutdated`` where the archive has another reading by now; ``ArchiveFailure``.
  func rendered(
    _ id: DocumentID, of source: SourceID, at place: Int, _ view: any ArchiveSnapshot,
    _ inputs: ReportComposer.Inputs
  ) throws -> RenderedPage {
    guard let group = sources.first(where: { $0.source.id == source }),
      group.documents.indices.contains(place), group.documents[place].facts.id == id
    else { throw ReportOutdated() }
    let entry = group.documents[place]
    let path = entry.facts.path
    guard try view.revision(at: path, inputs.lexicons.edition) == entry.facts.revision,
      let archived = try view.document(at: path),
      let reading = try view.reading(at: path, inputs.lexicons.edition)
    else { throw ReportOutdated() }
    let basis = basis(of: entry, group.source)
    let document = inputs.book.resolved(archived.document)
    let statements = reading.statements.map {
      GuestRole.applied(to: $0, of: document.source)
    }
    let spoken = Set(statements.map(\.claim.question) + basis.moves.map(\.claim.question))
    return ReportRenderer.documentPage(
      DocumentContent(
        document: document, words: entry.facts.words, statements: statements,
        passages: basis.copies, otherDocuments: basis.otherDocuments, moves: basis.moves,
        questions: inputs.lexicons.questions.filter { spoken.contains($0.id) },
        sourceNames: basis.sourceNames,
        gaps: document.provenance.gaps
          + UnreadFiles.gaps(entry.facts.passageLanguages, inputs.lexicons)))
  }

  private func basis(of entry: SourceDocuments.Entry, _ source: Source) -> Basis {
    let moves = moves[source.id][entry.facts.id] ?? []
    let copies = copies[source.id][entry.facts.id] ?? []
    let namedSources = Set(moves.flatMap { [$0.a, $0.b] } + copies.flatMap(\.shared).map(\.source))
    let namedDocuments = Set(copies.flatMap(\.documents))
    return Basis(
      revision: entry.facts.revision, published: entry.published, source: source, moves: moves,
      copies: copies,
      otherDocuments: namedDocuments.reduce(into: [:]) { $0[$1] = named[$1] },
      sourceNames: namedSources.reduce(into: [:]) { $0[$1] = sourceNames[$1] })
  }
}

/// A document was read again after the report was composed: the report must be composed anew.
struct ReportOutdated: Error {}
