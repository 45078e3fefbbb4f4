import ReportRendering
import StanceArchive
import StanceComparison
import StanceVocabulary
import Testing

@testable import ComparisonService

@Suite struct `Own sections of sources` {
  private func summary(in report: ComposedReport) -> SourceSummary? {
    for part in report.parts {
      if case .source(let summary) = part { return summary }
    }
    return nil
  }

  /// Reports of a source that says one thing, and then another as well.
  private func reports() async throws -> [ComposedReport] {
    let bench = try TestBench()
    let inputs = ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0")
    var composer = ReportComposer()
    var reports: [ComposedReport] = []
    for (name, text) in [("1", "good one"), ("2", "bad two")] {
      bench.inbox.write("source/\(name)", text)
      try await bench.catchUp()
      reports.append(try bench.archive.snapshot { try composer.compose($0, inputs) })
    }
    return reports
  }

  @Test func `are written once for a revision, and go with their source`() async throws {
    let reports = try await reports()
    let (first, second) = (reports[0], reports[1])
    let (former, now) = (try #require(summary(in: first)), try #require(summary(in: second)))
    let before = first.renderer.ownSections(of: former).size
    let after = second.renderer.ownSections(of: now).size
    #expect(before < after)

    let kept = KeptSections()
    func size(_ revision: Int?, _ report: ComposedReport, _ summary: SourceSummary) -> Int {
      kept.sections(of: summary, at: revision, by: report.renderer).size
    }
    #expect(size(1, first, former) == before)
    // The same revision is the same source: what it has is not looked at.
    #expect(size(1, second, now) == before)
    #expect(size(nil, second, now) == after)
    #expect(size(2, second, now) == after)
    #expect(size(2, first, former) == after)
    kept.keepOnly([now.source.id])
    #expect(size(2, first, former) == after)
    kept.keepOnly([])
    #expect(size(2, first, former) == before)
  }

  @Test func `of one report are those of the next where nothing has changed, else not`()
    async throws
  {
    let reports = try await reports()
    let id = try #require(summary(in: reports[0])).source.id
    let revisions = try reports.map { try #require($0.revisions[id]) }
    #expect(revisions[0] != revisions[1])
    #expect(reports[0].keptSections === reports[1].keptSections)
  }
}
