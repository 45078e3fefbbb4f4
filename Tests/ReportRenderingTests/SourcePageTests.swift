import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct SourcePageTests {
  private static let claim = SampleReport.legitimate.id

  private static func tally(
    _ name: String, _ voice: Voice, _ affirm: Int, _ deny: Int
  ) -> SpeakerTally {
    SpeakerTally(name: name, voice: voice, claim: claim, affirm: affirm, deny: deny)
  }

  /// Solidarity on both poles, in two months and undated.
  private static let profile = SourceProfile(
    speakers: [
      tally("Ann", .reported, 0, 2), tally("Bob", .own, 1, 4), tally("Zoe", .reported, 3, 1),
    ],
    histories: [
      SampleHistory.history([
        (3, 0, "2017-07-04"), (0, 1, "2017-09-01"), (0, 1, "2017-09-02"), (1, 1, nil),
      ])
    ])

  /// The sample with one pair of three comparable claims, and Solidarity on both poles.
  private static func content(
    profile: SourceProfile = profile, unread: [UnreadFile] = []
  ) -> ReportContent {
    let sample = SampleReport.comparison
    let both = SampleReport.position(
      SampleReport.solidarity, SampleReport.legitimate, .takes(.deny),
      affirm: Tally(statements: 4, documents: 2, weight: Weight(thousandths: 2381)),
      deny: Tally(statements: 29, documents: 2, told: 20, weight: Weight(thousandths: 4500)),
      documents: 4, estimate: SampleReport.estimate(-0.5, -0.9, 0.1))
    let positions = sample.positions.map {
      $0.source == both.source && $0.claim == both.claim ? both : $0
    }
    let pairs = sample.pairs.enumerated().map { place, pair in
      place > 0
        ? pair
        : PairSummary(
          a: pair.a, b: pair.b, comparableClaims: 3, rollUp: -0.25, expectedWrongAmongFirm: 0)
    }
    let base = SampleReport.content()
    return ReportContent(
      comparison: Comparison(
        questions: sample.questions, sources: sample.sources, positions: positions,
        camps: sample.camps, verdicts: sample.verdicts, pairs: pairs, sharedPassages: [],
        validation: sample.validation),
      documents: base.documents, quotations: base.quotations,
      profiles: [SampleReport.solidarity: profile], newestMoves: [], unread: unread,
      edition: base.edition)
  }

  private static func page(
    _ content: ReportContent = content(), of source: SourceID = SampleReport.solidarity
  ) -> String {
    ReportRenderer(content).sourcePages(source).first.map(SampleReport.html) ?? ""
  }

  @Test(arguments: [
    "Of 2 claims, on 2 it takes a side.",
    "<li id=\"claim-assad-chemical-attacks\">",
    "<a href=\"#split-assad-legitimate\">Both poles, and what parts them</a>",
    "<summary>All figures of every claim: intervals, weights, told, reported, period</summary>",
  ])
  func `its positions stand at its head`(fragment: String) {
    #expect(Self.page().contains(fragment))
  }

  @Test func `silent claims stand on one line, each with its place`() {
    let html = Self.page(of: SampleReport.wire)
    #expect(html.contains("Of 2 claims, on 1 it has one statement and on 1 it is silent."))
    #expect(
      html.contains("○ Silent: <span id=\"claim-assad-chemical-attacks\"><a href=\"../questions/"))
  }

  @Test func `every claim has its place once on every source's page`() {
    for source in SampleReport.comparison.sources {
      let html = Self.page(of: source.source.id)
      for claim in SampleReport.question.claims {
        let place = "id=\"claim-\(claim.id.question)-\(claim.id.name)\""
        #expect(html.split(separator: place).count == 2, "\(source.source.name) \(claim.id)")
      }
    }
  }

  @Test(arguments: [
    "<section id=\"split-assad-legitimate\"",
    "Of 4 documents, 1 only affirms, 2 only deny and 1 does both: a difference both between "
      + "documents and within them. By date, every affirmation comes before every denial",
    "▲</span> affirms</span> in 4 statements in 2 documents",
    "<span class=\"ratio\">3:0</span> <span><a href=\"../documents/0000000000000000.html\">",
  ])
  func `a split shows both poles and what parts them`(fragment: String) {
    #expect(Self.page().contains(fragment))
  }

  @Test func `a source on one pole has no split`() {
    #expect(!Self.page(of: SampleReport.grayzone).contains("split against itself"))
  }

  @Test func `own voices come first, and opposite ones are named`() throws {
    let html = Self.page()
    let own = try #require(html.firstRange(of: "<h3>Own voices</h3>"))
    let reported = try #require(html.firstRange(of: "<h3>Voices that it reports</h3>"))
    #expect(own.lowerBound < reported.lowerBound)
    // Solidarity denies; Ann denies as well, Zoe affirms three to one.
    #expect(html.contains("affirms</span>: of those whom it reports, Zoe (3:1)."))
    #expect(!html.contains("Ann (0:2)"))
    let after = html[reported.lowerBound...]
    let zoe = try #require(after.firstRange(of: "<bdi>Zoe</bdi>"))
    let ann = try #require(after.firstRange(of: "<bdi>Ann</bdi>"))
    #expect(zoe.lowerBound < ann.lowerBound)
  }

  @Test(arguments: [
    // One document of three: R = 1.667, mean .63. Two denials in two documents: -.67.
    "Position by month from 2017-07 to 2017-09, 2 months with statements; first 0.63, last −0.67.",
    "Undated and not drawn: 1:1.",
    "<th scope=\"row\">2017-07</th>\n<td class=\"number\">3:0</td>\n<td class=\"number\">1</td>\n"
      + "<td class=\"number\">1.67 : 0.00</td>\n<td class=\"number\">0.63</td>",
    "<th scope=\"row\">2017-09</th>\n<td class=\"number\">0:2</td>\n<td class=\"number\">2</td>\n"
      + "<td class=\"number\">0.00 : 2.00</td>\n<td class=\"number\">−0.67</td>",
  ])
  func `positions over time are drawn, and stand in a table`(fragment: String) {
    #expect(Self.page().contains(fragment))
  }

  @Test func `a long time is drawn by year and told by month`() {
    let profile = SourceProfile(
      speakers: [],
      histories: [SampleHistory.history([(1, 0, "2001-01-01"), (0, 1, "2011-01-01")])])
    let html = Self.page(Self.content(profile: profile))
    #expect(html.contains("Position by year from 2001 to 2011, 2 years with statements"))
    #expect(html.contains("<th scope=\"row\">2011-01</th>"))
  }

  @Test func `one month alone is not drawn`() {
    let profile = SourceProfile(
      speakers: [],
      histories: [SampleHistory.history([(1, 0, "2001-01-01"), (0, 1, "2001-01-31")])])
    let html = Self.page(Self.content(profile: profile))
    #expect(html.contains("On no claim do dated own statements stand in two months or more."))
    #expect(!html.contains("svg class=\"course\""))
  }

  @Test(arguments: [
    "<title>−0.25 from −1, opposed, to 1, alike</title>",
    // From the middle, 80, a quarter of 78 to the left.
    "<rect class=\"bar\" x=\"60.5\" y=\"3\" width=\"19.5\" height=\"8\"/>",
    "on 3 claims, <a href=\"../pairs/",
    "disagree</span> most surely on “<a href=\"../pairs/",
    "(4:29 and 3:0)", "No comparable claim with 1 source.",
  ])
  func `its neighbours have a bar and a reason`(fragment: String) {
    #expect(Self.page().contains(fragment))
  }

  @Test func `the page does not change with what is not the source's`() {
    let other = Self.content(unread: [UnreadFile(path: "x", reason: "y")])
    #expect(Self.page(other) == Self.page())
  }
}
