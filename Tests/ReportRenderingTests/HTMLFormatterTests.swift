@testable import ReportRendering
import Testing

@Suite struct HTMLFormatterTests {
  @Test(arguments: [
    ("<script>alert('x')</script>", "&lt;script&gt;alert('x')&lt;/script&gt;"),
    ("a & b", "a &amp; b"), ("&amp;", "&amp;amp;"), ("say \"no\"", "say \"no\""),
    ("bell\u{7} nul\u{0}", "bell\u{FFFD} nul\u{FFFD}"), ("tab\tline\n", "tab\tline\n"),
    ("\u{202E}gnp.exe", "\u{FFFD}gnp.exe"), ("\u{2067}x\u{2069}", "\u{FFFD}x\u{FFFD}"),
    ("سوريا\u{200F}", "سوريا\u{200F}"), ("\u{FFFF}", "\u{FFFD}"), ("a\rb", "a\u{FFFD}b"),
  ])
  func `text stays text`(text: String, expected: String) {
    #expect(HTMLFormatter.text([.text(text)]) == expected)
  }

  @Test func `a value cannot leave its attribute`() {
    let node = HTMLNode.element(.abbr, [.title("\"><script>&'")], ["x"])
    #expect(
      HTMLFormatter.text([node])
        == "<abbr title=\"&quot;&gt;&lt;script&gt;&amp;'\">x</abbr>")
  }

  @Test func `elements nest and void elements have no end`() {
    let node = HTMLNode.element(
      .div, [.id("a")], [.p("note", ["one", .element(.b, [], ["two"])]), .void(.hr, [])])
    #expect(
      HTMLFormatter.text([node])
        == "<div id=\"a\">\n<p class=\"note\">one<b>two</b></p>\n<hr></div>")
  }

  @Test func `what is written already stands on lines of its own, as if it were not`() {
    let nodes: [HTMLNode] = [
      .p(nil, ["\u{202E}a & ", .name("b")]), .element(.div, [.id("c")], [.p(nil, ["d"])]),
    ]
    let around: ([HTMLNode]) -> HTMLNode = { .element(.main, [], ["<"] + $0 + [.p(nil, ["e"])]) }
    #expect(
      HTMLFormatter.text([around([.written(WrittenHTML(nodes))])])
        == HTMLFormatter.text([around(nodes)]))
  }

  @Test func `a page begins with its document type and ends with a line end`() {
    let bytes = HTMLFormatter.page(.element(.html, [.lang("en")], []))
    #expect(
      String(decoding: bytes, as: UTF8.self) == "<!doctype html>\n<html lang=\"en\"></html>\n")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "ftp://x", "//x.org", "x.org"])
  func `an address that is none of the web is no link`(address: String) {
    #expect(HTMLAttribute.href(web: address) == nil)
  }

  @Test(arguments: ["https://thegrayzone.com", "HTTP://x.org/?a=\"b\""])
  func `an address of the web is a link`(address: String) {
    #expect(HTMLAttribute.href(web: address)?.value == address)
  }
}
