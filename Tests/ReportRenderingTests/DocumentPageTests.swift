import ReportRendering
import StanceVocabulary
import Testing

@Suite struct DocumentPageTests {
  @Test(arguments: [
    // A sentence in its own voice, its words bold, and the number of its statement.
    "<mark class=\"affirm own\">Assad <b>kept</b> the peace.<sup>"
      + "<a href=\"#s1\" class=\"affirm own\">▲1</a></sup></mark> He stayed.",
    // Two statements on one sentence: told in its own voice, and reported in brackets.
    "<mark class=\"deny own\">The regime <b>shelled a market</b>.<sup>"
      + "<a href=\"#s2\" class=\"deny own\">▼2</a>"
      + "<a href=\"#s3\" class=\"deny reported\">(▼3)</a></sup></mark>",
    "<li id=\"s3\" class=\"deny reported\">",
    "presents Assad's side as brutal (reported words of The Observatory; weight 0.50)",
    "presents Assad's side as brutal (told as an event)",
    "”, own, said; found by <code>questions/assad.yaml:42</code>",
    "<li><em>relation</em> “<bdi>kept</bdi>” → pole affirm</li>",
    "<div class=\"block furniture\">", "<p class=\"speaker\"><bdi>Max</bdi></p>",
    "undated: 2 own statements, 1 reported statement.", "No verdict is another without it.",
  ])
  func `a document's page shows it`(fragment: String) {
    #expect(SampleDocument.html().contains(fragment))
  }

  @Test func `a speaker is announced once`() {
    #expect(SampleDocument.html().split(separator: "class=\"speaker\"").count == 2)
  }

  @Test func `what the article moves is said with and without it`() {
    let html = SampleDocument.html(SampleDocument.content(moves: [SampleReport.move]))
    #expect(
      html.contains(
        "<strong>disagree · leaning, P .88</strong>; without it not comparable: The Grayzone is "
          + "silent"))
    #expect(html.contains("P is about sampling alone and assumes"))
  }

  @Test func `a document without a title stands under its path`() {
    let html = SampleDocument.html(SampleDocument.content(title: nil))
    #expect(html.contains("<h1><bdi>the-grayzone/flags.txt</bdi></h1>"))
  }

  @Test func `hostile texts, titles and paths stay text`() {
    let text = SampleDocument.text.replacing("kept the", with: "<script>")
    let html = SampleDocument.html(
      SampleDocument.content(
        text: text, title: "<script>\u{202E}\"</title>", path: "x/<img src=x>"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(html.contains("Assad <b>&lt;scr</b>ipt&gt; peace."))
    #expect(html.contains("<title>&lt;script&gt;\u{FFFD}\"&lt;/title&gt; – Parallax</title>"))
  }

  @Test func `ranges that lie outside the text are cut`() {
    let content = SampleDocument.content(text: "Assad")
    #expect(SampleReport.html(ReportRenderer.documentPage(content)).contains("Assad"))
  }
}
