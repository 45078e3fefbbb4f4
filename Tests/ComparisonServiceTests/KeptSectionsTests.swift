import ReportRendering
import StanceArchive
import StanceComparison
import StanceVocabulary
import Testing

@testable import ComparisonService

@Suite struct `Kept sections of pages` {
  private func summary(in report: ComposedReport) -> SourceSummary? {
    for part in report.parts {
      if case .source(let summary) = part { return summary }
    }
    return nil
  }

  /// A report after each of some drops: one after the other, or several at once.
  private func reports(_ drops: [[(path: String, text: String)]]) async throws -> [ComposedReport] {
    let bench = try TestBench()
    let inputs = ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0")
    var composer = ReportComposer()
    var reports: [ComposedReport] = []
    for drop in drops {
      for (path, text) in drop { bench.inbox.write(path, text) }
      try await bench.catchUp()
      reports.append(try bench.archive.snapshot { try composer.compose($0, inputs) })
    }
    return reports
  }

  /// Of a source that says one thing, and then another as well.
  private func reports() async throws -> [ComposedReport] {
    try await reports([[("source/1", "good one")], [("source/2", "bad two")]])
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
      kept.ofSources.part(of: summary.source.id, at: revision) {
        report.renderer.ownSections(of: summary)
      }.size
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
    #expect(reports[0].keptSections.ofSources === reports[1].keptSections.ofSources)
  }
  private static let legitimate = ClaimID(question: "assad", name: "legitimate")
  private static let brutal = ClaimID(question: "assad", name: "brutal")

  @Test func `of a claim depend on what is said on it, and by whom`() async throws {
    let reports = try await reports([
      [("a/1", "good one"), ("b/1", "nothing at all")], [("b/2", "cruel two")],
      [("a/1", "good two")], [("c/1", "nothing at all")],
    ])
    func isKept(_ claim: ClaimID) -> [Bool] {
      zip(reports, reports.dropFirst()).map { $0.claims[claim] == $1.claims[claim] }
    }
    // B speaks on the one alone; A has other words on the other; then there is one more to be silent.
    #expect(isKept(Self.legitimate) == [true, false, false])
    #expect(isKept(Self.brutal) == [false, true, false])
    #expect(reports.allSatisfy { $0.claims[Self.legitimate] != nil })
  }

  @Test func `are held in so many bytes`() async throws {
    let report = try #require(try await reports().last)
    let claims = report.parts.flatMap { part -> [Claim] in
      if case .question(let question) = part { question.claims } else { [] }
    }
    let section = report.renderer.section(of: try #require(claims.first))
    let kept = KeptParts<Int, WrittenHTML>(mostBytes: 2 * section.size)
    for key in 1...3 { _ = kept.part(of: key, at: 1) { section } }
    #expect((1...3).map { kept.holds($0, at: 1) } == [true, true, false])
    #expect(!kept.holds(1, at: 2) && !kept.holds(1, at: nil))
    kept.keepOnly([2])
    _ = kept.part(of: 3, at: 1) { section }
    #expect((1...3).map { kept.holds($0, at: 1) } == [false, true, true])
  }
}
