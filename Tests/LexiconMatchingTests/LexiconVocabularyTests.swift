import LexiconMatching
import Testing

/// What a lexicon knows of words, and whom its questions ask about.
@Suite struct LexiconVocabularyTests {
  private func vocabulary(_ entries: String) throws -> LexiconVocabulary {
    var lexicon = SmallLexicon()
    lexicon.classes = """
      betray: {verbs: [betray, sell ~ out], nouns: [betrayal, broken promise]}
      harm: {verbs: [throw], include: [betray]}
      """
    lexicon.entries = entries
    return LexiconVocabulary(try lexicon.bundle())
  }

  private static let betrayal = "relations:\n  - {who: us, does: betray, to: kurds, affirm: t/a}"

  @Test(arguments: [
    ("betrayed", ["betray"], []), ("betrayals", ["betray"], []), ("threw", ["harm"], []),
    ("sold", [], ["betray"]), ("promises", [], ["betray"]), ("broken", [], []),
  ])
  func `a word is in the class that names it, by itself or in a phrase`(
    word: String, classes: [String], byPhrase: [String]
  ) throws {
    let vocabulary = try vocabulary(Self.betrayal)
    #expect(vocabulary.classes(of: [word]) == classes)
    #expect(vocabulary.classesByPhrase(of: [word]) == byPhrase)
  }

  @Test func `entries that name a word themselves are counted, once each`() throws {
    let vocabulary = try vocabulary(
      """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/c}
      wordings:
        - {say: ["must (leave|leave now)"], affirm: t/a}
        - {say: ["<betray> .. =leaving"], affirm: t/b}
      """)
    #expect(vocabulary.entries(naming: ["left"]) == 1)
    #expect(vocabulary.entries(naming: ["left", "leaving"]) == 2)
    #expect(vocabulary.entries(naming: ["betray"]) == 0)
  }

  @Test func `words of the language's lists are the language's own`() throws {
    let vocabulary = try vocabulary(Self.betrayal)
    #expect(["the", "government", "twelve", "airport"].allSatisfy(vocabulary.isOfLanguage))
    #expect(!vocabulary.isOfLanguage("betrayal"))
  }

  @Test func `targets are actors that a quarter of a question's entries name`() throws {
    let entries = """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/a}
        - {who: us, does: harm, to: kurds, affirm: t/b}
        - {who: us, does: harm, to: "some .. ({turkey}|{isis})", affirm: t/b}
        - {who: us, does: betray, to: "<harm> of {isis}", affirm: t/c}
        - {who: assad-side, does: harm, affirm: t/c}
      """
    // us 4 of 5, kurds 2, isis 2; turkey, assad and russia 1 each, which is less than a quarter.
    #expect(try vocabulary(entries).targets == ["us", "kurds", "isis"])
  }

  @Test func `a group stands for its members`() throws {
    let vocabulary = try vocabulary(
      "judgements:\n  - {words: [<harm>], of: assad-side, deny: t/a}")
    #expect(vocabulary.targets == ["russia", "assad"])
    #expect(vocabulary.actors(named: "foes").sorted() == ["assad", "isis", "russia"])
    #expect(vocabulary.actors(named: "nobody") == [])
  }
}
