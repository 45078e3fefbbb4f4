import StanceAnalysis
import StanceVocabulary
import Testing

/// What a document says plainly and often decides what its doubtful finds are worth.
@Suite struct CompanyTests {
  private static let plainly = "US betrayed Kurds. "

  private static func times(_ count: Int, _ sentence: String) -> String {
    String(repeating: sentence, count: count)
  }

  // MARK: - Finds against a document's own side

  private static let minority = """
    relations:
      - {who: us, does: betray, to: kurds, affirm: t/a}
    concepts:
      - {all: [<cruel>, "{kurds}"], deny: t/a}
    """

  private static let against = "The brutal Kurds came. "

  private static let minorities: [(text: String, count: Int)] = [
    (against, 1),
    (times(2, plainly) + against, 3),
    // Three of a side, and three times as many as there are of the other.
    (times(3, plainly) + against, 3),
    (against + "So. So. So. " + times(3, plainly), 3),
    (times(3, plainly) + times(2, against), 5),
    (times(5, plainly) + times(2, against), 7),
    (times(6, plainly) + times(2, against), 6),
    // What others say makes no side the document's own.
    ("Moscow said that US betrayed Kurds. " + times(2, plainly) + against, 4),
  ]

  @Test(arguments: minorities)
  func `things that stand together fall against a clear majority`(
    text: String, count: Int
  ) throws {
    #expect(try SmallAnalyzer(Self.minority).statements(in: text).count == count)
  }

  @Test(arguments: [
    ("relations:\n  - {who: kurds, does: arm, to: us, deny: t/a}", 1),
    ("judgements:\n  - {words: [brutal], of: us, deny: t/a}", 1),
    ("wordings:\n  - {say: [arm the], deny: t/a}", 1),
    ("concepts:\n  - {all: [arm, \"{us}\"], deny: t/a}", 0),
  ])
  func `other finds stand against any majority`(entries: String, count: Int) throws {
    let majority = "wordings:\n  - {say: [plainly], affirm: t/a}\n"
    let merged =
      entries.hasPrefix("wordings:") ? majority + entries.dropFirst(10) : majority + entries
    let statements = try SmallAnalyzer(merged).statements(
      in: "Plainly. Plainly. Plainly. Kurds arm the brutal US.")
    #expect(statements.count == 3 + count)
    #expect(statements.contains("a deny own 1000") == (count == 1))
  }

  // MARK: - Long sentences

  /// A sentence of so many words that finds something by things that stand together.
  private static func long(_ words: Int, _ begin: String = "The brutal Kurds came") -> String {
    let own = begin.split(separator: " ").count
    return begin + String(repeating: " so", count: words - own) + ". "
  }

  private static let longSentences: [(text: String, count: Int)] = [
    (long(30), 1), (long(31), 0), (long(60), 0),
    // A plain one on its side, up to two sentences away.
    (long(31) + against, 2), (long(31) + "So. " + against, 2), (long(31) + "So. So. " + against, 1),
    (against + "So. " + long(31), 2),
    // Plain ones on the other side are no company, and other long ones neither.
    (long(31) + plainly, 1), (times(4, long(31)), 0),
    // Three of them anywhere, twice as many as on the other side.
    (times(3, against) + "So. So. " + long(31), 4),
    (times(3, against) + "So. So. " + plainly + long(31), 5),
    (times(3, against) + "So. So. " + times(2, plainly) + long(31), 5),
    // Who does it to whom needs none.
    (long(31, "The US betrayed the Kurds"), 1),
  ]

  @Test(arguments: longSentences)
  func `things that stand together in a long sentence need company`(
    text: String, count: Int
  ) throws {
    #expect(try SmallAnalyzer(Self.minority).statements(in: text).count == count)
  }

  @Test func `in news a long sentence needs no company`() throws {
    let analyzer = try SmallAnalyzer(Self.minority)
    #expect(analyzer.statements(inNews: Self.long(60)) == ["a deny own 1000"])
    #expect(analyzer.statements(in: Self.long(60), "Now.", "Now.") == [])
  }
}
