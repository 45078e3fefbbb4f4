import ReportRendering
import StanceComparison
import StanceVocabulary

/// The words of the statements that positions show, kept while their document is the same.
struct Quotations: Sendable {
  /// What the quotations of a source were taken from.
  private struct OfSource: Sendable {
    let documents: SourceDocuments
    /// In the order that the comparison has them.
    let wanted: [StatementReference]
    /// The documents that hold them.
    let entries: [DocumentID: SourceDocuments.Entry]
  }

  private var known: [SourceID: OfSource] = [:]
  /// By statement.
  private(set) var kept: [StatementReference: Quotation] = [:]

  /// Brings them to a comparison and the example beside it; opens only documents whose words are not
  /// at hand.
  mutating func update(
    _ groups: [SourceDocuments], _ lists: DocumentLists, _ comparison: Comparison,
    _ example: WorkedExample?,
    _ view: any ArchiveSnapshot, _ inputs: ReportComposer.Inputs
  ) throws {
    var wanted: [SourceID: [StatementReference]] = [:]
    for position in comparison.positions {
      for pole in Pole.allCases {
        wanted[position.source, default: []] += position.quotations[pole] ?? []
      }
    }
    for side in example.map({ [$0.a, $0.b] }) ?? [] {
      wanted[side.source, default: []] += side.statements
    }
    var renewed: [SourceID: Renewal] = [:]
    for group in groups {
      let wanted = wanted[group.source.id] ?? []
      if let former = known[group.source.id], former.wanted == wanted, former.documents == group {
        continue
      }
      renewed[group.source.id] = try renewal(group, lists, wanted, view, inputs)
    }
    // Before any is taken in: a file in the inbox's root goes to another source with its title.
    for id in renewed.keys { forget(id) }
    if known.count + renewed.count > groups.count {
      for gone in Set(known.keys).subtracting(groups.map(\.source.id)) { forget(gone) }
    }
    for (id, renewal) in renewed {
      kept.merge(renewal.quotations) { $1 }
      known[id] = renewal.basis
    }
  }

  /// What is new of one source.
  private typealias Renewal = (basis: OfSource, quotations: [StatementReference: Quotation])

  private func renewal(
    _ group: SourceDocuments, _ lists: DocumentLists, _ wanted: [StatementReference],
    _ view: any ArchiveSnapshot,
    _ inputs: ReportComposer.Inputs
  ) throws -> Renewal {
    let former = known[group.source.id]
    let isSameSource = former?.documents.source == group.source
    let byDocument = Dictionary(grouping: wanted) { $0.document }
    var quotations: [StatementReference: Quotation] = [:]
    var entries: [DocumentID: SourceDocuments.Entry] = [:]
    for (document, references) in byDocument {
      guard let (_, entry) = [group].entry(document, in: lists) else { continue }
      let isSame = isSameSource && former?.entries[entry.facts.id] == entry
      for reference in references where isSame { quotations[reference] = kept[reference] }
      let missing = Set(references.filter { quotations[$0] == nil })
      if !missing.isEmpty { try take(missing, entry, view, inputs, &quotations) }
      entries[entry.facts.id] = entry
    }
    return (OfSource(documents: group, wanted: wanted, entries: entries), quotations)
  }

  private mutating func forget(_ source: SourceID) {
    for reference in known.removeValue(forKey: source)?.wanted ?? [] { kept[reference] = nil }
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
