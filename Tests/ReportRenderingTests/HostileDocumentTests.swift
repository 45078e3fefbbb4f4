import ReportRendering
import StanceVocabulary
import Testing

@Suite struct HostileDocumentTests {
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

  @Test func `NUL and marks that turn the direction are shown as replaced`() {
    let text = SampleDocument.text.replacing("the peace", with: "\u{0}\u{202E}\u{2066}")
    let html = SampleDocument.html(SampleDocument.content(text: text))
    #expect(
      !html.unicodeScalars.contains { [0, 0x202E, 0x2066].contains($0.value) })
    #expect(html.contains("\u{FFFD}\u{FFFD}\u{FFFD}"))
  }

  @Test func `a title of ten thousand characters is cut in heading, window and trail`() {
    let title = String(repeating: "w", count: 10_000)
    let html = SampleDocument.html(SampleDocument.content(title: title, path: "the-grayzone/a"))
    #expect(html.contains("<bdi>\(title.prefix(240))…</bdi>"))
    #expect(!html.contains(title.prefix(241)))
    #expect(html.contains("<title>\(title.prefix(120))… – Parallax</title>"))
  }

  @Test func `a thousand statements in a hundred thousand words make a page of plain size`() {
    let paragraph = "Assad kept the peace. " + String(repeating: "word ", count: 95)
    let count = 1000
    let length = paragraph.utf8.count
    let statements = (0..<count).map { number in
      SampleDocument.statement(
        .affirm, .own, sentence: number * (length + 2)..<number * (length + 2) + 21,
        evidence: number * (length + 2) + 6..<number * (length + 2) + 10, block: number)
    }
    let blocks = (0..<count).map {
      TextBlock(kind: .paragraph, range: $0 * (length + 2)..<$0 * (length + 2) + length)
    }
    let text = Array(repeating: paragraph, count: count).joined(separator: "\n\n")
    let content = SampleDocument.content(text: text, statements: statements, blocks: blocks)
    let html = SampleDocument.html(content)
    #expect(html.contains("class=\"text long\""))
    #expect(html.contains("<a href=\"#s1\">▲ 1,000</a>"))
    #expect(html.contains("id=\"s1000\"") && html.contains("id=\"n1000\""))
    // The text itself and little more than a kilobyte a statement.
    #expect(html.utf8.count < text.utf8.count + 1200 * count)
  }
}
