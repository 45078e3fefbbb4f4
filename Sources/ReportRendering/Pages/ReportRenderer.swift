import StanceComparison
package import StanceVocabulary

/// Renders the pages of a report.
///
/// A pure function: equal contents give equal bytes. Each page can be rendered alone, so that a service renders what changed. A document's page
/// depends on its ``DocumentContent`` only; all others on the ``ReportContent``.
package struct ReportRenderer: Sendable {
  /// Reports of more sources have no pages of pairs: there would be too many.
  package static let mostSourcesWithPairPages = 50

  private let view: ReportView

  package init(_ content: ReportContent) {
    view = ReportView(content)
  }

  /// `index.html`.
  package func frontPage() -> RenderedPage {
    FrontPage(view: view).rendered()
  }

  /// `method.html`.
  package func methodPage() -> RenderedPage {
    MethodPage(view: view).rendered()
  }

  /// `sources.html`, and `positions.html` where the first page has no room for the matrix.
  package func overviewPages() -> [RenderedPage] {
    [SourcesPage(view: view).rendered()]
      + (view.hasPositionsPage ? [PositionsPage(view: view).rendered()] : [])
  }

  /// A question with all sources on each of its claims.
  package func questionPage(_ question: Question) -> RenderedPage {
    QuestionPage(view: view, question: question).rendered()
  }

  /// A source's page, then its months where its documents are many.
  /// - Returns: Nothing for a source that the comparison does not have.
  package func sourcePages(_ id: SourceID) -> [RenderedPage] {
    view.summary(id).map { SourcePage(view: view, summary: $0).rendered() } ?? []
  }

  /// The page of two sources of the comparison.
  package func pairPage(_ a: SourceID, _ b: SourceID) -> RenderedPage {
    let (first, second) = a < b ? (a, b) : (b, a)
    return PairPage(view: view, a: first, b: second).rendered()
  }

  /// `comparison.json` and its schema, `comparison.md`, the tables and what their columns mean.
  package func comparisonFiles() -> [RenderedPage] {
    [
      RenderedPage(
        path: "comparison.json", bytes: JSONFormatter.bytes(ComparisonJSON(view: view).value())),
      RenderedPage(path: ComparisonSchema.path, bytes: ComparisonSchema.bytes),
      RenderedPage(
        path: "comparison.md", bytes: Array(ComparisonMarkdown(view: view).text().utf8)),
      RenderedPage(path: "positions.csv", bytes: PositionsCSV(view: view).table().bytes),
      RenderedPage(path: "verdicts.csv", bytes: VerdictsCSV(view: view).table().bytes),
      RenderedPage(path: ColumnsText.path, bytes: Array(ColumnsText.text().utf8)),
    ]
  }

  /// `style.css`, the same in every report.
  package static var styleSheet: RenderedPage {
    RenderedPage(path: PageNames.style, bytes: Array(StyleSheet.text.utf8))
  }

  /// The page of one document.
  package static func documentPage(_ content: DocumentContent) -> RenderedPage {
    DocumentPage(content: content).rendered()
  }

  /// The pairs that have a page, by a, then by b; none where there would be too many.
  package var pairs: [(SourceID, SourceID)] {
    guard view.hasPairPages else { return [] }
    let sources = view.sources.map(\.source.id)
    return sources.enumerated().flatMap { place, a in
      sources[(place + 1)...].map { (a, $0) }
    }
  }

  /// Every page but those of documents and of pairs.
  package func pagesButPairs() -> [RenderedPage] {
    [frontPage(), methodPage(), Self.styleSheet] + comparisonFiles() + overviewPages()
      + view.questions.map(questionPage) + view.sources.map(\.source.id).flatMap(sourcePages)
  }

  /// Every page but those of documents, sorted by path.
  package func pagesOfTheWhole() -> [RenderedPage] {
    Self.sorted(pagesButPairs() + pairs.map(pairPage))
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
