import ArticleExchange
import StanceVocabulary
import Testing

@testable import ArticleExtraction

@Suite struct `Parts of a page` {
  @Test(arguments: [
    ("class='comment-list'", true), ("id='commentform'", true), ("class='commentary'", false),
    ("class='sharedaddy sd-sharing'", true), ("class='shareholders'", false),
    ("class='entry-meta'", true), ("class='metadata-box'", true), ("class='metal'", false),
    ("class='jp-relatedposts'", true), ("class='related-posts'", true),
    ("class='entry-content related'", false), ("class='siteHeader'", true),
    ("class='adsbygoogle'", false), ("class='ads'", true), ("class='leads'", false),
    ("class='post-nav'", true), ("class='nav'", true), ("class='naval-base'", false),
    ("class='date'", true), ("class='overflow-hidden'", false), ("class='update'", false),
    ("", false),
  ])
  func `are told by their names`(attributes: String, isOfPage: Bool) throws {
    let tree = try HTMLParsing.tree(of: Array("<div \(attributes)>x</div>".utf8))
    let element = try #require(tree.first("div").flatMap { tree.element($0) })
    #expect(PartNames(element).isOfPage == isOfPage)
  }

  @Test(arguments: [
    ("By Nadia Karim", true), ("By 2014 the group held Raqqa.", false), ("9 March 2024", true),
    ("Posted on June 3rd, 2017 in Opinion", true), ("It began on 9 March 2024.", false),
    ("Powered by Russian airstrikes, the army took the town.", false),
    ("(c) the third of them", false),
    ("Copyright law says nothing of it.", false), ("Leave a light on for them, he said.", false),
    ("Share this", true), ("Tags: Syria, ISIS", true), ("\u{A9} 2024 River Notes", true),
    ("Updated 12/31/2023", true), ("The war goes on", false),
    ("Subject: The colour of the desert", true),
  ])
  func `are told by their words`(text: String, isOfPage: Bool) {
    let block = PageBlock(kind: .paragraph, text: text, linked: 0)
    #expect(PageLines.isOfPage(block) == isOfPage)
    #expect(!PageLines.isOfPage(PageBlock(kind: .heading, text: text, linked: 0)))
  }

  @Test(arguments: [
    ("3 comments", true), ("Comments (12)", true), ("One thought on “The bridge”", true),
    ("Leave a Reply", true), ("Related articles", true), ("See also", true), ("Discussion", false),
    ("Comments on the strike came at once.", false), ("What is left", false),
    ("Responses", true), ("Responsible for it", false), ("You might also like", true),
  ])
  func `begin what follows an article`(text: String, ends: Bool) {
    #expect(PageLines.beginsEnd(text) == ends)
  }

  @Test(arguments: [
    ("3 June 2017", "2017-06-03"), ("June 3rd, 2017", "2017-06-03"),
    ("2017-06-03T08:00Z", "2017-06-03"),
    ("3. Juni 2017", "2017-06-03"), ("1er mars 2020", "2020-03-01"), ("03.06.2017", "2017-06-03"),
    ("31/12/2019", "2019-12-31"), ("12/31/2019", "2019-12-31"), ("3/6/2017", "nothing"),
    ("on Monday", "nothing"), ("30 February 2020", "nothing"), ("2 agosto 2021", "2021-08-02"),
    ("may 2017", "nothing"), ("Sept. 4, 2018", "2018-09-04"),
  ])
  func `say when`(text: String, date: String) {
    #expect((WrittenDate.find(in: text)?.date?.description ?? "nothing") == date)
  }

  @Test(arguments: [
    (String(repeating: "<div>", count: 512), true), (String(repeating: "<div>", count: 513), false),
    (String(repeating: "<p>", count: 5000), true),
    (String(repeating: "<li><ul>", count: 600), false),
    (String(repeating: "<b></b>", count: 5000), true),
    (String(repeating: "<br/>", count: 600), true),
    ("<!--" + String(repeating: "<div>", count: 600) + "-->", true),
    ("<script>" + String(repeating: "'<div>'", count: 600) + "</script>", true),
    ("<a title='" + String(repeating: "<div>", count: 600) + "'>", true),
    (String(repeating: "<DIV></div>", count: 600), true), ("<", true), ("", true),
  ])
  func `are not nested too deeply`(text: String, isBearable: Bool) {
    #expect(NestingDepth.isBearable(Array(text.utf8)) == isBearable)
  }

  @Test(arguments: [
    ("<meta charset=\"ISO-8859-5\">", "iso-8859-5"),
    ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
    ("<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"),
    ("<p>charset</p>", "nothing"),
  ])
  func `name their character set`(head: String, name: String) {
    #expect((DeclaredCharacterSet.name(in: Array(head.utf8)) ?? "nothing") == name)
  }
}

