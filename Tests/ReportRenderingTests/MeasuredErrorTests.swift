import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

/// How well a claim is read stands beside it on every page that compares sources on it.
@Suite struct MeasuredErrorTests {
  private static let attacks =
    "Measured: affirming, of 10 found about 7 are right; of 10 in the text about 4 are found; "
    + "denying, too few to say. Coded by machine readers."

  private static func content(_ record: ValidationRecord, measured: Bool) -> ReportContent {
    let sample = SampleReport.comparison
    let comparison = Comparison(
      questions: sample.questions, sources: sample.sources, positions: sample.positions,
      camps: sample.camps, verdicts: sample.verdicts, pairs: sample.pairs,
      sharedPassages: sample.sharedPassages, validation: measured ? sample.validation : [:])
    return ReportContent(
      comparison: comparison, documents: DocumentLists([DocumentEntry]()), quotations: [:],
      edition: Edition(programVersion: "1", lexicons: "ab", validation: record))
  }

  private static func pages(_ content: ReportContent) -> [String: String] {
    let pages = ReportRenderer(content).pagesOfTheWhole()
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, SampleReport.html($0)) })
  }

  @Test func `first page, question page and Markdown print it`() throws {
    let pages = Self.pages(SampleReport.content())
    let front = try #require(pages["index.html"])
    #expect(
      front.contains(
        "<p class=\"note\">Affirming: of 10 found about 7 are right; of 10 in the text about 4 are "
          + "found. Denying: too few to say.</p>"))
    #expect(
      front.contains("measured against coded sentences on 2026-11-20. Coded by machine readers."))
    let questions = SampleReport.comparison.questions
    let claims = questions.filter { $0.claims.contains { $0.id == SampleReport.attacks.id } }
    let question = PageNames.question(try #require(claims.first).id)
    for path in [question, "comparison.md"] {
      #expect(try #require(pages[path]).contains(Self.attacks), "\(path)")
    }
  }

  @Test func `figures of another version are named and not shown`() throws {
    let pages = Self.pages(Self.content(.forOtherLexicons, measured: false))
    #expect(
      try #require(pages["index.html"]).contains(
        "<a class=\"tag\" href=\"method.html#validation\">validated for another version</a>"))
    #expect(try #require(pages["method.html"]).contains("Validated for another version"))
    #expect(try #require(pages["comparison.md"]).contains("(validated for another version)"))
    #expect(!pages.values.contains { $0.contains("of 10 found") })
  }

  @Test func `who coded is said as it was recorded`() {
    let claim = SampleReport.attacks
    func sentence(_ coders: String?) -> String {
      ValidationWords.sentence(
        claim, Self.content(.recorded(date: "2026-11-21", codedBy: coders), measured: true))
    }
    #expect(sentence("two <b>students</b>\n").hasSuffix("Coded by two <b>students</b>."))
    #expect(sentence(nil).hasSuffix("Who coded them is not recorded."))
  }

  @Test(arguments: [
    (9, 0.5, 0.5, "too few to say"),
    (10, 0.5, 0.25, "of 10 found about 5 are right; of 10 in the text about 3 are found"),
    (10, nil, 0.0, "of 10 in the text about 0 are found"),
  ])
  func `ten statements are needed to say it`(
    gold: Int, precision: Double?, recall: Double, words: String
  ) {
    let validation = ClaimValidation(
      gold: [.affirm: gold], precision: precision.map { [.affirm: $0] } ?? [:],
      recall: [.affirm: recall])
    #expect(ValidationWords.pole(.affirm, of: validation) == words)
  }
}
