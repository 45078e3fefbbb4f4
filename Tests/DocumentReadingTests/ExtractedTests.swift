import ComparisonService
import StanceVocabulary
import Testing

/// Files that the reading child takes the article out of: the real one, built beside these tests.
@Suite(.timeLimit(.minutes(1)))
struct ExtractedTests {
  @Test func `a page is read without what stands around its article`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.folder("notes")
    try inbox.write(
      """
      <html lang="en"><head><title>The bridge | Notes</title>
      <meta property="article:published_time" content="2024-03-09"></head><body>
      <nav>Home</nav><article><h1>The bridge</h1>
      <p>It held until the thaw, as the engineers had told the town that it would, and no longer.</p>
      <figure><img><figcaption>The bridge in March</figcaption></figure>
      <p>Nobody has asked who is to pay for it, which is how it has always been along the river.</p>
      </article><div class="comments"><p>I was there, and it was nothing like what you write.</p></div>
      </body></html>
      """, to: "notes/bridge.html")
    let read = await inbox.read("notes/bridge.html")
    #expect(
      read.blocks == [
        "heading: The bridge",
        "paragraph: It held until the thaw, as the engineers had told the town that it would, and no longer.",
        "caption: The bridge in March",
        "paragraph: Nobody has asked who is to pay for it, which is how it has always been along the river.",
      ])
    #expect(read.document?.title == "The bridge")
    #expect(
      read.document?.published
        == PublicationDate(date: try #require(CalendarDate("2024-03-09")), origin: .document))
    #expect(read.document?.language == "en")
  }

  @Test func `who speaks is told in a page as in Markdown`() async throws {
    let inbox = try TemporaryInbox()
    let turns = (1...3).map {
      "<p><b>Max:</b> Question \($0), and a long one.</p><p><strong>ANYA</strong>: Answer \($0).</p>"
    }
    try inbox.write("<body><main>\(turns.joined())</main></body>", to: "a.htm")
    let speakers = await inbox.read("a.htm").document?.blocks.map { $0.speaker ?? "nobody" }
    #expect(speakers == ["Max", "ANYA", "Max", "ANYA", "Max", "ANYA"])
  }

  @Test(arguments: [
    ("<div>", 600, "nested more than 512 elements deep"), ("", 0, "empty"),
    ("\u{0}\u{1}\u{2}", 9, "not text: it holds NUL bytes"),
  ])
  func `what cannot be read is told`(text: String, count: Int, reason: String) async throws {
    let inbox = try TemporaryInbox()
    try inbox.write(String(repeating: text, count: count), to: "a.html")
    let failure = await inbox.read("a.html").failure
    #expect(failure?.kind == .unreadable)
    #expect(failure?.description == reason)
    #expect(failure?.contentHash != nil)
  }

  @Test(arguments: [
    (
      "a.vtt",
      "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Max>The bridge\nheld,\n\n00:03.100 --> 00:05.000\n<v Max>until the thaw.\n\n00:05.200 --> 00:07.000\n<v Anya>Who <i>paid</i>?\n",
      ["Max: The bridge held, until the thaw.", "Anya: Who paid?"]
    ),
    (
      "b.srt",
      "1\n00:00:01,000 --> 00:00:03,000\nThe bridge\n\n2\n00:00:03,000 --> 00:00:04,000\nThe bridge\nheld.\n\n3\n00:00:30,000 --> 00:00:31,000\n{\\an8}Who paid?\n",
      ["nobody: The bridge held.", "nobody: Who paid?"]
    ),
    (
      "c.vtt", "WEBVTT\n\nNOTE nothing\n\n00:01.000 --> 00:03.000\n>> Who paid?\n- Nobody.\n",
      ["nobody: Who paid?", "nobody: Nobody."]
    ),
  ])
  func `subtitles are read as speech`(name: String, text: String, expected: [String]) async throws {
    let inbox = try TemporaryInbox()
    try inbox.write(text, to: name)
    let document = await inbox.read(name).document
    #expect(
      document?.blocks.map { "\($0.speaker ?? "nobody"): \(document?.string($0.range) ?? "")" }
        == expected)
  }

  @Test func `a page of more text than can be analysed is told`() async throws {
    let inbox = try TemporaryInbox()
    let paragraph = "<p>" + String(repeating: "word ", count: 20_000) + "</p>"
    try inbox.write(String(repeating: paragraph, count: 22), to: "a.html")
    let failure = await inbox.read("a.html").failure
    #expect(failure?.kind == .tooLarge)
    #expect(failure?.description == "its text has 2 MiB, more than the limit of 1 MiB")
  }
}
