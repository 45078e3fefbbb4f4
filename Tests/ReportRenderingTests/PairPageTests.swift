import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct PairPageTests {
  private static let (a, b) = (SampleReport.solidarity, SampleReport.grayzone)

  /// The sample, with a verdict on its other claim too and text that both carry.
  private static func content(
    _ other: Verdict.Reading? = nil, change: Verdict.Change? = nil, shared: Int = 0
  ) -> ReportContent {
    let sample = SampleReport.comparison
    let agreement = other.map {
      Verdict(
        reading: $0, reach: .open, probability: 0.5, same: 0.5, opposite: 0.1,
        differsInDegree: false, limits: [], whatWouldChange: .moreThanFive)
    }
    let verdicts = sample.verdicts.map { pair in
      guard pair.a == a, pair.b == b else { return pair }
      if pair.claim == SampleReport.attacks.id, let agreement {
        return PairOnClaim(a: a, b: b, claim: pair.claim, outcome: .compared(agreement))
      }
      guard pair.claim == SampleReport.legitimate.id, let change else { return pair }
      let verdict = Verdict(
        reading: .disagree, reach: .open, probability: 0.6, same: 0, opposite: 0.6,
        differsInDegree: false, limits: [], whatWouldChange: change)
      return PairOnClaim(a: a, b: b, claim: pair.claim, outcome: .compared(verdict))
    }
    let camps = sample.camps.map { line in
      Camps(
        claim: line.claim, affirm: line.affirm, deny: line.deny, both: line.both,
        oneStatement: line.oneStatement, silent: line.silent,
        differOn: line.claim == SampleReport.attacks.id && other == .agree
          ? [
            .init(claim: SampleReport.legitimate.id, a: a, b: b),
            .init(claim: SampleReport.legitimate.id, a: a, b: SampleReport.wire),
          ] : [])
    }
    let passages = (0..<shared).map { number in
      SharedPassage(
        copies: [
          StatementReference(document: SampleReport.documentOfSolidarity, index: number),
          StatementReference(document: SampleReport.documentOfGrayzone, index: number),
        ], sources: [a, b])
    }
    let comparison = Comparison(
      questions: sample.questions, sources: sample.sources, positions: sample.positions,
      camps: camps, verdicts: verdicts, pairs: sample.pairs, sharedPassages: passages,
      validation: sample.validation)
    return SampleReport.content(
      comparison: comparison,
      sharedWords: [
        StatementReference(document: SampleReport.documentOfSolidarity, index: 0):
          "A passage\nof <b>both</b>."
      ])
  }

  private static func html(_ content: ReportContent = content()) -> String {
    SampleReport.html(ReportRenderer(content).page(.pair(b, a)))
  }

  @Test func `the page of sources says who carries whose text`() {
    let html = SampleReport.html(ReportRenderer(Self.content(shared: 3)).page(.sources))
    #expect(html.contains("Passages with statements in both"))
    #expect(html.contains("</a></th>\n<td class=\"number\">3</td></tr>"))
    let none = SampleReport.html(SampleReport.renderer.page(.sources))
    #expect(none.contains("No passage with statements stands in two sources"))
  }

  @Test(
    arguments: [
      (
        nil,
        "In what was read, Solidarity and The Grayzone disagree on the one claim on which they can "
          + "be compared."
      ),
      (
        Verdict.Reading.agree,
        "In what was read, Solidarity and The Grayzone disagree on 1 of the 2 claims on which they "
          + "can be compared and agree on 1."
      ),
      (
        .partly,
        "In what was read, Solidarity and The Grayzone disagree on 1 of the 2 claims on which they "
          + "can be compared and partly agree on 1."
      ),
      (
        .disagree,
        "In what was read, Solidarity and The Grayzone disagree on 2 of the 2 claims on which they "
          + "can be compared."
      ),
    ] as [(Verdict.Reading?, String)])
  func `one sentence says it all`(other: Verdict.Reading?, sentence: String) {
    #expect(Self.html(Self.content(other)).contains("<p class=\"lede\">\(sentence)</p>"))
  }

  @Test(arguments: [
    "<th scope=\"row\"><a href=\"#claim-assad-legitimate\">Assad's rule is legitimate</a></th>",
    "<title>Solidarity: −0.82, 90 % interval −0.99 to −0.36. The Grayzone: 0.63, 90 % interval "
      + "−0.25 to 1.00</title>",
    "<td><span class=\"verdict\">disagree</span></td>\n<td class=\"number\">leaning, P .88</td>",
    "Disagree in what was read (0:29 against 3:0); beyond these documents: leaning, P .88. "
      + "Not firmer because one side has fewer than three documents and the lexicon is unvalidated.",
    "<span class=\"shape\">●</span> <a", "<span class=\"shape\">■</span> <a",
    "2 documents on this claim, undated.",
    "“The regime <mark>shelled</mark> a market.”", "“Assad <mark>kept</mark> the peace.”",
    "Without this document of ", "<bdi>The Grayzone</bdi></a> it would read otherwise:",
    "<a href=\"../documents/00000000000000aa.html\"><bdi>Flags &amp; &lt;b&gt;rampage&lt;/b&gt;"
      + "</bdi></a>",
    "<td>The Grayzone is silent.</td>", "2 documents, 1,000 words. ",
  ])
  func `a pair's page shows it`(fragment: String) {
    #expect(Self.html().contains(fragment))
  }

  @Test func `two lanes are told apart by the shape of their points`() {
    let html = Self.html()
    // Once in the contents and once beside the claim.
    for shape in [
      "<g class=\"deny\"><line class=\"interval\" x1=\"6.9\" y1=\"8.0\" x2=\"66.2\" y2=\"8.0\"/>"
        + "<circle class=\"point\" cx=\"22.9\" cy=\"8.0\" r=\"5\"/>",
      "<g class=\"affirm\"><line class=\"interval\" x1=\"76.5\" y1=\"22.0\" x2=\"193.8\" y2=\"22.0\"/>"
        + "<rect class=\"point\" x=\"154.3\" y=\"17.5\" width=\"9\" height=\"9\"/>",
    ] {
      #expect(html.split(separator: shape).count == 3)
    }
  }

  @Test func `where they agree it says on what else they differ, of these two alone`() {
    let html = Self.html(Self.content(.agree))
    let expected =
      "They differ on “<a href=\"#claim-assad-legitimate\">Assad's rule is legitimate</a>”.</p>"
    #expect(html.contains(expected))
    #expect(!Self.html().contains("They differ on"))
  }

  @Test func `statements that would change it are quoted or numbered, with their document`() {
    let html = Self.html(
      Self.content(
        change: .statements(
          Self.b,
          [
            StatementReference(document: SampleReport.documentOfGrayzone, index: 0),
            StatementReference(document: SampleReport.documentOfGrayzone, index: 4),
          ])))
    #expect(html.contains("Without these 2 statements of "))
    let expected =
      "html#s1\"><bdi>“Assad kept the peace.”</bdi></a>, in <bdi>Flags &amp; "
    #expect(html.contains(expected))
    #expect(html.contains("html#s5\"><bdi>statement 5</bdi></a>, in <bdi>Flags &amp; "))
    #expect(
      Self.html(Self.content(change: .moreThanFive)).contains("More than five documents of either"))
  }

  @Test func `one statement shows its sentence, and silence of both is one line`() {
    let renderer = ReportRenderer(Self.content())
    let html = SampleReport.html(renderer.page(.pair(Self.b, SampleReport.wire)))
    #expect(html.contains("can be compared on no claim.</p>"))
    #expect(html.contains("<td>Only one statement of Wire.</td>"))
    #expect(html.contains("<summary>its words</summary>"))
    #expect(html.contains("Nothing was found in either on: <a"))
  }

  @Test func `text that both carry is quoted with both places`() {
    let html = Self.html(Self.content(shared: 21))
    #expect(html.contains("21 passages with statements stand in both, word for word or nearly."))
    #expect(html.contains("“A passage of &lt;b&gt;both&lt;/b&gt;.”"))
    #expect(html.contains("00000000000000bb.html#s1\"><bdi>Secret ingredient</bdi></a>, "))
    #expect(html.contains("00000000000000aa.html#s1\"><bdi>Flags &amp; "))
    #expect(html.contains("And 1 other passage."))
    #expect(!html.contains("html#s21\""))
  }

  @Test func `the words of twenty passages a pair are asked for`() {
    let comparison = Self.content(shared: 25).comparison
    #expect(
      ReportRenderer.shownPassages(comparison) == Array(comparison.sharedPassages.prefix(20)))
  }

  @Test func `names of ten thousand characters are cut`() {
    let name = String(repeating: "n", count: 10_000)
    let sample = SampleReport.comparison
    let comparison = Comparison(
      questions: sample.questions,
      sources: [Self.a, Self.b].map { SampleReport.source($0, name, documents: 1) },
      positions: sample.positions, camps: sample.camps, verdicts: sample.verdicts,
      pairs: sample.pairs, sharedPassages: [], validation: [:])
    let html = Self.html(SampleReport.content(comparison: comparison))
    #expect(html.contains("<bdi>\(name.prefix(80))…</bdi>"))
    #expect(html.split(separator: "\n").allSatisfy { $0.utf8.count < 4000 })
  }
}
