import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

/// The overview of sources, and the matrix of many of them.
@Suite struct OverviewTests {
  /// Sources s10, s11 and so on, and a pair of each two neighbours.
  private static func content(
    sources count: Int, positions: [Position] = [], verdicts: [PairOnClaim] = [],
    rollUp: Double? = nil
  ) -> ReportContent {
    let sources = (10..<10 + count).map {
      SampleReport.source(SourceID("s\($0)"), "S\($0)", documents: 1)
    }
    let ids = sources.map(\.source.id)
    let pairs = zip(ids, ids.dropFirst()).map { a, b in
      PairSummary(a: a, b: b, comparableClaims: 3, rollUp: rollUp, expectedWrongAmongFirm: 0)
    }
    let comparison = Comparison(
      questions: [SampleReport.question], sources: sources, positions: positions, camps: [],
      verdicts: verdicts, pairs: pairs, sharedPassages: [], validation: [:])
    return SampleReport.content(comparison: comparison, documents: [])
  }

  private static func page(_ path: String, of content: ReportContent) -> String? {
    ReportRenderer(content).pagesOfTheWhole().first { $0.path == path }.map(SampleReport.html)
  }

  @Test(arguments: [
    (-1.0, "opposed3", "−1.00"), (-0.6, "opposed3", "−0.60"), (-0.3, "opposed2", "−0.30"),
    (-0.1, "opposed1", "−0.10"), (0.1, "alike1", "0.10"), (0.59, "alike2", "0.59"),
    (0.6, "alike3", "0.60"),
  ])
  func `a cell of the map has the figure, the number of claims and a step of colour`(
    rollUp: Double, name: String, figure: String
  ) throws {
    let html = try #require(Self.page("sources.html", of: Self.content(sources: 2, rollUp: rollUp)))
    #expect(
      html.contains(
        "<td class=\"\(name)\"><a href=\"\(PageNames.pair(SourceID("s10"), SourceID("s11")))\">"
          + "\(figure)<small>3</small></a></td>"))
  }

  @Test func `a figure near nothing and too few claims have no colour`() throws {
    let plain = try #require(Self.page("sources.html", of: Self.content(sources: 2, rollUp: 0.05)))
    #expect(plain.contains("0.05<small>3</small>"))
    let few = try #require(Self.page("sources.html", of: Self.content(sources: 2)))
    #expect(few.contains("·<small>3</small>"))
    for html in [plain, few] { #expect(!html.contains("alike1") && !html.contains("opposed1")) }
  }

  @Test func `without pages of pairs the map is its lower half`() throws {
    let html = try #require(Self.page("sources.html", of: Self.content(sources: 51, rollUp: 0.5)))
    #expect(html.split(separator: "0.50<small>3</small>").count - 1 == 50)
  }

  @Test(arguments: [(50, false), (51, true)])
  func `the matrix of very many sources has a page of its own`(sources: Int, hasPage: Bool) throws {
    let content = Self.content(sources: sources)
    #expect((Self.page("positions.html", of: content) != nil) == hasPage)
    let front = try #require(Self.page("index.html", of: content))
    #expect(front.contains("href=\"positions.html\"") == hasPage)
    #expect(front.contains("<table class=\"matrix wide\">") == !hasPage)
  }

  @Test func `a dense cell says side, position, counts and why it stands alone`() throws {
    let id = SourceID("s10")
    let position = SampleReport.position(
      id, SampleReport.attacks, .takes(.affirm),
      affirm: Tally(statements: 9, documents: 2, weight: .full), documents: 2,
      estimate: SampleReport.estimate(0.5, 0, 1))
    let undated = PairOnClaim(
      a: id, b: SourceID("s11"), claim: SampleReport.attacks.id, outcome: .notComparable(.undated))
    let html = try #require(
      Self.page(
        "index.html", of: Self.content(sources: 7, positions: [position], verdicts: [undated])))
    // 60 units: -1 lies at 4, 0 at 30, 1 at 56.
    #expect(
      html.contains(
        "<td class=\"affirm\"><b>▲ affirms</b><svg><path d=\"M30 6H56\"/><circle cx=\"43\"/></svg>"
          + "0.50, 9:0 in 2<small>not comparable: undated</small></td>"))
  }
}