@Suite struct `What a page says of its article` {
  private static func metadata(_ head: String, _ body: String = "") throws -> ArticleMetadata {
    try HTMLArticle.read(Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8))
      .metadata
  }

  private static let linkedData = """
    <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Site"},
    {"@type": ["NewsArticle"], "headline": "From JSON-LD", "datePublished": "2024-01-02T03:04:05Z",
    "author": [{"@id": "#a"}, {"@type": "Person", "name": "B"}], "publisher": {"name": "Paper"},
    "inLanguage": "de-AT"}, {"@type": "Person", "@id": "#a", "name": "A"}]}</script>
    """

  @Test func `machines are told first`() throws {
    let meta = try Self.metadata(
      Self.linkedData + "<meta property='og:title' content='From OpenGraph'>"
        + "<meta property='article:published_time' content='2023-01-01'><meta name='author' content='C'>"
    )
    #expect(meta.title == .init("From JSON-LD", "JSON-LD headline"))
    #expect(meta.published == .init("2024-01-02", "JSON-LD datePublished"))
    #expect(meta.author == .init("A, B", "JSON-LD author"))
    #expect(meta.site == .init("Paper", "JSON-LD publisher"))
    #expect(meta.language == .init("de", "JSON-LD inLanguage"))
  }

  @Test func `then its meta elements, then its lines`() throws {
    let meta = try Self.metadata(
      "<title>The bridge | Notes</title><meta property='og:site_name' content='Notes'>"
        + "<meta property='og:url' content='javascript:x'><link rel=canonical href='https://n.example/b'>",
      "<article><h1>The bridge</h1><p class=byline>By Nadia Karim</p>"
        + "<time class=updated datetime=2024-05-05>May</time><time datetime=2024-03-09>March</time></article>"
    )
    #expect(meta.title == .init("The bridge", "heading"))
    #expect(meta.site == .init("Notes", "og:site_name"))
    #expect(meta.address == .init("https://n.example/b", "canonical link"))
    #expect(meta.author == .init("Nadia Karim", "byline"))
    #expect(meta.published == .init("2024-03-09", "time element"))
  }

  @Test(arguments: [
    ("<ol class='comment-list'><li><b class=author>Reader</b><time datetime=2025-09-16>x</time></ol>"),
    ("<div class=related-posts><p class=byline>By Other</p><time datetime=2025-09-16>x</time></div>"),
    ("<aside><span class=author>Other</span><time datetime=2025-09-16>x</time></aside>"),
  ])
  func `dates and names of comments and other articles are not the article's`(
    others: String
  ) throws {
    let text = String(
      repeating: "<p>The bridge is closed for the third winter in a row.</p>", count: 9)
    let bare = try Self.metadata(
      "<title>The bridge</title>", "<article><h1>The bridge</h1>\(text)\(others)</article>")
    #expect(bare.published == nil)
    #expect(bare.author == nil)
    let dated = try Self.metadata(
      "<title>The bridge</title>",
      "<article class=no-comments><h1>The bridge</h1><p class=byline>Nadia Karim</p>"
        + "\(others)<time datetime=2024-03-09>March</time>\(text)</article>")
    #expect(dated.published == .init("2024-03-09", "time element"))
    #expect(dated.author == .init("Nadia Karim", "byline"))
  }

  @Test(
    arguments: [
      ("<div class=post-date>Posted on March 9, 2024</div>", "2024-03-09"),
      ("<p class=info-publi>Saturday 9 March 2024</p>", "2024-03-09"),
      (
        "<footer><time class='entry-date published' datetime=2024-03-09>x</time></footer>",
        "2024-03-09"
      ),
      ("<div class=updated-date>Updated 9 March 2024</div>", nil), ("<div>9 March 2024</div>", nil),
      ("<div class=sidebar><div class=latest><i class=date>9 March 2024</i></div></div>", nil),
    ] as [(String, String?)])
  func `a theme's line beside the article tells its date`(line: String, date: String?) throws {
    let text = String(
      repeating: "<p>The bridge is closed for the third winter in a row.</p>", count: 9)
    let article = try HTMLArticle.read(
      Array(
        "<title>The bridge</title><div id=page><h1>The bridge</h1><div class=entry-content>\(text)</div>\(line)</div>"
          .utf8))
    #expect(article.metadata.published?.value == date)
  }

  @Test(arguments: [
    "{", "[]", "{\"@type\": \"NewsArticle\", \"headline\": {\"name\": []}}", "null", "7",
  ])
  func `broken JSON says nothing`(json: String) throws {
    let meta = try Self.metadata(
      "<title>T and more</title><script type='application/ld+json'>\(json)</script>")
    #expect(meta.title == .init("T and more", "title element"))
  }

  @Test func `what a script was to show is taken from what search engines are told`() throws {
    let paragraph = String(repeating: "The bridge held until the thaw. ", count: 10)
    let json =
      "{\"@type\": \"Article\", \"headline\": \"The bridge\", \"articleBody\": \"\(paragraph)\\n\\nTwo.\"}"
    let article = try HTMLArticle.read(
      Array(
        "<script type='application/ld+json'>\(json)</script><body><div id=root>Loading</div></body>"
          .utf8))
    #expect(article.blocks.map(\.kind) == [.heading, .paragraph, .paragraph])
    #expect(article.blocks[1].text == paragraph.onOneLine)
  }

  @Test(arguments: [
    ("class='hidden'", false), ("class='hidden md:block'", true), ("hidden", false),
    ("style='display: none'", false), ("class='d-none d-md-block'", true),
    ("aria-hidden='true'", false),
  ])
  func `hidden parts are left out`(attributes: String, isThere: Bool) throws {
    let page =
      "<body><article><h1>T</h1><p>The bridge held until the thaw, and no longer than that, said all who had "
      + "built it.</p><div \(attributes)>It held. Nobody has asked for more than that, as far as we know.</div></article>"
    let blocks = try HTMLArticle.read(Array(page.utf8)).blocks
    #expect(blocks.contains { $0.text.hasPrefix("It held") } == isThere)
  }
}
