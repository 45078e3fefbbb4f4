import ReportRendering
import StanceVocabulary
import Testing

@Suite struct PageTests {
  @Test(arguments: [
    "<section id=\"claim-legitimate\" aria-labelledby=\"claim-legitimate-heading\" class=\"claim\">",
    "▼ deny</span>: a source presents Assad&#39;s side as brutal",
    "<td class=\"number\">−0.82<span class=\"below\">[−0.99, −0.36]</span></td>",
    "<td class=\"number\">0.00 : 4.50</td>\n<td class=\"number\">20 of 29</td>",
    "Disagree in what was read (0:29 against 3:0); beyond these documents: leaning, P .88. "
      + "Not firmer because one side has fewer than three documents and the lexicon is unvalidated.",
    "affirming, of 10 found about 7 are right; of 10 in the text about 4 are found; denying, "
      + "too few to say. Coded by machine readers.",
    "No two sources can be compared on it.",
  ])
  func `a question's page shows it`(fragment: String) {
    let html = SampleReport.html(SampleReport.renderer.questionPage(SampleReport.question))
    #expect(html.contains(fragment.replacing("&#39;", with: "'")))
  }

  @Test(arguments: [
    "<h1><bdi>Solidarity</bdi></h1>", "In 2 documents of 1,000 words.",
    "<caption><span>Solidarity: How is Assad seen?</span></caption>",
    "In 2 documents of Solidarity, its reporting shows Assad's side as brutal.",
    "<bdi>The Grayzone</bdi></a>: 1 comparable claim (<a href=\"../pairs/",
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
        DocumentID(hexadecimal: "\(100_000 + number)"), SampleReport.wire, nil,
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
    #expect(SampleReport.html(pages[3]).contains("href=\"../../documents/100100.html\""))
  }

  @Test(arguments: [
    "They can be compared on 1 claim.",
    "Disagree in what was read (0:29 against 3:0); beyond these documents: leaning, P .88.",
    "“The regime <mark>shelled</mark> a market.”", "“Assad <mark>kept</mark> the peace.”",
    "It would read otherwise without this document of ",
    "<td>The Grayzone is silent.</td>",
  ])
  func `a pair's page shows it`(fragment: String) {
    let page = SampleReport.renderer.pairPage(SampleReport.grayzone, SampleReport.solidarity)
    #expect(SampleReport.html(page).contains(fragment))
  }

  @Test(arguments: [
    "1 / (1 + .4 (m − 1))", "dead zone of .1 and the bounds .90 and .75 are conventions",
    "<code>sha256:ab12</code>", "Coded by machine readers",
    "<td>validated</td>\n<td class=\"number\">50</td>\n<td class=\"number\">0.71</td>",
    "<td>unvalidated</td>",
  ])
  func `the method page shows it`(fragment: String) {
    #expect(SampleReport.html(SampleReport.renderer.methodPage()).contains(fragment))
  }
}
