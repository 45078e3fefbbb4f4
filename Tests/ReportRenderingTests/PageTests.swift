import ReportRendering
import StanceVocabulary
import Testing

@Suite struct PageTests {
  @Test(arguments: [
    "<h1><bdi>Solidarity</bdi></h1>", "In 2 documents of 1,000 words, ",
    "<caption><span>Solidarity: How is Assad seen?</span></caption>",
    "In 2 documents of Solidarity, its reporting shows Assad's side as brutal.",
    "<bdi>The Grayzone</bdi></a> (<a href=\"../pairs/",
    "<a href=\"../documents/00000000000000bb.html\"><bdi>Secret ingredient</bdi></a></th>",
  ])
  func `a source's page shows it`(fragment: String) throws {
    let pages = SampleReport.renderer.sourcePages(SampleReport.solidarity)
    #expect(pages.map(\.path) == [PageNames.source(SampleReport.solidarity)])
    #expect(SampleReport.html(try #require(pages.first)).contains(fragment))
  }

  @Test func `the documents of a source are paged by month when they are many`() throws {
    let documents = (0..<101).map { number in
      SampleReport.entry(
        DocumentID(UInt64(number)), SampleReport.wire, nil,
        number < 60 ? "2017-07-01" : number < 100 ? "2017-08-01" : nil)
    }
    let renderer = ReportRenderer(SampleReport.content(documents: documents))
    let pages = renderer.sourcePages(SampleReport.wire)
    let slug = PageNames.slug(SampleReport.wire)
    #expect(
      pages.map(\.path) == [
        "sources/\(slug).html", "sources/\(slug)/2017-07.html", "sources/\(slug)/2017-08.html",
        "sources/\(slug)/undated.html",
      ])
    #expect(
      SampleReport.html(pages[0]).contains(
        "<a href=\"../sources/\(slug)/2017-07.html\">2017-07</a>: 60 documents"))
    #expect(SampleReport.html(pages[3]).contains("href=\"../../documents/0000000000000064.html\""))
  }

  @Test(arguments: [
    "1 / (1 + .4 (m − 1))", "dead zone of .1 and the bounds .90 and .75 are conventions",
    "<code>sha256:ab12</code>", "Coded by machine readers",
    "<td>validated</td>\n<td class=\"number\">50</td>\n<td class=\"number\">0.71</td>",
    "<td>unvalidated</td>",
  ])
  func `the method page shows it`(fragment: String) {
    #expect(SampleReport.html(SampleReport.renderer.page(.method)).contains(fragment))
  }
}
