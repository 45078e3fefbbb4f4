import StanceVocabulary
import Testing

@testable import ReportRendering
@testable import StanceComparison

/// The method page: the figures on it are those of the report.
@Suite struct MethodPageTests {
  private static let claim = SampleReport.legitimate

  /// Two statements of one document a source: all affirm here, all deny there.
  private static func evidence(_ source: SourceID, _ pole: Pole) -> [Evidence] {
    (0..<2).map { index in
      Evidence(
        document: EvidenceDocument(
          id: DocumentID(pole == .affirm ? 0xaa : 0xbb),
          source: source, path: InboxPath("\(source)/x"), published: nil),
        index: index, claim: claim.id, pole: pole, voice: .own, basis: .said, weight: .full,
        sentenceWords: 9,
        isHedged: false, offset: index,
        passage: PassageFingerprint(exact: 0, shingles: []))
    }
  }

  private static func content(_ counts: LexiconCounts = LexiconCounts()) -> ReportContent {
    var running = RunningComparison(questions: [SampleReport.question], validation: [:])
    for (id, pole) in [(SampleReport.grayzone, Pole.affirm), (SampleReport.solidarity, .deny)] {
      running.replace(
        SampleReport.source(id, id.name, documents: 1), evidence: evidence(id, pole))
    }
    let comparison = running.comparison()
    return ReportContent(
      comparison: comparison, documents: DocumentLists(SampleReport.documents),
      quotations: Dictionary(
        uniqueKeysWithValues: SampleReport.quotations.map { ($0.statement, $0) }),
      unread: [
        UnreadFile(path: "a.djvu", reason: "a format"),
        UnreadFile(path: "b.djvu", reason: "a format"),
        UnreadFile(path: "<c>", reason: "in the language 'fr'"),
        UnreadFile(path: "d.pdf", reason: "a page is bare", remedy: "<OCR>", isPartlyRead: true),
      ],
      edition: Edition(
        programVersion: "1", lexicons: "ab",
        validation: .recorded(date: "2026-11-21", codedBy: nil),
        measurement: Edition.Measurement(
          sets: [.init(name: "seeds", documents: 5, sentences: 1514, statements: 453)],
          alpha: 0.531), counts: counts), workedExample: running.workedExample(in: comparison))
  }

  private static func page(_ counts: LexiconCounts = LexiconCounts()) -> String {
    SampleReport.html(ReportRenderer(content(counts)).page(.method))
  }

  /// 5 / 7 a statement, 1.429 a source, Beta(1.929, .5): by an own integration P(π > .55) is .8471,
  /// P(π < .45) .0982; their products .7176 and, on either side, .0832.
  @Test(arguments: [
    "<td class=\"number\">0.7143</td>\n<td class=\"number\">0.7143 to R</td>",
    "<td class=\"number\">0.7143 to L</td>", "“Assad kept the peace.”",
    "<td class=\"number\">1.429</td>\n<td class=\"number\">0.000</td>",
    "Beta(1.929, 0.500)", "<td class=\"number\">−0.5883</td>\n<td class=\"number\">0.5883</td>",
    "<td class=\"number\">0.8471</td>\n<td class=\"number\">0.0982</td>",
    "P same = max( 0.0982 · 0.8471,  0.8471 · 0.0982 ) = 0.0832",
    "P opposite = max( 0.0982 · 0.0982,  0.8471 · 0.8471 ) = 0.7176",
    "P for disagree is the second of these, 0.7176: open.",
    "<code>1 - pbeta(.55, 0.500, 1.929)</code>",
  ])
  func `one verdict can be computed again`(fragment: String) {
    #expect(Self.page().contains(fragment))
  }

  @Test func `without a verdict there is nothing to compute`() {
    let html = SampleReport.html(SampleReport.renderer.page(.method))
    #expect(!html.contains("id=\"example\""))
    #expect(!html.contains("href=\"#example\""))
  }

  @Test(arguments: [
    "<li><a href=\"#verdict\">", "<section id=\"validation\"", "<section id=\"p\"",
    "<section id=\"side\"", "<section id=\"position\"", "<section id=\"limits\"",
    "1 file: partly read: a page is bare; &lt;OCR&gt;", "the lexicons read English",
    "2 files: a format", "1 file: in the language 'fr'", "<code><bdi>&lt;c&gt;</bdi></code>",
    "<bdi>seeds</bdi></th>\n<td class=\"number\">5</td>\n<td class=\"number\">1,514</td>",
    "own voice, is 0.53.", "Who coded them is not recorded.",
  ])
  func `it shows it`(fragment: String) {
    #expect(Self.page().contains(fragment))
  }

  /// The sample's documents have nine statements, its positions four that count.
  @Test func `every statement that was found is accounted for`() {
    let html = Self.page()
    for row in [
      "Own: they make the positions</th>\n<td class=\"number\">4<",
      "shown only</th>\n<td class=\"number\">5<", "Together</th>\n<td class=\"number\">9<",
    ] {
      #expect(html.contains(row), "\(row)")
    }
  }

  @Test func `what the lexicons hold is counted, not written down`() {
    var counts = LexiconCounts()
    counts.questions = ["one", "two"].map { name in
      LexiconCounts.Question(
        file: "questions/\(name).yaml", title: name, claims: 3,
        entries: [.init(name: "relations", count: 1200), .init(name: "events", count: 7)],
        rejects: 1, weak: 2, implications: 4, examples: 50)
    }
    counts.actors.actors = 31
    counts.cues = .init(file: "weights.tsv", cues: 4321, sides: 22)
    counts.lists = [.init(name: "negators", count: 17)]
    let html = Self.page(counts)
    for fragment in [
      ">Relations</th>", "<td class=\"number\">1,200</td>\n<td class=\"number\">7</td>",
      "Together</th>\n<td class=\"number\">6</td>\n<td class=\"number\">2,400</td>",
      "31 actors with 0 names", "4,321 cues", "up to 22 poles",
      "<code>negators</code></th>\n<td class=\"number\">17</td>",
    ] {
      #expect(html.contains(fragment), "\(fragment)")
    }
    #expect(!Self.page().contains("weights.tsv"))
  }

  /// The page names them in words; here they are held against the code.
  @Test func `the bounds that it names are those that are used`() {
    #expect([VerdictRule.firm, VerdictRule.leaning, SignProbability.deadZone] == [0.9, 0.75, 0.1])
    #expect(VerdictRule.documentsForFirm == 3)
    #expect(DocumentDiscount.millionths(statements: 1_000_000) < 3)
    #expect(DocumentDiscount.millionths(statements: 2) == 714_286)
    #expect(PassageFingerprint.shingleLength == 8)
    #expect(ChangeSearch.most == 5)
    #expect(ClaimValidation(gold: [.affirm: 50], precision: [:], recall: [:]).isValidated)
    #expect(!ClaimValidation(gold: [.affirm: 49], precision: [:], recall: [:]).isValidated)
  }
}
