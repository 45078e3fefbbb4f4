import ReportRendering
import StanceComparison
import StanceVocabulary

/// The words of the statements that positions show, kept while their document is the same.
struct Quotations: Sendable {
  /// What a document's quotations were taken from.
  private struct Basis: Equatable {
    let entry: SourceDocuments.Entry
    let source: Source
  }

  private var bases: [DocumentID: Basis] = [:]
  private var kept: [StatementReference: Quotation] = [:]

  /// The quotations of a comparison, and of other statements; opens only documents whose words are not at hand.
  mutating func update(
    _ groups: [SourceDocuments], _ comparison: Comparison, _ view: any ArchiveSnapshot,
    _ inputs: ReportComposer.Inputs, also others: [StatementReference]
  ) throws -> [StatementReference: Quotation] {
    var wanted: [DocumentID: Set<StatementReference>] = [:]
    for reference in others { wanted[reference.document, default: []].insert(reference) }
    for position in comparison.positions {
      for pole in Pole.allCases {
        for reference in position.quotations[pole] ?? [] {
          wanted[reference.document, default: []].insert(reference)
        }
      }
    }
    var quotations: [StatementReference: Quotation] = [:]
    var used: [DocumentID: Basis] = [:]
    for group in groups {
      for entry in group.documents {
        guard let references = wanted[entry.facts.id] else { continue }
        let basis = Basis(entry: entry, source: group.source)
        let isSame = bases[entry.facts.id] == basis
        let missing = references.filter { !isSame || kept[$0] == nil }
        for reference in references where !missing.contains(reference) {
          quotations[reference] = kept[reference]
        }
        if !missing.isEmpty { try take(missing, entry, view, inputs, &quotations) }
        used[entry.facts.id] = basis
      }
    }
    kept = quotations
    bases = used
    return quotations
  }

  private func take(
    _ references: Set<StatementReference>, _ entry: SourceDocuments.Entry,
    _ view: any ArchiveSnapshot, _ inputs: ReportComposer.Inputs,
    _ quotations: inout [StatementReference: Quotation]
  ) throws {
    let path = entry.facts.path
    guard let archived = try view.document(at: path),
      let reading = try view.reading(at: path, inputs.lexicons.edition)
    else { return }
    let document = inputs.book.resolved(archived.document)
    for reference in references where reading.statements.indices.contains(reference.index) {
      let statement = GuestRole.applied(
        to: reading.statements[reference.index], of: document.source)
      quotations[reference] = Quotation(of: statement, at: reference.index, in: document)
    }
  }
}
