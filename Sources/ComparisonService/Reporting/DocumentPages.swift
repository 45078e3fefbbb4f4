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
    let sourceNames: [SourceID: String]
  }

  private var kept: [DocumentID: (basis: Basis, page: ReportPage)] = [:]

  mutating func update(
    _ groups: [SourceDocuments], _ moves: MovesOfDocuments, _ view: any ArchiveSnapshot,
    _ inputs: ReportComposer.Inputs
  ) throws -> [ReportPage] {
    let names = Dictionary(groups.map { ($0.source.id, $0.source.name) }) { first, _ in first }
    var pages: [DocumentID: (basis: Basis, page: ReportPage)] = [:]
    var ordered: [ReportPage] = []
    for group in groups {
      for entry in group.documents {
        let own = moves[entry.facts.id]
        let named = Set(own.flatMap { [$0.a, $0.b] })
        let basis = Basis(
          entry: entry, source: group.source, moves: own,
          sourceNames: names.filter { named.contains($0.key) })
        let known = kept[entry.facts.id]
        let page =
          known?.basis == basis ? known?.page : try Self.page(entry, basis, view, inputs)
        guard let page else { continue }
        pages[entry.facts.id] = (basis, page)
        ordered.append(page)
      }
    }
    kept = pages
    return ordered
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
        document: document, statements: statements, moves: basis.moves,
        questions: inputs.lexicons.questions.filter { spoken.contains($0.id) },
        sourceNames: basis.sourceNames))
    return ReportPage(path: page.path, bytes: page.bytes)
  }
}
