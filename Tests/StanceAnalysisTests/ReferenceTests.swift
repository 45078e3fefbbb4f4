import StanceAnalysis
import StanceVocabulary
import Testing

/// Pronouns and descriptions, and whom they stand for.
@Suite struct ReferenceTests {
  @Test(arguments: [
    (["The US came. It betrayed the Kurds."], ["a affirm own 600"]),
    (["The US came. Then it betrayed the Kurds."], ["a affirm own 600"]),
    (["The US came. Yes. It betrayed the Kurds."], ["a affirm own 600"]),
    (["The US came. Yes. Yes. It betrayed the Kurds."], []),
    (["The US came.", "It betrayed the Kurds."], ["a affirm own 600"]),
    (["The US came. It is the Kurds that are betrayed."], []),
    (["Russia came. It betrayed the Kurds."], []),
    (["The US came. Russia came. It betrayed the Kurds."], []),
    (["The US came. It may betray the Kurds."], ["a affirm own 300"]),
    (["In Russia the US came. It betrayed the Kurds."], ["a affirm own 600"]),
    // "He" is never the US.
    (["The US came. He betrayed the Kurds."], []),
    (["It betrayed the Kurds."], []),
  ])
  func `a pronoun stands for whom the sentence before is about`(
    paragraphs: [String], expected: [String]
  ) throws {
    let reading = try SmallAnalyzer().reading(.small(paragraphs))
    #expect(reading.statements.map(\.inShort) == expected)
  }

  @Test(arguments: [
    // Whoever acts is not whom it is done to.
    ("The Kurds came. The US betrayed them.", ["a affirm own 600"]),
    ("The US armed the Kurds and betrayed them.", ["a affirm own 1000"]),
    ("The Kurds came, and then the US betrayed them.", ["a affirm own 1000"]),
    // Owners.
    ("The US is rich. Its betrayal of the Kurds is old.", ["a affirm own 600"]),
  ])
  func `objects and owners refer back too`(text: String, expected: [String]) throws {
    let found = try SmallAnalyzer().statements(in: text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("The Kurds came. The US betrayed the fighters.", ["a affirm own 600"]),
    ("The Kurds came. The US betrayed the brave fighters.", ["a affirm own 600"]),
    // The last who can be called so.
    ("The Kurds came. Russia came. The US betrayed the group.", []),
    ("Russia came. The Kurds came. The US betrayed the group.", ["a affirm own 600"]),
    // The noun goes on.
    ("The Kurds came. The US betrayed the fighters of Russia.", []),
    ("The US betrayed the fighters.", []),
    ("The Kurds came. Yes. Yes. Yes. Yes. Yes. The US betrayed the fighters.", []),
  ])
  func `a description stands for the last who is called so`(
    text: String, expected: [String]
  ) throws {
    #expect(try SmallAnalyzer().statements(in: text) == expected)
  }

  @Test(arguments: [
    ("Some want the end of Assad.", ["a affirm own 1000"]),
    // What "him" completes is used by another class in turn.
    ("Assad is old. Some want the end of him.", ["a affirm own 600"]),
    ("The US is old. Some want the end of him.", []),
  ])
  func `whom a word stands for completes phrases of classes`(
    text: String, expected: [String]
  ) throws {
    let analyzer = try SmallAnalyzer("wordings: [{say: [\"<wish-for-end>\"], affirm: t/a}]")
    #expect(analyzer.statements(in: text) == expected)
  }

  @Test func `an inherited target brings the sentence that names it as its context`() throws {
    let document = Document.small(["The US came. Yes. It betrayed the Kurds."])
    let statement = try #require(try SmallAnalyzer().reading(document).statements.first)
    #expect(statement.context.map(document.string) == "The US came.")
    #expect(document.string(statement.sentence) == "It betrayed the Kurds.")
    #expect(document.string(statement.evidence) == "It betrayed the Kurds")
    #expect(statement.trail.map(\.step) == ["relation", "reference"])
  }
}
