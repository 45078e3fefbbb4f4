import ReportRendering
import StanceComparison
import StanceVocabulary

/// The pages of documents, kept while what they are made of is the same.
struct DocumentPages: Sendable {
  /// All that a document's page depends on.
  private struct Basis: Equatable {
    let entry: SourceDocuments.Entry
    let source: Source
    let moves: [VerdictMove]
    let copies: [PassageCopies]
    let otherDocuments: [DocumentID: OtherDocument]
    let sourceNames: [SourceID: String]
  }

  private var kept: [DocumentID: (basis: Basis, page: ReportPage)] = [:]

  mutating func update(
    _ groups: [SourceDocuments], _ moves: MovesOfDocuments, _ copies: CopiesOfDocuments,
    _ view: any ArchiveSnapshot, _ inputs: ReportComposer.Inputs
  ) throws -> [ReportPage] {
    let names = Names(groups)
    var pages: [DocumentID: (basis: Basis, page: ReportPage)] = [:]
    var ordered: [ReportPage] = []
    for group in groups {
      for entry in group.documents {
        let id = entry.facts.id
        let basis = names.basis(of: entry, group.source, moves[id], copies[id])
        let known = kept[id]
        let page =
          known?.basis == basis ? known?.page : try Self.page(entry, basis, view, inputs)
        guard let page else { continue }
        pages[id] = (basis, page)
        ordered.append(page)
      }
    }
    kept = pages
    return ordered
  }

  /// The names of all sources and documents, of which a page's basis takes those that it shows.
  private struct Names {
    private let sources: [SourceID: String]
    private let documents: [DocumentID: OtherDocument]

    init(_ groups: [SourceDocuments]) {
      sources = Dictionary(groups.map { ($0.source.id, $0.source.name) }) { first, _ in first }
      documents = Dictionary(
        groups.flatMap(\.documents).map { entry in
          let facts = entry.facts
          return (
            facts.id,
            OtherDocument(
              heading: facts.title ?? facts.path.printed, published: entry.published)
          )
        }
      ) { first, _ in first }
    }

    func basis(
      of entry: SourceDocuments.Entry, _ source: Source, _ moves: [VerdictMove],
      _ copies: [PassageCopies]
    ) -> Basis {
      let namedSources = Set(
        moves.flatMap { [$0.a, $0.b] } + copies.flatMap(\.shared).map(\.source))
      let namedDocuments = Set(copies.flatMap(\.documents))
      return Basis(
        entry: entry, source: source, moves: moves, copies: copies,
        otherDocuments: namedDocuments.reduce(into: [:]) { $0[$1] = documents[$1] },
        sourceNames: namedSources.reduce(into: [:]) { $0[$1] = sources[$1] })
    }
  }

  private static func page(
    _ entry: SourceDocuments.Entry, _ basis: Basis, _ view: any ArchiveSnapshot,
    _ inputs: ReportComposer.Inputs
  ) throws -> ReportPage? {
    let path = entry.facts.path
    guard let archived = try view.document(at: path),
      let reading = try view.reading(at: path, inputs.lexicons.edition)
    else { return nil }
    let document = inputs.book.resolved(archived.document)
    let statements = reading.statements.map {
      GuestRole.applied(to: $0, of: document.source)
    }
    let spoken = Set(statements.map(\.claim.question) + basis.moves.map(\.claim.question))
    let page = ReportRenderer.documentPage(
      DocumentContent(
        document: document, words: entry.facts.words, statements: statements,
        passages: basis.copies, otherDocuments: basis.otherDocuments, moves: basis.moves,
        questions: inputs.lexicons.questions.filter { spoken.contains($0.id) },
        sourceNames: basis.sourceNames))
    return ReportPage(path: page.path, bytes: page.bytes)
  }
}
