import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

@Suite struct `Lines of verdicts that are kept` {
  /// The sample, with other verdicts or other names.
  private static func content(
    verdicts: [PairOnClaim] = SampleReport.comparison.verdicts, names: String? = nil
  ) -> ReportContent {
    let sample = SampleReport.comparison
    let sources = names.map { name in
      [SampleReport.solidarity, SampleReport.grayzone, SampleReport.wire].map {
        SampleReport.source($0, name, documents: 1)
      }
    }
    return SampleReport.content(
      comparison: Comparison(
        questions: sample.questions, sources: sources ?? sample.sources,
        positions: sample.positions, camps: sample.camps, verdicts: verdicts, pairs: sample.pairs,
        sharedPassages: [], validation: [:]))
  }

  @Test func `change no byte of the files, whatever the report was before`() {
    let verdicts = SampleReport.comparison.verdicts
    let first = verdicts[0]
    let other = PairOnClaim(
      a: first.a, b: first.b, claim: first.claim, outcome: .notComparable(.undated))
    var kept = DataLines()
    for content in [
      Self.content(), Self.content(), Self.content(verdicts: [other] + verdicts.dropFirst()),
      Self.content(verdicts: Array(verdicts.dropFirst())), Self.content(names: "Same, \"all\""),
      Self.content(verdicts: verdicts.reversed(), names: "Same"), Self.content(verdicts: []),
      Self.content(names: "Re\u{301}gis"), Self.content(names: "R\u{E9}gis"),
      Self.content(),
    ] {
      let pages = ReportRenderer(content, keeping: &kept).comparisonFiles()
      #expect(pages == ReportRenderer(content).comparisonFiles())
      let table = pages.first { $0.path == "verdicts.csv" }.map(SampleReport.html)
      // A line for each, and the header.
      #expect(
        table?.split(separator: "\r\n").count == content.comparison.verdicts.count + 1)
    }
  }

  @Test func `have names in the table alone`() {
    var lines = VerdictLines()
    lines.update(ReportView(Self.content()))
    let before = lines
    lines.update(ReportView(Self.content(names: "Another")))
    #expect(lines.ofComparison == before.ofComparison)
    #expect(lines.ofTable != before.ofTable)
    lines.update(ReportView(Self.content()))
    #expect(lines.ofTable == before.ofTable)
  }
}
