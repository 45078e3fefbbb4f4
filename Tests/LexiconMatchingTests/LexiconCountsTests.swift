import LexiconMatching
import StanceVocabulary
import Testing

/// What the report says that the lexicons hold.
struct LexiconCountsTests {
  private static let entries = """
    relations:
      - {who: us, does: [<leave>], to: kurds, affirm: t/a}
    concepts:
      - {all: [us, war], weak: yes, deny: t/a}
      - {all: [us, oil], deny: t/a}
    wordings:
      - {say: ["{us} is a bully"], affirm: t/b, rejects: {deny: t/b}}
    implies:
      - {if: {affirm: t/a}, then: {deny: t/c}}
    """

  @Test func `every file is counted as it is written`() throws {
    var small = SmallLexicon(entries: Self.entries)
    small.classes = """
      leave: {verbs: [leave, walk away from], nouns: [departure]}
      oil: {words: [oil]}
      """
    let counts = try small.bundle().counts
    let question = try #require(counts.questions.first)
    #expect(counts.questions.count == 1)
    #expect(question.file == "questions/t.yaml")
    #expect(question.claims == 4)
    #expect(
      question.entries.map { "\($0.name) \($0.count)" } == [
        "relations 1", "events 0", "concepts 2", "judgements 0", "wordings 1",
      ])
    #expect([question.rejects, question.weak, question.implications] == [1, 1, 1])
    #expect(question.examples == 0)
    #expect(counts.classes == [.init(file: "classes/all.yaml", classes: 2, words: 4)])
    #expect(counts.actors.actors == 6)
    #expect(counts.actors.names == 19)
    #expect(counts.actors.groups == 2)
    #expect(counts.irregularVerbs == 10)
    #expect(counts.lists.first { $0.name == "negators" }?.count == 2)
    #expect(!counts.lists.contains { $0.name == "hedges" })
    #expect(counts.cues == nil)
  }
}
