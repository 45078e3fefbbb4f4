import LexiconMatching
import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@testable import ComparisonService

@Suite struct ValidationFileTests {
  private let claim = ClaimID(question: "assad", name: "legitimate")
  private let file = ValidationFile(
    lexicon: "sha256:ab", date: "2026-11-21", codedBy: "machine readers",
    sets: [.init(name: "seeds", documents: 5, sentences: 514, statements: 453)], alpha: 0.468,
    claims: [
      "kurds/betrayed": .init(
        affirm: .init(gold: 0, found: 0, right: 0, recalled: 0),
        deny: .init(gold: 0, found: 2, right: 1, recalled: 0)),
      "assad/legitimate": .init(
        affirm: .init(gold: 20, found: 10, right: 8, recalled: 5),
        deny: .init(gold: 30, found: 0, right: 0, recalled: 0)),
    ], entries: ["questions/b.yaml:2": 875, "questions/a.yaml:10": 250])

  @Test func `the file is written in the schema's order, a claim and an entry a line`() {
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        {
          "schema": 1,
          "lexicon": "sha256:ab",
          "date": "2026-11-21",
          "codedBy": "machine readers",
          "sets": [
            {"name":"seeds","documents":5,"sentences":514,"statements":453}
          ],
          "alpha": 0.4680,
          "claims": {
            "assad/legitimate": {"affirm":{"gold":20,"found":10,"right":8,"recalled":5},\
        "deny":{"gold":30,"found":0,"right":0,"recalled":0}},
            "kurds/betrayed": {"affirm":{"gold":0,"found":0,"right":0,"recalled":0},\
        "deny":{"gold":0,"found":2,"right":1,"recalled":0}}
          },
          "entries": {
            "questions/a.yaml:10": 250,
            "questions/b.yaml:2": 875
          }
        }

        """)
  }

  @Test func `what is written is read`() {
    #expect(ValidationFile.read(file.bytes) == file)
  }

  @Test(arguments: ["", "{}", "[1]", #"{"schema":2,"lexicon":"a","date":"b","claims":{}}"#])
  func `what is no such file is none`(text: String) {
    #expect(ValidationFile.read(Array(text.utf8)) == nil)
  }

  @Test func `precision counts right finds and recall what was required`() throws {
    let measured = try #require(file.byClaim[claim])
    #expect(measured.precision == [.affirm: 0.8])
    #expect(measured.recall == [.affirm: 0.25, .deny: 0])
    #expect(measured.gold == [.affirm: 20, .deny: 30])
    #expect(measured.isValidated)
  }

  @Test func `a file without recalled ones takes the right ones`() throws {
    let text = """
      {"schema":1,"lexicon":"sha256:ab","date":"2026-11-21","claims":{"assad/legitimate":\
      {"affirm":{"gold":4,"found":3,"right":2},"deny":{"gold":0,"found":0,"right":0}}}}
      """
    let read = try #require(ValidationFile.read(Array(text.utf8)))
    #expect(read.byClaim[claim]?.recall == [.affirm: 0.5])
    #expect(read.codedBy == nil)
  }

  private func reading(of lexicon: String, _ validation: [UInt8]?) -> MeasuredReading {
    MeasuredReading(
      Lexicons(
        edition: AnalysisEdition(bundle: lexicon, version: 1), questions: [], files: [],
        warnings: [], validation: validation
      ) { _ in Lexicons.Findings(statements: [], words: 0, passages: [:]) })
  }

  @Test func `figures hold for the lexicons that were measured only`() {
    let measured = reading(of: "sha256:ab", file.bytes)
    #expect(measured.record == .recorded(date: "2026-11-21", codedBy: "machine readers"))
    #expect(measured.byClaim.count == 2)
    let other = reading(of: "sha256:cd", file.bytes)
    #expect(other.record == .forOtherLexicons)
    #expect(other.byClaim.isEmpty)
    #expect(reading(of: "sha256:ab", nil).record == .none)
  }

  /// Right 8 + 0 + 1 of 10 + 0 + 2 finds: 750.
  @Test func `an untried entry is taken to be as good as all together`() {
    let measured = reading(of: "sha256:ab", file.bytes)
    #expect(measured.precision(of: RuleReference(file: "questions/b.yaml", line: 2)) == 875)
    #expect(measured.precision(of: RuleReference(file: "questions/b.yaml", line: 3)) == 750)
    let none = reading(of: "sha256:ab", nil)
    #expect(none.precision(of: RuleReference(file: "questions/b.yaml", line: 2)) == nil)
  }
}
