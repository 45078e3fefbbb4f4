import StanceAnalysis
import StanceVocabulary
import Testing

@testable import ParallaxCommands

/// What `analyze` and `explain` print, from a reading made by hand.
@Suite struct AnalysisTextTests {
  private static let text = "Élan. The US betrayed the Kurds."

  private static let analyzed: AnalyzedDocument = {
    let bytes = Array(text.utf8)
    // "Élan. " is seven bytes.
    let statement = Statement(
      claim: ClaimID(question: "kurds", name: "betrayed"), pole: .affirm, voice: .own, basis: .said,
      weight: Weight(thousandths: 500), sentence: 7..<bytes.count, evidence: 11..<32,
      sentenceWords: 5, block: 0, rule: RuleReference(file: "questions/kurds.yaml", line: 9),
      trail: [TraceStep(step: "relation", span: 11..<32, effect: "active")])
    let document = Document(
      id: DocumentID(0x0123_4567_89ab_cdef), path: InboxPath("one/a.txt"),
      source: Source(id: SourceID("one"), name: "One"), title: nil, published: nil, language: "en",
      text: bytes, blocks: [TextBlock(kind: .paragraph, range: 0..<bytes.count)])
    let reading = StanceReading(
      statements: [statement], words: 6, passages: [:], genre: "opinion", genreReason: "a reason",
      eraName: nil)
    return AnalyzedDocument(document: document, reading: reading, statements: [statement])
  }()

  @Test func `JSON keeps the schema's order of keys`() {
    let line = String(
      decoding: JSONFormatterLine.bytes(Self.analyzed), as: UTF8.self)
    #expect(
      line == """
        {"schema":1,"path":"a.txt","source":{"id":"one","name":"One"},"title":null,"published":null,\
        "language":"en","words":6,"lexicon":"sha256:00","statements":[{"claim":"kurds/betrayed",\
        "pole":"affirm","voice":"own","basis":"said","speaker":null,"weight":0.5000,\
        "sentence":"The US betrayed the Kurds.","start":7,"end":33,\
        "evidence":"US betrayed the Kurds","rule":"questions/kurds.yaml:9"}]}

        """)
  }

  @Test func `text names the statement and its weight`() {
    let text = AnalysisText.text(Self.analyzed, path: "a.txt")
    #expect(text.contains("One, undated, 6 words, 1 statement\n"))
    #expect(
      text.contains("kurds/betrayed affirm (own, said, weight 0.500, questions/kurds.yaml:9)\n"))
  }

  @Test func `an explanation marks the words and gives the trail`() {
    let text = Explanation(analyzed: Self.analyzed).text(path: "a.txt")
    #expect(text.contains("Élan. The ⟦1: US betrayed the Kurds⟧."))
    #expect(text.contains("     relation \"US betrayed the Kurds\": active"))
  }

  @Test(arguments: [
    ("plain", "plain"), ("two\nlines", "two lines"), ("\u{1B}[31mred\u{7}", " [31mred "),
    ("a\r\nb", "a  b"),
  ])
  func `a text of somebody's is one line without controls`(text: String, expected: String) {
    #expect(AnalysisText.oneLine(text) == expected)
  }
}
