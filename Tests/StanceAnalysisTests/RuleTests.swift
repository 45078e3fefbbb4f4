import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What happens between the finds of a sentence, of a document, and across sentences.
@Suite struct RuleTests {
  @Test(arguments: [
    ("The tale is nonsense.", ["c deny own 1000"]),
    ("The tale that Russia tells is nonsense.", ["c deny own 1000", "c affirm reported 1000"]),
    ("Moscow told the tale, which was nonsense.", ["c deny own 1000", "c affirm reported 1000"]),
    ("Perhaps the tale is nonsense.", ["c deny own 500"]),
    ("It is not so, the tale is nonsense.", ["c deny own 1000"]),
  ])
  func `a rejected claim is denied, and reported where somebody holds it`(
    text: String, expected: [String]
  ) throws {
    let entries = "concepts:\n  - {all: [<story>, <nonsense>], rejects: {affirm: t/c}}"
    let statements = try SmallAnalyzer(entries).statements(in: text)
    #expect(Set(statements) == Set(expected))
    #expect(statements.count == expected.count)
  }

  // MARK: - Weak entries

  private static let weak = """
    relations:
      - {who: us, does: betray, to: kurds, affirm: t/a}
    wordings:
      - {say: [shameful], affirm: t/a, weak: yes}
    """

  @Test(arguments: [
    ("It is shameful.", 0),
    ("It is shameful. The US betrayed the Kurds.", 2),
    ("It is shameful. So. The US betrayed the Kurds.", 2),
    ("It is shameful. So. So. The US betrayed the Kurds.", 1),
    ("The US betrayed the Kurds. So. It is shameful.", 2),
    ("It is shameful. The US never betrayed the Kurds.", 1),
    ("It is shameful. “So then the US betrayed the Kurds.”", 1),
    // Three in the document, with twice as many as on the other side.
    ("It is shameful. So. So. US betrayed Kurds. US betrayed Kurds. US betrayed Kurds.", 4),
    ("It is shameful. So. So. US betrayed Kurds. US betrayed Kurds.", 2),
    (
      "It is shameful. So. So. US betrayed Kurds. US betrayed Kurds. US betrayed Kurds. "
        + "US never betrayed Kurds.", 5
    ),
    (
      "It is shameful. So. So. US betrayed Kurds. US betrayed Kurds. US betrayed Kurds. "
        + "US never betrayed Kurds. US never betrayed Kurds.", 5
    ),
  ])
  func `a weak find counts in company`(text: String, count: Int) throws {
    #expect(try SmallAnalyzer(Self.weak).statements(in: text).count == count)
  }

  // MARK: - Conflicts

  @Test(arguments: [
    // The stronger kind stands: relation, event, wording, judgement, concept.
    ("concepts:\n  - {all: [\"{us}\", <betray>], deny: t/a}", "a affirm own 1000", "overruled"),
    ("judgements:\n  - {words: [betrayed], of: us, deny: t/a}", "a affirm own 1000", nil),
    ("wordings:\n  - {say: [betrayed], deny: t/a}", "a affirm own 1000", "overruled"),
    ("concepts:\n  - {all: [\"{us}\", <betray>], affirm: t/a}", "a affirm own 1000", "also found"),
  ])
  func `a sentence says one thing of a claim`(
    entries: String, expected: String, step: String?
  ) throws {
    let analyzer = try SmallAnalyzer(SmallAnalyzer.betrayal + "\n" + entries)
    let reading = analyzer.reading(.small(["The US betrayed the Kurds."]))
    #expect(reading.statements.map(\.inShort) == [expected])
    #expect(reading.statements.first?.trail.last?.step == step ?? "relation")
  }

  @Test func `the more words a find has, the stronger among its kind`() throws {
    let entries = """
      wordings:
        - {say: [must], affirm: t/a}
        - {say: ["{assad} must go"], deny: t/a}
      """
    let statements = try SmallAnalyzer(entries).reading(.small(["Assad must go."])).statements
    #expect(statements.map(\.inShort) == ["a deny own 1000"])
    #expect(statements.map(\.rule.line) == [21])
  }

  @Test func `a turned find is stronger than one that is not, and a weak one never wins`() throws {
    let turned = """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/a}
      wordings:
        - {say: ["{us} did not betray the Kurds"], negation: drop, affirm: t/a}
      """
    #expect(
      try SmallAnalyzer(turned).statements(in: "The US did not betray the Kurds.")
        == ["a deny own 1000"])
    let weak = """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/a, weak: yes}
      concepts:
        - {all: ["{us}", <betray>], deny: t/a}
      """
    #expect(
      try SmallAnalyzer(weak).statements(in: "The US betrayed the Kurds.") == ["a deny own 1000"])
  }

  @Test func `two voices of one sentence may differ, and do not echo each other`() throws {
    let entries = """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/a}
      wordings:
        - {say: [shameful], affirm: t/a, voice: own}
        - {say: [needful], deny: t/a, voice: own}
      """
    let analyzer = try SmallAnalyzer(entries)
    #expect(
      analyzer.statements(in: "“The US betrayed the Kurds”, shameful.") == ["a affirm own 1000"])
    #expect(
      analyzer.statements(in: "“The US betrayed the Kurds”, needful.")
        == ["a affirm reported 1000", "a deny own 1000"])
  }

  // MARK: - Implied claims

  @Test(arguments: [
    ("The US betrayed the Kurds, shameful.", ["a affirm own 1000", "b deny own 1000"]),
    ("The US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US never betrayed the Kurds, shameful.", ["a deny own 1000"]),
    ("Moscow said that the US betrayed the Kurds, shameful.", ["a affirm reported 1000"]),
    (
      "The US betrayed the Kurds, shameful and needful.",
      ["a affirm own 1000", "b affirm own 1000"]
    ),
    ("The US may betray the Kurds, shameful.", ["a affirm own 500", "b deny own 500"]),
  ])
  func `a claim may imply another`(text: String, expected: [String]) throws {
    let entries = """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/a}
      wordings:
        - {say: [needful], affirm: t/b}
      implies:
        - if: {affirm: t/a}
          then: {deny: t/b}
          needs: [shameful]
          voice: own
      """
    #expect(try SmallAnalyzer(entries).statements(in: text) == expected)
  }
}
