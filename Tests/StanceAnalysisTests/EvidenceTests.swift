import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What all the words of a sentence decide together, with weights that a test writes.
///
/// The scores lie far from where a sentence would be in doubt.
@Suite struct EvidenceTests {
  // MARK: - Statements that no entry finds

  @Test(arguments: [
    ("They sold them out.", ["a affirm own 999"]),
    ("They saved them all.", ["a deny own 999"]),
    ("They met them there.", []),
    ("Perhaps they sold them out.", ["a affirm own 499"]),
    ("They sold them out?", []),
    ("If they sold them out, so be it.", []),
    ("Moscow said that they sold them out.", ["a affirm reported 999"]),
    // "Denied" itself is weighed: nothing is turned a second time.
    ("Moscow denied that they sold it.", ["a affirm reported 999"]),
    ("According to Moscow they saved them all.", ["a deny reported 999"]),
    // It speaks for both sides alike.
    ("They sold them and saved them.", []),
  ])
  func `words make a statement together that no entry finds`(
    text: String, expected: [String]
  ) throws {
    #expect(try SmallAnalyzer().statements(in: text) == [])
    #expect(try SmallAnalyzer(weights: SmallWeights.selling).statements(in: text) == expected)
  }

  @Test func `such a statement has its strongest words for evidence and tells their weights`()
    throws
  {
    let weights = SmallWeights.file("them\t-1\t", "sold\t12\t-2", "out\t4", "then\t.5\t3")
    let document = Document.small(["Nothing new.", "So then they sold them out once more."])
    let reading = try SmallAnalyzer(weights: weights).reading(document)
    let statement = try #require(reading.statements.first)
    #expect(reading.statements.count == 1)
    #expect(statement.inShort == "a affirm own 999")
    #expect(statement.basis == .said)
    #expect(statement.block == 1)
    #expect(document.string(statement.sentence) == "So then they sold them out once more.")
    #expect(document.string(statement.evidence) == "then they sold them out")
    #expect(statement.rule.description == "weights.tsv:4")
    #expect(statement.trail.map(\.step) == ["words", "evidence"])
    #expect(statement.trail[0].effect == "weighed together, by weights.tsv:4")
    #expect(statement.trail[0].span == statement.evidence)
    // Four words that it knows: each counts 3 / 2 times.
    #expect(
      try SmallWeights.trail(statement).hasPrefix(
        "certainty 1.00: sold 18.00, out 6.00, then 0.75; against it them -1.50; "
          + "the sentences around it "))
  }

  @Test func `the three strongest words are its evidence, and an actor only leads where it must`()
    throws
  {
    let weights = SmallWeights.file("{kurds}\t9", "left\t1", "sold\t3", "fate\t2", "to\t.5")
    let document = Document.small(["They left and sold the Kurds to fate."])
    let statements = try SmallAnalyzer(weights: weights).reading(document).statements
    #expect(statements.map { document.string($0.evidence) } == ["sold the Kurds to fate"])
    #expect(statements.map(\.rule.description) == ["weights.tsv:5"])
    let named = try SmallAnalyzer(weights: SmallWeights.file("the\t-.5", "{kurds}\t9"))
      .reading(.small(["The Kurds."])).statements
    #expect(named.map(\.rule.description) == ["weights.tsv:4"])
  }

  @Test func `it weighs what its certainty is`() throws {
    // Nine words that count once each: the score is about .9.
    let weights = SmallWeights.file("sold\t7", "a", "b", "c", "d", "e", "f", "g", "h")
    let statements = try SmallAnalyzer(weights: weights)
      .reading(.small(["Sold a b c d e f g h."])).statements
    let statement = try #require(statements.first)
    let weight = statement.weight.thousandths
    #expect((600..<800).contains(weight))
    let told = try SmallWeights.trail(statement).split(separator: " ")[1].dropLast()
    let certainty = try #require(Double(told))
    #expect(abs(certainty * 1000 - Double(weight)) <= 6)
  }

  @Test func `capitals and marks of a word do not matter, classes and question marks are cues`()
    throws
  {
    let weights = SmallWeights.file("naive\t9", "<cruel>\t\t9", "?\t9", "!\t9", "the\t9")
    let analyzer = try SmallAnalyzer("wordings:\n  - {say: [cited], affirm: t/a}", weights: weights)
    #expect(analyzer.statements(in: "NAÏVE they were.") == ["a affirm own 999"])
    #expect(analyzer.statements(in: "The butcher.") == ["a deny own 999"])
    #expect(analyzer.statements(in: "A brutal deed.") == ["a deny own 999"])
    #expect(analyzer.statements(in: "Look at the boys!") == [])
  }

  // MARK: - Finds

  private static let film = SmallWeights.file(
    "find t/a affirm\t6\t-2", "find t/a affirm relation\t1", "find t/a deny\t-2\t6",
    "find t/a affirm weak\t9", "film\t-12\t-12", "fiction\t-15\t15")

  @Test(arguments: [
    ("The US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US never betrayed the Kurds.", ["a deny own 1000"]),
    ("The US betrayed the Kurds in a film.", []),
    ("The US never betrayed the Kurds in a film.", []),
    ("Moscow said that the US betrayed the Kurds in a film.", []),
    ("The US betrayed the Kurds in fiction.", ["a deny own 999"]),
    ("The US may betray the Kurds.", ["a affirm own 500"]),
  ])
  func `a find falls where the words speak against it`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer().statements(in: text).count == 1)
    #expect(try SmallAnalyzer(weights: Self.film).statements(in: text) == expected)
  }

  @Test func `a find that stands keeps its rule and its weight, and says what it was weighed at`()
    throws
  {
    let statements = try SmallAnalyzer(weights: Self.film)
      .reading(.small(["The US betrayed the Kurds."])).statements
    let statement = try #require(statements.first)
    #expect(statement.rule.description == "questions/t.yaml:20")
    #expect(statement.trail.map(\.step) == ["relation", "evidence"])
    #expect(
      try SmallWeights.trail(statement).hasPrefix(
        "certainty 1.00: find t/a affirm 12.00, find t/a affirm relation 2.00; "
          + "the sentences around it "))
  }

  @Test func `where an entry finds a side the words make no second statement of it`() throws {
    let weights = SmallWeights.file("find t/a affirm\t4", "betrayed\t4")
    let statements = try SmallAnalyzer(weights: weights)
      .reading(.small(["The US betrayed the Kurds."])).statements
    #expect(statements.map(\.inShort) == ["a affirm own 1000"])
    #expect(statements.first?.trail.map(\.step) == ["relation", "evidence"])
  }

  @Test func `a weak find needs no company where it was weighed`() throws {
    let entries = "wordings:\n  - {say: [shameful], affirm: t/a, weak: yes}"
    #expect(try SmallAnalyzer(entries).statements(in: "It is shameful.") == [])
    #expect(
      try SmallAnalyzer(entries, weights: Self.film).statements(in: "It is shameful.")
        == ["a affirm own 1000"])
    #expect(
      try SmallAnalyzer(entries, weights: Self.film).statements(in: "It is a shameful film.") == [])
  }

  @Test func `what was weighed stands in long sentences and against any majority`() throws {
    let entries = "concepts:\n  - {all: [sent, \"{kurds}\"], affirm: t/a}"
    let weights = SmallWeights.file("find t/a affirm\t9", "saved\t-9\t9")
    let so = String(repeating: " so", count: 40)
    #expect(try SmallAnalyzer(entries).statements(in: "They sent Kurds\(so).") == [])
    let analyzer = try SmallAnalyzer(entries, weights: weights)
    #expect(analyzer.statements(in: "They sent Kurds\(so).") == ["a affirm own 1000"])
    #expect(analyzer.statements(in: "They saved it\(so).") == ["a deny own 999"])
    let majority = String(repeating: "They saved it. ", count: 4) + "So. So. So. "
    #expect(
      analyzer.statements(in: majority + "They sent Kurds.").suffix(1) == ["a affirm own 1000"])
  }

  @Test func `whom the words contradict may still be reported`() throws {
    // Both sides are certain, deny by far.
    let weights = SmallWeights.file("find t/a affirm\t8\t13")
    let analyzer = try SmallAnalyzer(weights: weights)
    #expect(
      analyzer.statements(in: "Moscow said that the US betrayed the Kurds.")
        == ["a affirm reported 1000"])
    // A find alone has no words to make the other statement of.
    #expect(analyzer.statements(in: "The US betrayed the Kurds.") == [])
  }

  // MARK: - Claims apart

  @Test func `claims without weights are untouched`() throws {
    let entries = """
      wordings:
        - {say: [other], affirm: t/b}
        - {say: [doubtful], affirm: t/b, weak: yes}
        - {say: [sold], deny: t/c}
      """
    // Of t/c the file knows one side alone.
    let weights =
      "cue\tt/a +\tt/a -\tt/c -\n(base)\t-6\t-6\t-6\nsold\t8\t-2\t-9\nother\t-9\t-9\t-9\n"
    let analyzer = try SmallAnalyzer(entries, weights: weights)
    #expect(
      analyzer.statements(in: "The other one sold them.")
        == ["b affirm own 1000", "c deny own 1000"])
    #expect(
      analyzer.statements(in: "The one sold them.") == ["a affirm own 999", "c deny own 1000"])
    // A weak find of theirs counts in company.
    #expect(analyzer.statements(in: "A doubtful one.") == [])
    #expect(
      analyzer.statements(in: "A doubtful one. The other one.")
        == ["b affirm own 1000", "b affirm own 1000"])
    let trail = analyzer.reading(.small(["The other one."])).statements.flatMap(\.trail)
    #expect(trail.map(\.step) == ["wording"])
  }

  @Test func `a sentence may take sides of several claims`() throws {
    let weights =
      "cue\tt/a +\tt/b -\tt/a -\tt/b +\n(base)\t-6\t-6\t-6\t-6\nsold\t8\t8\nsaved\t\t\t8\t8\n"
    let analyzer = try SmallAnalyzer(weights: weights)
    #expect(analyzer.statements(in: "They sold it.") == ["a affirm own 999", "b deny own 999"])
    #expect(analyzer.statements(in: "They saved it.") == ["a deny own 999", "b affirm own 999"])
  }
}
