import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

@Suite struct `Lines of positions that are kept` {
  /// The sample, with other positions or other words quoted for them.
  private static func content(
    positions: [Position] = SampleReport.comparison.positions, sentence: String? = nil,
    line: Int? = nil
  ) -> ReportContent {
    let sample = SampleReport.content()
    let comparison = sample.comparison
    let quotations = sample.quotations.mapValues { quotation in
      Quotation(
        statement: quotation.statement, claim: quotation.claim, pole: quotation.pole,
        voice: quotation.voice, basis: quotation.basis, speaker: quotation.speaker,
        sentence: sentence ?? quotation.sentence, evidence: 0..<1, context: quotation.context,
        source: quotation.source, documentTitle: quotation.documentTitle,
        published: quotation.published,
        rule: line.map { RuleReference(file: quotation.rule.file, line: $0) } ?? quotation.rule)
    }
    return ReportContent(
      comparison: Comparison(
        questions: comparison.questions, sources: comparison.sources, positions: positions,
        camps: comparison.camps, verdicts: comparison.verdicts, pairs: comparison.pairs,
        sharedPassages: [], validation: [:]),
      documents: sample.documents, quotations: quotations, edition: sample.edition)
  }

  @Test func `change no byte of the files, whatever the report was before`() {
    let positions = SampleReport.comparison.positions
    var others = positions
    others[0].salience += 0.25
    var kept = DataLines()
    var seen: Set<[UInt8]> = []
    for (content, isNew) in [
      (Self.content(), true), (Self.content(), false), (Self.content(positions: others), true),
      (Self.content(positions: Array(positions.dropFirst())), true),
      (Self.content(positions: positions.reversed()), true), (Self.content(positions: []), true),
      (Self.content(sentence: "A \"word\"\n"), true),
      (Self.content(sentence: "Re\u{301}gis"), true),
      (Self.content(sentence: "R\u{E9}gis"), true), (Self.content(line: 99), true),
      (Self.content(), false),
    ] {
      let files = ReportRenderer(content, keeping: &kept).comparisonFiles()
      #expect(files == ReportRenderer(content).comparisonFiles())
      let json = files.first { $0.path == "comparison.json" }?.bytes ?? []
      #expect(seen.insert(json).inserted == isNew)
    }
  }

  @Test func `are one for each position, in their order`() {
    var lines = PositionLines()
    lines.update(ReportView(Self.content()))
    let whole = lines.ofComparison
    let positions = SampleReport.comparison.positions
    #expect(whole.count == positions.count && positions.count > 1)
    lines.update(ReportView(Self.content(positions: positions.reversed())))
    #expect(lines.ofComparison == whole.reversed())
  }
}
