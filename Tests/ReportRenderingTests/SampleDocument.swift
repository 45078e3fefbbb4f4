import ReportRendering
import StanceComparison
import StanceVocabulary

/// A document of two paragraphs and a line of the page around it, with three statements.
enum SampleDocument {
  static let text =
    "Assad kept the peace. He stayed.\n\nThe regime shelled a market.\n\nLeave a Reply"

  static let statements = [
    statement(.affirm, .own, sentence: 0..<21, evidence: 6..<10, block: 0),
    statement(.deny, .own, basis: .told, sentence: 34..<62, evidence: 45..<52, block: 1),
    statement(
      .deny, .reported, speaker: "The Observatory", weight: Weight(thousandths: 500),
      sentence: 34..<62, evidence: 45..<61, block: 1),
  ]

  static let blocks = [
    TextBlock(kind: .paragraph, range: 0..<32, speaker: "Max"),
    TextBlock(kind: .paragraph, range: 34..<62, speaker: "Max"),
    TextBlock(kind: .furniture, range: 64..<77),
  ]

  static func statement(
    _ pole: Pole, _ voice: Voice, basis: Basis = .said, speaker: String? = nil,
    weight: Weight = .full, sentence: Range<Int>, evidence: Range<Int>, block: Int
  ) -> Statement {
    Statement(
      claim: SampleReport.legitimate.id, pole: pole, voice: voice, basis: basis, speaker: speaker,
      weight: weight, sentence: sentence, evidence: evidence, sentenceWords: 4, block: block,
      rule: RuleReference(file: "questions/assad.yaml", line: 42),
      trail: [
        TraceStep(
          step: "relation", span: evidence, effect: "active, by questions/assad.yaml:42")
      ])
  }

  static func content(
    text: String = text, title: String? = "Flags", path: String = "the-grayzone/flags.txt",
    statements: [Statement] = statements, blocks: [TextBlock] = blocks,
    passages: [PassageCopies] = [], moves: [VerdictMove] = [],
    provenance: Provenance = Provenance(), gaps: [ReadingGap] = []
  ) -> DocumentContent {
    DocumentContent(
      document: Document(
        id: SampleReport.documentOfGrayzone, path: InboxPath(path),
        source: Source(id: SampleReport.grayzone, name: "The Grayzone"), title: title,
        published: nil, language: "en", text: Array(text.utf8),
        blocks: blocks, provenance: provenance),
      words: 14, statements: statements, passages: passages,
      otherDocuments: [
        SampleReport.documentOfSolidarity: OtherDocument(
          heading: "Secret <b>ingredient</b>",
          published: CalendarDate("2017-07-01").map { .init(date: $0, origin: .inferred) }),
        SampleReport.documentOfWire: OtherDocument(heading: "wire/1.txt", published: nil),
      ],
      moves: moves, questions: [SampleReport.question],
      sourceNames: [
        SampleReport.grayzone: "The Grayzone", SampleReport.solidarity: "Solidarity",
      ], gaps: gaps)
  }

  static func html(_ content: DocumentContent = content()) -> String {
    SampleReport.html(ReportRenderer.documentPage(content))
  }
}
