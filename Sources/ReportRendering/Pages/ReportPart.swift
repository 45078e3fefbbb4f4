package import StanceComparison
package import StanceVocabulary

/// A page of a report by what it shows; documents have pages besides.
package enum ReportPart: Sendable {
  case front, method, styleSheet, sources, positions
  case file(File)
  case question(Question)
  case source(SourceSummary)
  case month(DocumentMonth)
  case pair(SourceID, SourceID)

  /// A file for programs, or what its names mean.
  package enum File: CaseIterable, Sendable {
    case comparison, schema, text, positions, verdicts, columns

    var path: String {
      switch self {
      case .comparison: "comparison.json"
      case .schema: ComparisonSchema.path
      case .text: "comparison.md"
      case .positions: "positions.csv"
      case .verdicts: "verdicts.csv"
      case .columns: ColumnsText.path
      }
    }
  }

  /// Where it lies in the report.
  package var path: String {
    switch self {
    case .front: PageNames.front
    case .method: PageNames.method
    case .styleSheet: PageNames.style
    case .sources: PageNames.sources
    case .positions: PageNames.positions
    case .file(let file): file.path
    case .question(let question): PageNames.question(question.id)
    case .source(let summary): PageNames.source(summary.source.id)
    case .month(let month): PageNames.month(month.name, of: month.source)
    case .pair(let a, let b): PageNames.pair(a, b)
    }
  }
}

/// The documents of one month of a source that has many.
package struct DocumentMonth: Sendable {
  package let source: SourceID
  /// `2017-07`, or `undated`.
  package let name: String
  /// By date, then by path.
  package let documents: [DocumentEntry]
  /// A hash of all this, within one run of the program; made once, for the documents may be many.
  package let basis: Int

  init(of source: SourceID, _ name: String, _ documents: [DocumentEntry]) {
    self.source = source
    self.name = name
    self.documents = documents
    var hasher = Hasher()
    hasher.combine(source)
    hasher.combine(name)
    hasher.combine(documents)
    for document in documents { hasher.combine(spelling: document.heading) }
    basis = hasher.finalize()
  }
}
