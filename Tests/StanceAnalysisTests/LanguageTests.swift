import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// Each part of a document is read with the lexicons of its language, or not at all.
@Suite struct `Languages` {
  private static let german = [
    ("de/actors.yaml", "actors:\n  us: {names: [Washington]}"),
    (
      "de/language.yaml",
      """
      negators: [nicht]
      function-words: [die]
      sentences:
        abbreviations: [ggf]
        ordinals: yes
      """
    ),
    (
      "de/questions/t.yaml",
      "wordings:\n  - say: [Kurden verraten]\n    affirm: t/b\n"
    ),
  ]

  private let analyzer: StanceAnalyzer

  init() throws {
    let small = try SmallAnalyzer()
    analyzer = StanceAnalyzer(
      try LexiconBundle.load(
        small.analyzer.bundle.files
          + Self.german.map { LexiconFile(path: $0.0, bytes: Array($0.1.utf8)) }))
  }

  /// Two paragraphs, each in a language or that of the document.
  private func reading(
    _ language: String?, _ paragraphs: [(String, String?)]
  ) -> (statements: [String], words: Int, trail: [String]) {
    let document = Document.small(paragraphs.map(\.0))
    let blocks = zip(document.blocks, paragraphs).map { block, paragraph in
      TextBlock(kind: block.kind, range: block.range, language: paragraph.1)
    }
    let marked = Document(
      id: document.id, path: document.path, source: document.source, title: nil, published: nil,
      language: language, text: document.text, blocks: blocks)
    let reading = analyzer.analyze(marked)
    return (
      reading.statements.map { "\($0.claim.name) \($0.rule.file) \($0.block)" }, reading.words,
      reading.statements.flatMap(\.trail).map(\.effect)
    )
  }

  @Test func `a document is read with the lexicons of its language`() {
    let english = reading("en", [("Washington betrayed the Kurds.", nil)])
    #expect(english.statements == ["a questions/t.yaml 0"])
    let german = reading("de", [("Sie haben die Kurden verraten.", nil)])
    #expect(german.statements == ["b de/questions/t.yaml 0"])
    #expect(german.words == 5)
    #expect(german.trail.contains("wording, by de/questions/t.yaml:2"), "\(german.trail)")
    // Where the language could not be told, it is read as the first one.
    #expect(reading(nil, [("Washington betrayed the Kurds.", nil)]).statements.count == 1)
  }

  @Test func `passages are read with those of theirs`() {
    let mixed = reading(
      "de",
      [("Kurden verraten, sagt man.", nil), ("Washington betrayed the Kurds.", "en")])
    #expect(mixed.statements == ["b de/questions/t.yaml 0", "a questions/t.yaml 1"])
    #expect(mixed.words == 8)
  }

  @Test func `a language says where its sentences do not end`() {
    let text = "Sie haben am 5. Mai ggf. Kurden verraten. Das war es."
    let document = Document.small([text])
    let marked = Document(
      id: document.id, path: document.path, source: document.source, title: nil, published: nil,
      language: "de", text: document.text, blocks: document.blocks)
    let sentences = analyzer.analyze(marked).statements.map { document.string($0.sentence) }
    #expect(sentences == ["Sie haben am 5. Mai ggf. Kurden verraten."])
  }

  @Test func `what no lexicon covers is not read`() {
    let russian = reading("ru", [("Washington betrayed the Kurds.", nil)])
    #expect(russian.statements == [])
    #expect(russian.words == 0)
    let passage = reading(
      "en", [("Washington betrayed the Kurds.", nil), ("Washington betrayed the Kurds.", "fr")])
    #expect(passage.statements == ["a questions/t.yaml 0"])
    #expect(passage.words == 4)
  }
}
