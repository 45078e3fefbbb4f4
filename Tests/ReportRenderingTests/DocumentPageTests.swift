import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct DocumentPageTests {
  @Test(arguments: [
    // A sentence in its own voice, its words bold, and the number of its statement.
    "<mark class=\"affirm own\"><span id=\"s1\"></span>Assad <b>kept</b> the peace.<sup>"
      + "<a href=\"#n1\" class=\"affirm own\">▲1</a></sup></mark> He stayed.",
    // Two statements on one sentence: told in its own voice, and reported in brackets.
    "<mark class=\"deny own\"><span id=\"s2\"></span><span id=\"s3\"></span>"
      + "The regime <b>shelled a market</b>.<sup>"
      + "<a href=\"#n2\" class=\"deny own\">▼2</a>"
      + "<a href=\"#n3\" class=\"deny reported\">(▼3)</a></sup></mark>",
    "<li id=\"n3\" class=\"deny reported\">",
    "<span class=\"sign\">(▼3) denies</span>: presents Assad's side as brutal"
      + "<span class=\"marks\"> (reported words of The Observatory; weight 0.50)</span>",
    "presents Assad's side as brutal<span class=\"marks\"> (told as an event)</span>",
    "In its own voice, as an event.",
    // The next statement on the same claim, and the one before.
    "Next on it: <a href=\"#s2\">▼2</a>. ", "Before on it: <a href=\"#s2\">▼2</a>. ",
    "<li><em>A deed</em> “<bdi>kept</bdi>”: it says who does it to whom (a verb and its subject or "
      + "object). <code>questions/assad.yaml:42</code></li>",
    "<div class=\"block furniture\">",
    "<strong>Not read.</strong> Text of the page around the article.",
    "<p class=\"speaker\"><bdi>Max</bdi></p>", "undated, 14 words.",
    "It names no date, and source.yaml gives none. Language: English. File: "
      + "<code><bdi>the-grayzone/flags.txt</bdi></code>",
    "2 statements in its own voice on 1 claim, 1 reported of others.",
    "<td class=\"number affirm\"><a href=\"#s1\">▲ 1</a></td>\n"
      + "<td class=\"number deny\"><a href=\"#s2\">▼ 1</a></td>\n"
      + "<td class=\"number\"><span class=\"none\">–</span></td>\n"
      + "<td class=\"number deny\"><a href=\"#s3\">(▼) 1</a></td>",
    "No verdict is another without it.",
  ])
  func `a document's page shows it`(fragment: String) {
    #expect(SampleDocument.html().contains(fragment))
  }

  @Test func `a speaker is announced once, and furniture in a row is named once`() {
    let blocks = SampleDocument.blocks + [TextBlock(kind: .furniture, range: 70..<77)]
    let html = SampleDocument.html(SampleDocument.content(blocks: blocks))
    #expect(html.split(separator: "class=\"speaker\"").count == 2)
    #expect(html.split(separator: "class=\"block furniture\"").count == 3)
    #expect(html.split(separator: "Not read.").count == 2)
  }

  @Test func `what the article moves is said with and without it`() {
    let html = SampleDocument.html(SampleDocument.content(moves: [SampleReport.move]))
    #expect(html.contains("1 verdict on 1 claim would read otherwise had it not been read."))
    #expect(html.contains("<td><strong>disagree · leaning, P .88</strong></td>"))
    #expect(html.contains("<td>not comparable: The Grayzone is silent</td>"))
    #expect(html.contains("P is about sampling alone and assumes"))
  }

  @Test func `many moves are folded by claim, and very many are counted`() {
    let moves = (0..<70).map { number in
      VerdictMove(
        claim: number < 60 ? SampleReport.legitimate.id : SampleReport.attacks.id,
        a: SampleReport.grayzone, b: SourceID("w\(100 + number)"),
        with: PairOnClaim.Outcome.compared(SampleReport.disagreement).inShort,
        without: .notComparable(.sharedText))
    }
    let html = SampleDocument.html(SampleDocument.content(moves: moves))
    #expect(html.contains("70 verdicts on 2 claims"))
    #expect(html.contains("<summary>Assad's rule is legitimate: 60 verdicts</summary>"))
    #expect(html.contains("And 10 others: see "))
    #expect(html.split(separator: "<strong>disagree").count == 61)
  }

  @Test func `it says who wrote it where, and what says so`() {
    let html = SampleDocument.html(
      SampleDocument.content(
        provenance: Provenance(
          author: "Ann <b>", site: "Notes", address: "https://n.example/?a=1&b",
          places: [.author: "byline", .address: "canonical link", .language: "html lang"])))
    #expect(
      html.contains("By <bdi>Ann &lt;b&gt;</bdi> (byline). Published by <bdi>Notes</bdi>. At "))
    #expect(html.contains("https://n.example/?a=1&amp;b</bdi></a> (canonical link). It names no"))
    #expect(html.contains("Language: English (html lang)."))
    let hostile = SampleDocument.html(
      SampleDocument.content(provenance: Provenance(address: "javascript:alert(1)")))
    #expect(!hostile.contains("javascript"))
  }

  @Test func `it says what of it was not read, and what to do`() {
    let html = SampleDocument.html(
      SampleDocument.content(gaps: [ReadingGap("a <page> is bare", remedy: "recognise it")]))
    #expect(html.contains(">What of it was not read</h2>"))
    #expect(html.contains("<li>a &lt;page&gt; is bare; recognise it.</li>"))
    #expect(!SampleDocument.html().contains("What of it was not read"))
  }

  @Test func `a document without a title stands under its path`() {
    let html = SampleDocument.html(SampleDocument.content(title: nil))
    #expect(html.contains("<h1><bdi>the-grayzone/flags.txt</bdi></h1>"))
  }

  @Test func `ranges that lie outside the text are cut, and their links lead somewhere`() {
    let html = SampleDocument.html(SampleDocument.content(text: "Assad"))
    #expect(html.contains("<b></b>") == false)
    #expect(html.contains("id=\"s2\"") && html.contains("id=\"s3\""))
  }
}

