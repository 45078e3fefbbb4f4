import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

/// The journal as a page and as a feed.
@Suite struct ChangesPageTests {
  private static func source(_ name: String) -> VerdictChanges.NamedSource {
    VerdictChanges.NamedSource(id: SourceID(name.lowercased()), name: name)
  }

  private static func change(
    _ before: VerdictState?, _ after: VerdictState?, a: String = "Wire", b: String = "Post",
    sentence: String = "It holds"
  ) -> VerdictChange {
    VerdictChange(
      claim: ClaimID(question: "q", name: "c"), sentence: sentence, a: source(a), b: source(b),
      before: before, after: after)
  }

  private static let agree = VerdictState.compared(.agree, .open)
  private static let silent = VerdictState.notComparable("silent")

  private static func entry(_ content: JournalEntry.Content, id: String = "0-1") -> JournalEntry {
    JournalEntry(publishedAt: "2026-11-21T12:04:13Z", id: id, content: content)
  }

  private static func pages(
    _ entries: [JournalEntry], sources: [String] = ["wire", "post"]
  ) -> (feed: String, page: String) {
    let targets = JournalTargets(
      sources: Set(sources.map { SourceID($0) }), claims: [ClaimID(question: "q", name: "c")])
    let written = entries.enumerated().map { place, entry in
      WrittenEntry(entry, WrittenEntry.Rank(place: place), targets)
    }
    let pages = ChangesPage.pages(written, journal: "0-0")
    return (SampleReport.html(pages[0]), SampleReport.html(pages[1]))
  }

  private typealias Title = (before: VerdictState?, after: VerdictState?, title: String)
  private static let titles: [Title] = [
    (agree, .compared(.disagree, .firm), "Wire and Post now disagree on “It holds”"),
    (silent, agree, "Wire and Post now agree on “It holds”"),
    (nil, .compared(.partly, .open), "Wire and Post now agree partly on “It holds”"),
    (agree, silent, "Wire and Post can no longer be compared on “It holds”"),
    (agree, .compared(.agree, .firm), "Wire and Post on “It holds”: now agree · firm"),
    (agree, nil, "1 verdict went with that"),
  ]

  @Test(arguments: titles)
  func `a title says what changed`(before: VerdictState?, after: VerdictState?, title: String) {
    let changes = VerdictChanges(changes: [Self.change(before, after)])
    #expect(ChangeWords.title(.changes(changes)) == title)
    let three = VerdictChanges(
      changes: [Self.change(Self.silent, Self.agree), Self.change(before, after)], unlisted: 2)
    #expect(
      ChangeWords.title(.changes(three)) == "Wire and Post now agree on “It holds”; 3 more")
  }

  @Test func `an entry without verdicts says what else there is`() {
    let came = ["A", "B", "C", "D", "E"].map(Self.source)
    let titles: [(JournalEntry.Content, String)] = [
      (.firstReport, "First report"),
      (.changes(VerdictChanges(changes: [], came: came)), "New in the report: A, B, C and 2 more"),
      (
        .changes(
          VerdictChanges(
            changes: [Self.change(Self.agree, nil)], unlisted: 1, went: [Self.source("Post")])),
        "No longer in the report: Post; 2 verdicts went with that"
      ),
      (
        .changes(VerdictChanges(changes: [], otherReasons: 2)),
        "2 pairs cannot be compared, for another reason than before"
      ),
      (.changes(VerdictChanges(changes: [])), "No verdict changed"),
      (.lines(["q/c, a, b: x -> y"]), "q/c, a, b: x -> y"),
      (.lines(["a", "b"]), "2 changes of verdicts"),
    ]
    for (content, title) in titles { #expect(ChangeWords.title(content) == title) }
  }

  @Test func `a pair that the report has is linked, one that has gone is not`() {
    let entry = Self.entry(
      .changes(VerdictChanges(changes: [Self.change(Self.silent, Self.agree)])))
    let pair = PageNames.pair(SourceID("wire"), SourceID("post"))
    let page = Self.pages([entry]).page
    #expect(
      page.contains(
        "<a href=\"../\(pair)\"><bdi>Wire</bdi> – <bdi>Post</bdi></a>: "
          + "<strong>now agree · open</strong>; before not comparable (one of them is silent)</li>")
    )
    #expect(page.contains("<h3><a href=\"../questions/q.html#claim-c\">It holds</a></h3>"))
    #expect(page.contains("<time datetime=\"2026-11-21T12:04:13Z\">2026-11-21 12:04:13 UTC</time>"))
    #expect(page.contains("type=\"application/atom+xml\" href=\"feed.atom\""))
    let without = Self.pages([entry], sources: ["wire"]).page
    #expect(!without.contains("pairs/"))
    #expect(without.contains("\"><bdi>Wire</bdi></a> – <bdi>Post</bdi>: "))
  }

  @Test func `many changes of a claim fold, and what is not listed is counted`() {
    let changes = (0..<105).map { Self.change(Self.silent, Self.agree, b: "Post\($0)") }
    let page = Self.pages([Self.entry(.changes(VerdictChanges(changes: changes, unlisted: 1000)))])
      .page
    #expect(page.contains("<summary>92 more on this claim</summary>"))
    #expect(page.contains("And 1,005 more changes not listed here."))
    let many = (0..<30).map { Self.entry(.firstReport, id: "0-\($0)") }
    #expect(Self.pages(many).page.contains("<summary>10 older entries</summary>"))
  }

  @Test func `the feed has what RFC 4287 asks for`() {
    let entry = Self.entry(
      .changes(VerdictChanges(changes: [Self.change(Self.silent, Self.agree)])))
    let feed = Self.pages([entry]).feed
    for part in [
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">", "<id>urn:uuid:0-0</id>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.atom\"/>",
      "<author><name>Parallax</name></author>", "<updated>2026-11-21T12:04:13Z</updated>",
      "    <title>Wire and Post now agree on “It holds”</title>", "    <id>urn:uuid:0-1</id>",
      "href=\"index.html#change-0-1\"/>",
      "&lt;bdi&gt;Wire&lt;/bdi&gt; – &lt;bdi&gt;Post&lt;/bdi&gt;: &lt;strong&gt;now agree",
    ] {
      #expect(feed.contains(part), "\(part)")
    }
    #expect(Self.pages([]).feed.contains("<updated>1970-01-01T00:00:00Z</updated>"))
    let many = (0..<80).map { Self.entry(.firstReport, id: "0-\($0)") }
    #expect(Self.pages(many).feed.split(separator: "<entry>").count == 51)
  }

  @Test func `hostile names stay text in both`() {
    let name =
      "]]></title><script>&\"\u{202E}\u{1B}\u{0}\u{FFFE}\nx" + String(repeating: "y", count: 500)
    let change = Self.change(Self.silent, Self.agree, a: name, sentence: name)
    let entries = [
      Self.entry(.changes(VerdictChanges(changes: [change], came: [Self.source(name)]))),
      Self.entry(.lines([name, name]), id: "0-2"),
    ]
    let (feed, page) = Self.pages(entries)
    for text in [feed, page] {
      #expect(!text.contains("<script"))
      #expect(
        !text.unicodeScalars.contains { ["\u{202E}", "\u{1B}", "\u{0}", "\u{FFFE}"].contains($0) })
    }
    #expect(feed.split(separator: "</title>").count == 4)
    #expect(
      feed.split(separator: "\n").filter { $0.contains("<title>") }.allSatisfy { $0.count < 400 })
  }
}
