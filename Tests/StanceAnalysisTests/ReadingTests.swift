import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What a reading tells beside poles and voices: places, trail, words, passages, examples.
@Suite struct ReadingTests {
  @Test func `offsets count the text's bytes`() throws {
    let document = Document.small([
      "Żółć — “naïve” 日本 👩‍🚀 said.", "Ça va… Then the US betrayed the Kurds — twice.",
    ])
    let statement = try #require(try SmallAnalyzer().reading(document).statements.first)
    #expect(document.string(statement.sentence) == "Then the US betrayed the Kurds — twice.")
    #expect(document.string(statement.evidence) == "US betrayed the Kurds")
    #expect(statement.sentence.lowerBound == 62)
    #expect(statement.evidence.lowerBound == 62 + "Then the ".utf8.count)
    #expect(statement.evidence.count == "US betrayed the Kurds".utf8.count)
    #expect(statement.block == 1)
    #expect(statement.sentenceWords == 7)
    #expect(statement.context == nil)
  }

  @Test func `the trail tells each step with its words`() throws {
    let document = Document.small([
      "Moscow claimed that perhaps the US did not betray the Kurds.", "Reuters.",
    ])
    let statement = try #require(try SmallAnalyzer().reading(document).statements.first)
    #expect(statement.inShort == "a deny reported 500")
    #expect(statement.trail.map(\.step) == ["relation", "negation", "hedge", "voice"])
    #expect(
      statement.trail.map { $0.span.map(document.string) } == [
        "US did not betray the Kurds", "not", "perhaps", "claimed",
      ])
    #expect(
      statement.trail.map(\.effect) == [
        "active, by questions/t.yaml:20", "the pole flips", "half the weight",
        "reported: it is what somebody says",
      ])
    #expect(statement.rule == RuleReference(file: "questions/t.yaml", line: 20))
    #expect(statement.basis == .said)
  }

  @Test func `an event is told, and an entry may say otherwise`() throws {
    let event = "events:\n  - {event: e, say: [\"betray .. Kurds\"], by: {us: {deny: t/b}}}"
    let text = ["The US betrayed the Kurds."]
    #expect(try SmallAnalyzer(event).reading(.small(text)).statements.map(\.basis) == [.told])
    let said = "events:\n  - {event: e, say: [betray .. Kurds], by: {us: {deny: t/b}}, basis: said}"
    #expect(try SmallAnalyzer(said).reading(.small(text)).statements.map(\.basis) == [.said])
    let told = "relations:\n  - {who: us, does: betray, to: kurds, affirm: t/a, basis: told}"
    #expect(try SmallAnalyzer(told).reading(.small(text)).statements.map(\.basis) == [.told])
  }

  @Test func `a loaded name is a statement with the line of the name`() throws {
    let reading = try SmallAnalyzer().reading(.small(["They met the Assad gang."]))
    #expect(reading.statements.map(\.inShort) == ["d deny own 1000"])
    #expect(reading.statements.map(\.rule.description) == ["actors.yaml:4"])
  }

  @Test func `statements come in the order of the text and of their claims`() throws {
    let entries = """
      wordings:
        - {say: [second], affirm: t/b}
        - {say: [first], affirm: t/a}
        - {say: [both], affirm: [t/c, t/a]}
      """
    let reading = try SmallAnalyzer(entries).reading(.small(["A second. A first. Now both."]))
    #expect(reading.statements.map(\.claim.name) == ["b", "a", "a", "c"])
  }

  @Test func `furniture carries no statements and no words`() throws {
    let text = ["The US betrayed the Kurds.", "Read on: the US betrayed the Kurds."]
    let reading = try SmallAnalyzer().reading(.small(text, kinds: [.paragraph, .furniture]))
    #expect(reading.statements.map(\.block) == [0])
    #expect(reading.words == 5)
  }

  @Test func `passages hold the words of paragraphs with a statement`() throws {
    let reading = try SmallAnalyzer().reading(
      .small(["All is well.", "So: the US betrayed the Kurds. Yes.", "All is well."]))
    #expect(reading.passages.keys.sorted() == [1])
    #expect(reading.passages[1]?.count == 7)
    let copy = try SmallAnalyzer().reading(.small(["so the us BETRAYED — the kurds, yes"]))
    #expect(copy.passages.isEmpty)
    let same = try SmallAnalyzer().reading(.small(["So, the US betrayed the Kurds: yes!"]))
    #expect(same.passages[0] == reading.passages[1])
  }

  @Test(arguments: [
    [String](), [""], [" \n\t "], ["…"], ["\""], ["?"], ["\u{FEFF}"], ["US"], ["the the the"],
    [String(repeating: "\"", count: 999)], [String(repeating: "US not betrayed ", count: 700)],
    ["It", "it", "it"],
  ])
  func `odd texts are read and end`(paragraphs: [String]) throws {
    let document = Document.small(paragraphs)
    let reading = try SmallAnalyzer().reading(document)
    for statement in reading.statements {
      #expect(statement.evidence.clamped(to: statement.sentence) == statement.evidence)
    }
  }

  @Test func `the same text gives the same reading`() throws {
    let text = [
      "Moscow said that the US betrayed the Kurds. The US may not betray the Kurds.",
      "It is a myth that Washington betrayed the Kurds. It betrayed the Kurds, shameful.",
    ]
    let entries =
      SmallAnalyzer.betrayal + "\nconcepts:\n  - {all: [\"{us}\", \"{kurds}\"], deny: [t/a, t/c]}"
    let first = try SmallAnalyzer(entries).reading(.small(text))
    let second = try SmallAnalyzer(entries).reading(.small(text))
    #expect(first.statements == second.statements)
    #expect(first.statements.count > 4)
    #expect(first.passages == second.passages)
    #expect(first.words == second.words)
  }

  @Test func `an undated document names the era it is read in`() throws {
    let reading = try SmallAnalyzer().reading(.small(["The US came."]))
    #expect(reading.eraName == nil)
  }

  @Test func `examples pass or tell what was read instead`() throws {
    let examples = """
          examples:
            affirm: [The US betrayed the Kurds., The US never betrayed the Kurds.]
            deny: [The US came.]
            silent: [The US came., The US betrayed the Kurds.]

      """
    let analyzer = try SmallAnalyzer(examples: examples).analyzer
    let results = ExampleRunner(analyzer.bundle).results()
    #expect(results.map(\.passes) == [true, false, false, true, false])
    #expect(
      results.map(\.outcome) == [
        "t/a affirm by questions/t.yaml:24", "t/a deny by questions/t.yaml:24", "nothing found",
        "nothing found", "t/a affirm by questions/t.yaml:24",
      ])
    #expect(
      analyzer.failingExamples().map(\.description) == [
        "questions/t.yaml:8: error: \"The US never betrayed the Kurds.\" should be read as "
          + "t/a affirm, but: t/a deny by questions/t.yaml:24",
        "questions/t.yaml:9: error: \"The US came.\" should be read as t/a deny, but: nothing found",
        "questions/t.yaml:10: error: \"The US betrayed the Kurds.\" should be read as silence on t, "
          + "but: t/a affirm by questions/t.yaml:24",
      ])
  }
}
