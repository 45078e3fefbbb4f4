import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct WholeReportTests {
  static let pages = ReportRenderer.pages(
    for: SampleReport.content(), documents: [SampleDocument.content()])
  static let htmlPages = pages.filter { $0.path.hasSuffix(".html") }

  @Test func `the pages are sorted by path and each is there once`() {
    let paths = Self.pages.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(paths).count == paths.count)
    #expect(
      paths.filter { !$0.contains("/") } == [
        "columns.txt", "comparison.json", "comparison.md", "comparison.schema.json", "index.html",
        "method.html", "positions.csv", "sources.html", "style.css", "verdicts.csv",
      ])
    #expect(paths.count { $0.hasPrefix("pairs/") } == 3)
    #expect(paths.count { $0.hasPrefix("sources/") } == 3)
  }

  @Test(arguments: htmlPages)
  func `every page has its frame`(page: RenderedPage) {
    let html = SampleReport.html(page)
    for fragment in [
      "<!doctype html>\n<html lang=\"en\">", "<meta charset=\"utf-8\">",
      "content=\"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'\"",
      "<title>", "<a class=\"skip\" href=\"#content\">", "<header class=\"masthead\">",
      "<nav aria-label=\"Report\">", "<main id=\"content\">", "<footer>",
      "Read by machine. Open the sentence before you cite it.",
    ] {
      #expect(html.contains(fragment), "\(page.path) lacks \(fragment)")
    }
    #expect(html.split(separator: "<h1>").count == 2, "\(page.path) needs one h1")
  }

  @Test(arguments: htmlPages)
  func `no page runs, loads or styles anything itself`(page: RenderedPage) {
    let html = SampleReport.html(page)
    for forbidden in ["<script", "style=\"", "<img", "<iframe", "http://", "https://"] {
      #expect(
        !html.contains(forbidden), "\(page.path) holds \(forbidden)")
    }
    for word in ["propaganda", "bias", "denier", "pro-Assad", "anti-"] {
      #expect(!html.lowercased().contains(word), "\(page.path) holds \(word)")
    }
  }

  @Test(arguments: htmlPages)
  func `links within the report lead to pages that it has`(page: RenderedPage) {
    let html = SampleReport.html(page)
    let paths = Set(Self.pages.map(\.path) + ["changes/index.html"])
    let folder = page.path.split(separator: "/").dropLast().map(String.init)
    for part in html.split(separator: "href=\"").dropFirst() {
      let target = String(part.prefix { $0 != "\"" && $0 != "#" })
      guard !target.isEmpty else { continue }
      var place = folder
      for step in target.split(separator: "/") {
        if step == ".." { place.removeLast() } else { place.append(String(step)) }
      }
      let path = place.joined(separator: "/")
      // The sample renders one document of three.
      guard !path.hasPrefix("documents/") else { continue }
      #expect(paths.contains(path), "\(page.path) links to \(path)")
    }
  }

  @Test(arguments: htmlPages)
  func `tables name their headers and drawings say what they show`(page: RenderedPage) {
    let html = SampleReport.html(page)
    #expect(
      html.split(separator: "<table").count == html.split(separator: "<caption>").count)
    #expect(!html.contains("<th>"))
    // A mark of the dense matrix, without attributes, has its figure beside it.
    for drawing in html.split(separator: "<svg ").dropFirst() {
      #expect(drawing.prefix(200).contains("<title>"))
      #expect(drawing.prefix(200).contains("role=\"img\""))
    }
  }

  @Test func `equal contents give equal bytes`() {
    let again = ReportRenderer.pages(
      for: SampleReport.content(), documents: [SampleDocument.content()])
    #expect(again == Self.pages)
  }

  @Test func `a document's page does not change with the whole`() {
    let smaller = SampleReport.content(documents: [])
    let pages = ReportRenderer.pages(for: smaller, documents: [SampleDocument.content()])
    let path = PageNames.document(SampleReport.documentOfGrayzone)
    #expect(pages.first { $0.path == path } == Self.pages.first { $0.path == path })
  }

  @Test func `over fifty sources have no pages of pairs, and nothing links to them`() {
    let many = (100..<151).map { SampleReport.source(SourceID("s\($0)"), "S\($0)", documents: 0) }
    let comparison = Comparison(
      questions: [SampleReport.question], sources: many, positions: [], camps: [], verdicts: [],
      pairs: [], sharedPassages: [], validation: [:])
    let pages = ReportRenderer(SampleReport.content(comparison: comparison, documents: []))
      .pagesOfTheWhole()
    #expect(!pages.contains { $0.path.hasPrefix("pairs/") })
    #expect(!pages.contains { SampleReport.html($0).contains("pairs/") })
  }

  @Test func `hostile names of sources stay text everywhere`() {
    let name = "<script>\"|`=1\u{202E}\u{1B}[31m"
    let sources = [SampleReport.solidarity, SampleReport.grayzone, SampleReport.wire].map {
      SampleReport.source($0, name, documents: 1)
    }
    let sample = SampleReport.comparison
    let comparison = Comparison(
      questions: sample.questions, sources: sources, positions: sample.positions,
      camps: sample.camps, verdicts: sample.verdicts, pairs: sample.pairs, sharedPassages: [],
      validation: [:])
    let content = SampleReport.content(comparison: comparison)
    for page in ReportRenderer(content).pagesOfTheWhole() {
      let text = SampleReport.html(page)
      let isData = page.path.hasSuffix(".csv") || page.path.hasSuffix(".json")
      #expect(isData || !text.contains("<script"), "\(page.path)")
      #expect(isData || !text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    }
    #expect(!TextSummary.text(for: content, width: 80).unicodeScalars.contains("\u{1B}"))
  }
}
