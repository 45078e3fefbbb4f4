import LexiconMatching
import StanceVocabulary
import Testing

@Suite struct BundleTests {
  private let files = SmallLexicon(entries: SmallLexicon.wording("must go")).files

  @Test func `the hash names paths and contents, whatever their order`() throws {
    let hash = try LexiconBundle.load(files).hash
    #expect(hash.hasPrefix("sha256:"))
    #expect(hash.utf8.count == 7 + 64)
    #expect(try LexiconBundle.load(files.reversed()).hash == hash)
    let moved = files.map {
      $0.path == "questions/t.yaml"
        ? LexiconFile(path: "questions/t.yml.yaml", bytes: $0.bytes) : $0
    }
    #expect(try LexiconBundle.load(moved).hash != hash)
    let longer = files.map { LexiconFile(path: $0.path, bytes: $0.bytes + Array("\n".utf8)) }
    #expect(try LexiconBundle.load(longer).hash != hash)
  }

  @Test func `bytes that move from one file to the next are another bundle`() {
    let one = [LexiconFile(path: "a", bytes: [1, 2]), LexiconFile(path: "b", bytes: [3])]
    let other = [LexiconFile(path: "a", bytes: [1]), LexiconFile(path: "b", bytes: [2, 3])]
    #expect(LexiconBundle.hash(of: one) != LexiconBundle.hash(of: other))
  }

  @Test func `the measured figures are no part of the lexicons`() throws {
    let measured = LexiconFile(path: "validation.json", bytes: Array("{}".utf8))
    let bundle = try LexiconBundle.load(files + [measured])
    #expect(try bundle.hash == LexiconBundle.load(files).hash)
    #expect(bundle.files.map(\.path) == ["actors.yaml", "language.yaml", "questions/t.yaml"])
  }

  /// Does the parts from the last to the first.
  private struct Backwards: Processors {
    func map<Part: Sendable>(of count: Int, _ part: @escaping @Sendable (Int) -> Part) -> [Part] {
      (0..<count).reversed().map(part).reversed()
    }
  }

  @Test func `what is read at once is read as if in turn`() throws {
    let question = "question: First?\nclaims:\n  b: {claim: one, affirm: two, deny: three}"
    let more = [
      // Nobody uses them, a phrase may not be so, and a1 stands in both files.
      SmallLexicon.file("classes/a.yaml", "a1:\n  verbs: [go]\na2:\n  phrases: [\"(\", \"|\"]"),
      SmallLexicon.file("classes/b.yaml", "b1:\n  nouns: [deed]\na1:\n  words: [so]"),
      SmallLexicon.file("other.yaml", "a: b"),
      SmallLexicon.file("questions/a.yaml", question),
    ]
    func findings(_ processors: some Processors) -> [LexiconFinding] {
      let problems = #expect(throws: LexiconProblems.self) {
        try LexiconBundle.load(files + more, on: processors)
      }
      return problems?.findings ?? []
    }
    #expect(findings(Backwards()) == findings(OneProcessor()))
    #expect(
      findings(Backwards()).map { "\($0.file):\($0.line)" } == [
        "classes/a.yaml:1", "classes/a.yaml:3", "classes/a.yaml:4", "classes/a.yaml:4",
        "classes/b.yaml:1", "classes/b.yaml:3", "classes/b.yaml:3", "other.yaml:0",
      ])
    let good = try LexiconBundle.load(files + more.suffix(1), on: Backwards())
    #expect(good.questions.map(\.id) == ["a", "t"])
  }

  @Test func `questions, claims and examples keep their order`() throws {
    let first = """
      question: First?
      claims:
        z: {claim: one, affirm: two, deny: three, time-bound: yes, coded: no}
        b:
          claim: four
          affirm: five
          deny: six
          examples: {affirm: [They must go.], deny: [no], silent: [They go.]}
      """
    let bundle = try LexiconBundle.load(files + [SmallLexicon.file("questions/a.yaml", first)])
    #expect(bundle.questions.map(\.id) == ["a", "t"])
    #expect(bundle.questions.map(\.title) == ["First?", "What?"])
    #expect(bundle.questions[0].claims.map(\.id.name) == ["z", "b"])
    #expect(bundle.questions[0].claims.map(\.isTimeBound) == [true, false])
    #expect(bundle.questions[0].claims.map(\.isCoded) == [false, true])
    #expect(bundle.questions[0].claims[0].sentence == "one")
    #expect(bundle.questions[0].claims[0].affirmWording == "two")
    #expect(bundle.questions[0].claims[0].denyWording == "three")
    #expect(bundle.examples.map(\.sentence) == ["They must go.", "no", "They go."])
    #expect(bundle.examples.map(\.expectation) == [.pole(.affirm), .pole(.deny), .silent])
    #expect(bundle.examples.allSatisfy { $0.claim.description == "a/b" })
    #expect(
      bundle.examples.map(\.rule.description) == Array(repeating: "questions/a.yaml:8", count: 3))
  }
}