@Suite struct PassagePageTests {
  private static let elsewhere = StatementReference(
    document: SampleReport.documentOfSolidarity, index: 6)
  private static let atWire = StatementReference(document: SampleReport.documentOfWire, index: 0)

  private func html(_ passage: PassageCopies) -> String {
    SampleDocument.html(SampleDocument.content(passages: [passage]))
  }

  @Test func `a repeated passage says that it is counted once, where, and which statements`() {
    let html = html(
      PassageCopies(block: 1, folded: [.init(index: 1, counted: Self.elsewhere)]))
    #expect(html.contains("<div class=\"block paragraph copied\">"))
    let expected =
      "<strong>Counted once.</strong> This passage repeats an earlier copy in "
      + "<a href=\"../documents/00000000000000bb.html#s7\">"
      + "<bdi>Secret &lt;b&gt;ingredient&lt;/b&gt;</bdi></a>, "
      + "<time datetime=\"2017-07-01\">2017-07-01</time> (date inferred); 1 statement here "
      + "not counted again."
    #expect(html.contains(expected))
    #expect(html.contains("(told as an event; repeated: not counted)"))
    #expect(html.split(separator: "repeated: not counted").count == 2)
    #expect(html.contains("; 1 of them stands in passages counted elsewhere."))
  }

  @Test func `the copy that counts names the others`() {
    let html = html(
      PassageCopies(
        block: 0, repeated: .init(source: SampleReport.grayzone, first: Self.atWire, count: 3)))
    let expected =
      "<strong>Counted here.</strong> This passage stands again in "
      + "<a href=\"../documents/00000000000000cc.html#s1\"><bdi>wire/1.txt</bdi></a>, undated "
      + "and 2 other places, and is not counted there."
    #expect(html.contains(expected))
    #expect(!html.contains("repeated: not counted"))
  }

  @Test func `a passage that goes on in the next paragraph is named in short`() {
    let passages = [0, 1].map {
      PassageCopies(
        block: $0,
        repeated: .init(
          source: SampleReport.grayzone,
          first: StatementReference(document: SampleReport.documentOfWire, index: $0), count: 1))
    }
    let html = SampleDocument.html(SampleDocument.content(passages: passages))
    #expect(html.split(separator: "This passage stands again in").count == 2)
    let expected =
      "<strong>Counted here.</strong> Like the passage before; "
      + "<a href=\"../documents/00000000000000cc.html#s2\">the later copy</a>."
    #expect(html.contains(expected))
  }

  @Test func `text of another source is named as left out`() {
    let html = html(
      PassageCopies(
        block: 0,
        shared: [.init(source: SampleReport.solidarity, first: Self.elsewhere, count: 1)]))
    #expect(html.contains("<strong>Shared text.</strong> Also carried by "))
    #expect(html.contains("<bdi>Solidarity</bdi></a> in "))
    #expect(html.contains("Left out where the two are compared."))
  }

  @Test func `a copy within the same document is linked within the page`() {
    let html = html(
      PassageCopies(
        block: 1,
        folded: [
          .init(
            index: 1,
            counted: StatementReference(document: SampleReport.documentOfGrayzone, index: 0))
        ]))
    #expect(html.contains("an earlier copy in <a href=\"#s1\">this document</a>;"))
  }
}
