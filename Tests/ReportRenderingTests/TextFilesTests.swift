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
}
