import LexiconMatching
import StanceVocabulary
import Testing

/// Lexicons of other languages, in folders named by their codes.
@Suite struct `Translations` {
  private static let german = [
    SmallLexicon.file("de/actors.yaml", "actors:\n  us: {names: [Washington, USA]}"),
    SmallLexicon.file(
      "de/language.yaml", "code: de\nfunction-words: [die, der]\nnegators: [nicht]"),
    SmallLexicon.file(
      "de/questions/t.yaml",
      """
      claims:
        a: {examples: {affirm: [Sie haben die Kurden verraten.]}}
      wordings:
        - say: [Kurden verraten]
          affirm: t/a
      """),
  ]

  private static let english = SmallLexicon(entries: SmallLexicon.wording("betrayed")).files

  @Test func `a folder brings a language`() throws {
    let bundle = try LexiconBundle.load(Self.english + Self.german)
    #expect(bundle.languages == ["en", "de"])
    #expect(bundle.questions.map(\.id) == ["t"])
    let translation = try #require(bundle.translations.first)
    #expect(translation.found(in: "Kurden verraten").map(\.claim) == ["a affirm"])
    #expect(translation.examples.map(\.sentence) == ["Sie haben die Kurden verraten."])
    // German is not inflected as English is.
    #expect(translation.found(in: "Kurden verratens").isEmpty)
    #expect(bundle.found(in: "Kurden verraten").isEmpty)
    #expect(bundle.hash != (try LexiconBundle.load(Self.english).hash))
  }

  @Test(arguments: [
    (
      "de/language.yaml", "code: fr\nnegators: [nicht]", "de/language.yaml:1: error: its code is fr"
    ),
    ("de/language.yaml", "inflection: latin", "de/language.yaml:1: error:"),
    ("de/questions/u.yaml", "wordings: []", "de/questions/u.yaml:0: error: there is no"),
    (
      "de/questions/t.yaml", "claims: {x: {examples: {affirm: [Ja.]}}}",
      "de/questions/t.yaml:1: error: t/x is no claim"
    ),
    (
      "de/questions/t.yaml", "wordings: [{say: [Ja nein], affirm: t/x}]",
      "de/questions/t.yaml:1: error: t/x is no claim of any question"
    ),
    ("en/actors.yaml", "actors: {us: {names: [US]}}", "en/language.yaml:0: error:"),
    ("de/actors.yaml", "actors: {}", "de/actors.yaml:0: error: is missing or names nobody"),
  ])
  func `what is wrong in a folder is found there`(
    path: String, text: String, expected: String
  ) throws {
    let kept = Self.german.filter { $0.path != path }
    let files = Self.english + kept + [SmallLexicon.file(path, text)]
    let problems = #expect(throws: LexiconProblems.self) { try LexiconBundle.load(files) }
    let errors = problems?.findings.filter { $0.severity == .error }.map(\.description) ?? []
    #expect(errors.contains { $0.hasPrefix(expected) }, "\(errors)")
  }

  @Test(arguments: [
    ("weights.tsv", true), ("de/weights.tsv", true), ("coded/news/weights.tsv", false),
    ("old/weights.tsv", false), ("de/questions/a.yaml", true), ("de/notes.txt", false),
  ])
  func `which files are lexicons`(path: String, isOne: Bool) {
    #expect(LexiconFile.isLexicon(path) == isOne)
  }
}
