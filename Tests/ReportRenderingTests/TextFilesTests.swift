import ReportRendering
import Testing

@Suite struct TextFilesTests {
  @Test(arguments: [
    ("a_b*c", "a\\_b\\*c"), ("<b> & [x](y)", "&lt;b&gt; &amp; \\[x\\](y)"), ("a|b", "a\\|b"),
    ("two\nlines", "two lines"), ("# x", "\\# x"),
  ])
  func `Markdown marks are escaped`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    "# Where your sources agree and disagree\n\nRead by machine.",
    "### Assad's rule is legitimate (unvalidated)\n\n"
      + "▲ affirm: The Grayzone – ▼ deny: Solidarity – △▽ one statement: Wire\n\n"
      + "> ▲ “Assad kept the peace.” – The Grayzone, Flags &amp; &lt;b&gt;rampage&lt;/b&gt;, "
      + "2017-07-01 (date inferred)",
    "- Solidarity – The Grayzone: disagree · leaning, P .88",
    "| Assad's side carried out chemical attacks | ▲ affirms 9:0 | ○ silent | ○ silent |",
    "- Flags &amp; &lt;b&gt;rampage&lt;/b&gt;\n  - Solidarity – The Grayzone on “Assad's rule is "
      + "legitimate”: disagree · leaning, P .88; without it not comparable: The Grayzone is silent",
    "- wire/scan.djvu: a format that is not read\n",
  ])
  func `the first page is there as Markdown`(fragment: String) {
    let files = SampleReport.renderer.comparisonFiles()
    let text = files.first { $0.path == "comparison.md" }.map(SampleReport.html) ?? ""
    #expect(text.contains(fragment))
  }

  @Test func `the first page is there as text`() {
    let text = TextSummary.text(for: SampleReport.content(), width: 200)
    #expect(
      text.contains(
        """
          Assad's rule is legitimate [unvalidated]
            ▲ affirm: The Grayzone – ▼ deny: Solidarity – △▽ one statement: Wire
              Solidarity – The Grayzone: disagree · leaning, P .88
        """))
    #expect(text.hasPrefix("Read by machine."))
    #expect(text.hasSuffix("NOT READ\n  wire/scan.djvu: a format that is not read\n"))
  }

  @Test func `lines are broken at spaces and further ones stand deeper`() {
    let wrap = LineWrapping(width: 12)
    #expect(
      wrap.lines("one two three extraordinarily", indent: 2) == [
        "  one two", "    three", "    extraordinarily",
      ])
  }

  @Test func `no line of the summary is wider than the terminal`() {
    let text = TextSummary.text(for: SampleReport.content(), width: 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}
