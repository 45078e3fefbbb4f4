import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@Suite struct QuestionPageTests {
  @Test(arguments: [
    // The head: each claim with its sharpest verdict and its camps.
    "<p class=\"lede\">2 claims; 3 of 3 sources speak of them in their own voice.</p>",
    "<a href=\"#claim-legitimate\">Assad's rule is legitimate</a> "
      + "<span class=\"verdict\">disagree · leaning, P .88</span>"
      + "<span class=\"counts\">▲ 1 affirm\u{2002}▼ 1 deny\u{2002}△▽ 1 one statement</span>",
    "<span class=\"verdict none\">no two sources can be compared</span>",
    // Salience: 9 and 29 of 1,000 words, and 38 together, which is the longest bar.
    "<td class=\"number\">38.00<svg class=\"bar\" role=\"img\" width=\"96\" height=\"6\">"
      + "<title>38.00 per 1,000 words</title><rect width=\"96.0\" height=\"6\"/></svg></td>",
    "<td class=\"number\">9.00<svg class=\"bar\" role=\"img\" width=\"96\" height=\"6\">"
      + "<title>9.00 per 1,000 words</title><rect width=\"22.7\" height=\"6\"/>",
    // A source on the axis: 50 + 40 s per cent.
    "<section id=\"claim-legitimate\" aria-labelledby=\"claim-legitimate-heading\" class=\"claim\">",
    "<span class=\"side deny\">▼ denies</span>: presents Assad's side as brutal</span>",
    "<title>−0.82, 90 % interval −0.99 to −0.36</title>"
      + "<line class=\"interval\" x1=\"10.4%\" x2=\"35.6%\" y1=\"50%\" y2=\"50%\"/>"
      + "<circle class=\"point\" cx=\"17.2%\" cy=\"50%\" r=\"5\"/>",
    "<circle class=\"point hollow\" cx=\"30.0%\" cy=\"50%\" r=\"5\"/>",
    "<span class=\"counts\">0:29 in 2 documents</span>",
    "<span class=\"side silent\">○ 2 silent</span>: "
      + "<span id=\"claim-chemical-attacks--the-grayzone-fcaec2\">",
    // The figures.
    "<summary>The figures</summary>",
    "<td class=\"number\">−0.82<span class=\"below\">[−0.99, −0.36]</span></td>",
    "<td class=\"number\">0.00 : 4.50</td>\n<td class=\"number\">20 of 29</td>",
    // Verdicts.
    "1 pair disagrees on “Assad's rule is legitimate”",
    "<span class=\"side deny\">▼</span> 0:29</span> against <span>"
      + "<span class=\"side affirm\">▲</span> 3:0</span></td>\n"
      + "<td class=\"number\"><span>leaning, P .88</span><span class=\"below\">not firmer because one side has "
      + "fewer than three documents and the lexicon is unvalidated</span></td>",
    "affirming, of 10 found about 7 are right; of 10 in the text about 4 are found; denying, "
      + "too few to say. Coded by machine readers.",
    "No two sources can be compared on it.",
  ])
  func `a question's page shows it`(fragment: String) {
    let html = SampleReport.html(SampleReport.renderer.page(.question(SampleReport.question)))
    #expect(html.contains(fragment))
  }

  @Test func `claims stand by sharpness and sources from denying to affirming`() throws {
    let html = SampleReport.html(SampleReport.renderer.page(.question(SampleReport.question)))
    let order = [
      "<section id=\"salience\"", "<section id=\"claim-legitimate\"",
      "<li id=\"claim-legitimate--syria-solidarity-", "<li id=\"claim-legitimate--wire-",
      "<li id=\"claim-legitimate--the-grayzone-", "<section id=\"claim-chemical-attacks\"",
      "<li id=\"claim-chemical-attacks--syria-solidarity-",
    ].map { html.firstRange(of: $0)?.lowerBound }
    let places = try order.map { try #require($0) }
    #expect(places == places.sorted())
  }

  // MARK: Voices

  @Test(arguments: [
    // Own 1:4, of it told 0:4 and said 1:0; with what it reports it would stand on both sides.
    (
      QuestionSample.position(
        "x", affirm: (1, 0), deny: (4, 4), reported: (5, 0), .takes(.deny), with: .both),
      "Counting what it only reports, <a href=\"../sources/x-2d7116.html\"><bdi>x</bdi></a> would "
        + "stand at 0.25, ◆ both, instead of −0.50, ▼ denies."
    ),
    (
      QuestionSample.position(
        "x", affirm: (2, 0), deny: (3, 3), reported: (1, 0), .both, with: .both),
      "<bdi>x</bdi></a> mostly affirms it in what it says (2:0) and mostly denies it in what it "
        + "tells (0:3)."
    ),
    (
      QuestionSample.position(
        "x", affirm: (2, 0), deny: (3, 3), reported: (1, 0), .both, with: .both),
      "No source would change sides if what it only reports counted."
    ),
    // Three fifths of the left half are 46.8 of 78, two fifths of the right one 31.2.
    (
      QuestionSample.position(
        "x", affirm: (2, 0), deny: (3, 3), reported: (1, 0), .both, with: .both),
      "<title>own 2:3, reported 1:0</title><line class=\"zero\" x1=\"80\" x2=\"80\" y1=\"0\" "
        + "y2=\"18\"/><rect class=\"affirm own\" x=\"80.0\" y=\"1\" width=\"31.2\" "
        + "height=\"6\"/><rect class=\"deny own\" x=\"33.2\" y=\"1\" width=\"46.8\" "
    ),
  ])
  func `what other voices would change is said in words`(position: Position, fragment: String) {
    #expect(QuestionSample.page([position]).contains(fragment))
  }

  @Test func `one said statement against told ones is no contrast`() {
    let position = QuestionSample.position(
      "x", affirm: (1, 0), deny: (4, 4), reported: (0, 0), .takes(.deny), with: .takes(.deny))
    #expect(!QuestionSample.page([position]).contains("in what it says"))
  }

  @Test func `a source that only reports has no row on the axis`() {
    let position = QuestionSample.position(
      "x", affirm: (0, 0), deny: (0, 0), reported: (1, 2), .silent, with: .both)
    let page = QuestionSample.page([position])
    #expect(page.contains("<span class=\"side silent\">○ 1 only reports what others say</span>"))
    #expect(page.contains("<bdi>x</bdi></a></span><span class=\"ratio\"> 1:2</span>"))
    #expect(!page.contains("<div class=\"plot\">"))
  }

  @Test func `speakers stand by the number of sources that carry them`() throws {
    func speaker(_ name: String, _ voice: Voice, _ affirm: Int, _ deny: Int) -> SpeakerTally {
      SpeakerTally(
        name: name, voice: voice, claim: SampleReport.legitimate.id, affirm: affirm, deny: deny)
    }
    let profiles = [
      SourceID("x"): SourceProfile(
        speakers: [
          speaker("He", .reported, 9, 9), speaker("Many words", .reported, 0, 7),
          speaker("Obama", .reported, 1, 0), speaker("Max", .own, 3, 0),
        ], histories: []),
      SourceID("y"): SourceProfile(speakers: [speaker("Obama", .reported, 0, 2)], histories: []),
    ]
    let positions = ["x", "y"].map {
      QuestionSample.position(
        $0, affirm: (0, 0), deny: (0, 0), reported: (1, 2), .silent, with: .both)
    }
    let page = QuestionSample.page(positions, profiles: profiles)
    let first = try #require(page.firstRange(of: "<th scope=\"row\"><bdi>Obama</bdi></th>"))
    let second = try #require(page.firstRange(of: "<th scope=\"row\"><bdi>Many words</bdi></th>"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(
      page.contains(
        "<td class=\"number\">2 sources</td>\n<td class=\"number\">1:2</td>\n"
          + "<td class=\"carriers\"><a href=\"../sources/y-a1fce4.html\"><bdi>y</bdi></a>"
          + "<span class=\"ratio\"> 0:2</span>, "))
    #expect(!page.contains("<bdi>He</bdi>"))
    #expect(!page.contains("<bdi>Max</bdi>"))
  }

  // MARK: Many sources

  @Test(arguments: [(40, 40), (41, 8), (200, 8)])
  func `rows of one side fold where sources are many`(sources: Int, open: Int) {
    let positions = (0..<sources).map {
      QuestionSample.position(
        "s\($0)", affirm: (0, 0), deny: (3, 0), reported: (0, 0), .takes(.deny),
        with: .takes(.deny))
    }
    let page = QuestionSample.page(positions)
    let plot = page.split(separator: "<div class=\"plot\">")[1].split(separator: "<p class=")
    let shown = plot.prefix(2).joined().split(separator: "<details")[0]
    #expect(shown.split(separator: "<li id=\"claim-legitimate--").count - 1 == open)
    #expect(page.split(separator: "<li id=\"claim-legitimate--").count - 1 == sources)
    #expect(page.contains("and \(sources - 8) others that deny") == (sources > 40))
  }

  @Test func `verdicts of many pairs are cut with their count`() {
    let positions = (0..<10).map {
      QuestionSample.position(
        "s\($0)", affirm: (0, 0), deny: (3, 0), reported: (0, 0), .takes(.deny),
        with: .takes(.deny))
    }
    let page = QuestionSample.page(positions, reading: .agree)
    // Of 45 pairs 4 are open, 8 folded.
    #expect(page.contains("45 pairs agree on “Assad's rule is legitimate”"))
    #expect(page.contains("<summary>and 8 other pairs</summary>"))
    #expect(page.contains("33 further pairs: <a href=\"../verdicts.csv\">verdicts.csv</a>"))
  }
}
