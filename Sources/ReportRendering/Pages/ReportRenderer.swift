package import StanceComparison
package import StanceVocabulary

/// Renders the pages of a report.
///
/// A pure function: equal contents give equal bytes. Each page can be rendered alone, so that a
/// service renders what changed. A document's page depends on its ``DocumentContent`` only; all
/// others, the ``parts``, on the ``ReportContent``.
package struct ReportRenderer: Sendable {
  /// Reports of more sources have no pages of pairs: there would be too many.
  package static let mostSourcesWithPairPages = 50

  private let view: ReportView
  private let lines: DataLines

  /// - Parameters:
  ///   - content: What the report is made of.
  ///   - lines: Those of the last report, to be those of this one.
  package init(_ content: ReportContent, keeping lines: inout DataLines) {
    view = ReportView(content)
    lines.update(view)
    self.lines = lines
  }

  package init(_ content: ReportContent) {
    var lines = DataLines()
    self.init(content, keeping: &lines)
  }

  /// Every page but those of documents and of pairs.
  package var partsButPairs: [ReportPart] {
    [.front, .method, .styleSheet, .sources] + (view.hasPositionsPage ? [.positions] : [])
      + ReportPart.File.allCases.map(ReportPart.file)
      + view.questions.map(ReportPart.question) + view.sources.flatMap(sourceParts)
  }

  /// The pages of pairs, by a, then by b; none where there would be too many.
  package var pairParts: [ReportPart] {
    guard view.hasPairPages else { return [] }
    let sources = view.sources.map(\.source.id)
    return sources.enumerated().flatMap { place, a in
      sources[(place + 1)...].map { .pair(a, $0) }
    }
  }

  /// Every page but those of documents.
  package var parts: [ReportPart] { partsButPairs + pairParts }

  /// One of the ``parts``.
  package func page(_ part: ReportPart) -> RenderedPage {
    switch part {
    case .front: FrontPage(view: view).rendered()
    case .method: MethodPage(view: view).rendered()
    case .styleSheet: Self.styleSheet
    case .sources: SourcesPage(view: view).rendered()
    case .positions: PositionsPage(view: view).rendered()
    case .file(let file): RenderedPage(path: part.path, bytes: bytes(of: file))
    case .question(let question): questionPage(question, sections: section)
    case .source(let summary): sourcePage(summary, with: ownSections(of: summary))
    case .month(let month): MonthPage(month: month, sourceName: view.name(month.source)).rendered()
    case .pair(let a, let b): pairPage(a, b, sides: pairSides)
    }
  }

  /// A question with all sources on each of its claims.
  ///
  /// `sections`: The section of each claim.
  package func questionPage(
    _ question: Question, sections: (Claim) -> WrittenHTML
  ) -> RenderedPage {
    QuestionPage(view: view, question: question).rendered(sections)
  }

  /// The part of a question's page that is about one claim.
  package func section(of claim: Claim) -> WrittenHTML {
    WrittenHTML([ClaimSection(claim: claim, view: view).node()])
  }

  /// A source's page, then its months where its documents are many.
  /// - Returns: Nothing for a source that the comparison does not have.
  package func sourcePages(_ id: SourceID) -> [RenderedPage] {
    view.summary(id).map { sourceParts($0).map(page) } ?? []
  }

  /// A source's page of its own sections and what else stands on it.
  package func sourcePage(_ summary: SourceSummary, with own: OwnSections) -> RenderedPage {
    SourcePage(view: view, summary: summary, own: own).rendered()
  }

  /// The part of a source's page that depends on the source alone.
  package func ownSections(of summary: SourceSummary) -> OwnSections {
    OwnSections(of: summary, in: view)
  }

  /// The part of a source's page that depends on the other sources.
  package func neighbours(of summary: SourceSummary) -> Neighbours {
    Neighbours(of: summary.source.id, in: view)
  }

  /// What the pages of a source's pairs say of it alone.
  package func pairSides(of source: SourceID) -> PairSides { PairSides(of: source, in: view) }

  /// The page of two sources of the comparison.
  ///
  /// `sides`: What it says of each alone.
  package func pairPage(
    _ one: SourceID, _ other: SourceID, sides: (SourceID) -> PairSides
  ) -> RenderedPage {
    let (a, b) = one < other ? (one, other) : (other, one)
    return PairPage(view: view, a: a, b: b, sides: (sides(a), sides(b))).rendered()
  }

  /// `comparison.json` and its schema, `comparison.md`, the tables and what their columns mean.
  package func comparisonFiles() -> [RenderedPage] {
    ReportPart.File.allCases.map { page(.file($0)) }
  }

  private func bytes(of file: ReportPart.File) -> [UInt8] {
    switch file {
    case .comparison:
      JSONFormatter.bytes(ComparisonJSON(view: view, lines: lines).value())
    case .schema: ComparisonSchema.bytes
    case .text: Array(ComparisonMarkdown(view: view).text().utf8)
    case .positions: PositionsCSV(view: view).table().bytes
    case .verdicts: VerdictsCSV(view: view).bytes(lines.verdicts)
    case .columns: Array(ColumnsText.text().utf8)
    }
  }

  private func sourceParts(_ summary: SourceSummary) -> [ReportPart] {
    let id = summary.source.id
    return [.source(summary)]
      + view.documents(of: id).months.map(ReportPart.month)
  }

  /// `style.css`, the same in every report.
  package static var styleSheet: RenderedPage {
    RenderedPage(path: PageNames.style, bytes: Array(StyleSheet.text.utf8))
  }

  /// The page of one document.
  package static func documentPage(_ content: DocumentContent) -> RenderedPage {
    DocumentPage(content: content).rendered()
  }

  /// Every page but those of documents, sorted by path.
  package func pagesOfTheWhole() -> [RenderedPage] {
    Self.sorted(parts.map(page))
  }

  /// The whole report, sorted by path.
  package static func pages(
    for content: ReportContent, documents: [DocumentContent]
  ) -> [RenderedPage] {
    sorted(ReportRenderer(content).pagesOfTheWhole() + documents.map(documentPage))
  }

  private static func sorted(_ pages: [RenderedPage]) -> [RenderedPage] {
    pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
