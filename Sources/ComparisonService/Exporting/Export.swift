import ReportRendering
import StanceComparison
import StanceVocabulary

/// The use case of `export`: every statement, document, position and verdict, for other programs.
///
/// Statements are written document by document: what is held at a time is the comparison, the facts
/// of the documents and the statements of one source, never the archive.
package struct Export {
  private let writer: any ExportWriter

  package init(to writer: any ExportWriter) {
    self.writer = writer
  }

  /// What was exported.
  package struct Outcome: Hashable, Sendable {
    package let sources: Int
    package let documents: Int
    package let statements: Int
  }

  /// Exports what the archive has read with these lexicons.
  /// - Throws: ``ArchiveFailure``, ``PublishingFailure``; nothing is exported then.
  package func callAsFunction(
    _ view: any ArchiveSnapshot, _ inputs: ReportComposer.Inputs
  ) throws -> Outcome {
    let groups = SourceDocuments.grouped(
      try view.facts(inputs.lexicons.edition).filter(inputs.lexicons.cover), inputs.book)
    let measured = MeasuredReading(inputs.lexicons)
    var sources = ComparedSources()
    _ = try sources.update(groups, view, inputs.lexicons, measured)
    let loader = EvidenceLoader(view, inputs.lexicons, measured)
    let content = ReportContent(
      comparison: sources.running.comparison(), documents: DocumentLists(groups.map(\.list)),
      quotations: [:], edition: ReportComposer.edition(inputs, measured))
    try write(ExportRenderer(content))
    var statements = 0
    for group in groups {
      let evidence = try group.documents.flatMap {
        try loader.loaded($0, of: group.source).evidence
      }
      let use = StatementUse(evidence, in: sources.running)
      for entry in group.documents {
        guard let exported = try document(entry, view, inputs, use) else { continue }
        statements += exported.statements.count
        try append(ExportRenderer.statements(of: exported), .statements)
        try append(ExportRenderer.line(of: exported), .documents)
      }
    }
    try writer.finish()
    return Outcome(
      sources: groups.count, documents: content.documents.count, statements: statements)
  }

  private func write(_ renderer: ExportRenderer) throws {
    try append(renderer.readme(), .readme)
    try append(ExportRenderer.statementsHeader, .statements)
    try append(ExportRenderer.documentsHeader, .documents)
    try renderer.positions { try append($0, .positions) }
    try renderer.verdicts { try append($0, .verdicts) }
    try renderer.graph { try append($0, .graph) }
  }

  private func append(_ bytes: [UInt8], _ file: ExportRenderer.File) throws {
    try writer.append(bytes, to: file.rawValue)
  }

  private func document(
    _ entry: SourceDocuments.Entry, _ view: any ArchiveSnapshot,
    _ inputs: ReportComposer.Inputs, _ use: StatementUse
  ) throws -> ExportedDocument? {
    let path = entry.facts.path
    guard let archived = try view.document(at: path),
      let reading = try view.reading(at: path, inputs.lexicons.edition)
    else { return nil }
    let document = inputs.book.resolved(archived.document)
    return ExportedDocument(
      document: document, words: reading.words,
      statements: reading.statements.map { GuestRole.applied(to: $0, of: document.source) },
      counted: use.counted[document.id] ?? [], shared: use.shared[document.id] ?? [])
  }
}

/// What comparison made of each statement of one source.
private struct StatementUse {
  private(set) var counted: [DocumentID: Set<Int>] = [:]
  private(set) var shared: [DocumentID: Set<Int>] = [:]

  init(_ evidence: [Evidence], in running: RunningComparison) {
    for statement in FoldedEvidence(evidence).counted {
      counted[statement.statement.document, default: []].insert(statement.statement.index)
    }
    for statement in evidence where running.isShared(statement) {
      shared[statement.statement.document, default: []].insert(statement.statement.index)
    }
  }
}
