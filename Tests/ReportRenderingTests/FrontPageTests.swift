import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct FrontPageTests {
  let html = SampleReport.html(SampleReport.renderer.page(.front))

  @Test(arguments: [
    // The camps of a claim on one line.
    "<span class=\"side affirm\"><span class=\"sign\">▲</span> affirm:</span> "
      + "<a href=\"sources/the-grayzone-fcaec2.html\"><bdi>The Grayzone</bdi></a>",
    "<span class=\"side single\"><span class=\"sign\">△▽</span> one statement:</span>",
    // Sentences about what was read; a told side is never worded as said.
    "In 1 document, The Grayzone presents Assad's side as protective."
      + "<span class=\"ratio\"> 3:0</span>",
    "In 2 documents of Solidarity, its reporting shows Assad's side as brutal."
      + "<span class=\"ratio\"> 0:29</span>",
    // The quotation with its words marked, and the way to its statement.
    "“Assad <mark>kept</mark> the peace.”",
    "<a href=\"documents/00000000000000aa.html#s1\"><bdi>Flags &amp; &lt;b&gt;rampage&lt;/b&gt;"
      + "</bdi></a>, <time datetime=\"2017-07-01\">2017-07-01</time> (date inferred)",
    // The verdict's two words with P, and what P means.
    "<span class=\"verdict disagree\">disagree · leaning, P .88</span>",
    "P is about sampling alone",
    "disagree · leaning, P .88</span> – <a href=\"pairs/syria-solidarity",
    "<p>One statement of Wire: in no verdict.</p>",
    // Silence, counts and marks of the matrix.
    "<td class=\"silent\"><span class=\"side silent\"><span class=\"sign\">○</span> silent</span>",
    "<title>0.63, 90 % interval −0.25 to 1.00</title>",
    "<circle class=\"point hollow\" cx=\"32.5\" cy=\"8.0\" r=\"4\"/>",
    "<span class=\"counts\">0:29 in 2 documents</span>",
    // What the newest articles move, what was not read, history.
    "<strong>disagree · leaning, P .88</strong>; without it not comparable: The Grayzone is silent",
    "<code><bdi>wire/scan.djvu</bdi></code></th>\n<td>a format that is not read</td>",
    "<a href=\"changes/index.html\">changes/</a>",
  ])
  func `the first page shows it`(fragment: String) {
    #expect(html.contains(fragment))
  }

  @Test func `the sharpest disagreement comes first`() throws {
    let sharp = try #require(
      html.firstRange(of: "<h3><a href=\"questions/assad.html#claim-legitimate"))
    let other = try #require(
      html.firstRange(of: "<h3><a href=\"questions/assad.html#claim-chemical-attacks"))
    #expect(sharp.lowerBound < other.lowerBound)
  }

  @Test func `a claim that is not measured is named unvalidated and a measured one is not`() {
    #expect(html.split(separator: ">unvalidated</a>").count == 2)
    #expect(html.contains("is legitimate</a> <a class=\"tag\" href=\"method.html#validation\">"))
  }

  @Test func `a report of nothing has its questions`() {
    let empty = Comparison(
      questions: [SampleReport.question], sources: [], positions: [], camps: [], verdicts: [],
      pairs: [], sharedPassages: [], validation: [:])
    let content = ReportContent(
      comparison: empty, documents: DocumentLists([DocumentEntry]()), quotations: [:],
      edition: Edition(programVersion: "0.1.0", lexicons: "ab12", validation: .none))
    let page = SampleReport.html(ReportRenderer(content).page(.front))
    #expect(page.contains("How is Assad seen?"))
    #expect(page.contains("0 sources, 0 documents, read on 2 claims."))
    #expect(page.contains("No two sources can be compared yet on any claim."))
  }

  @Test func `many sources stand in rows under short names of claims`() {
    let many = (10..<20).map { SampleReport.source(SourceID("s\($0)"), "S\($0)", documents: 0) }
    let comparison = Comparison(
      questions: [SampleReport.question], sources: many, positions: [], camps: [], verdicts: [],
      pairs: [], sharedPassages: [], validation: [:])
    let page = SampleReport.html(
      ReportRenderer(SampleReport.content(comparison: comparison, documents: [])).page(.front))
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"2\">How is Assad seen?</th>"))
    #expect(
      page.contains(
        "title=\"Assad's side carried out chemical attacks\">chemical attacks</a></th>"))
  }
}
