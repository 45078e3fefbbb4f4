import ComparisonService
import StanceArchive
import StanceComparison
import StanceVocabulary
import Testing

/// What an edit of the lexicons changes: `a` finds it good twice, `b` finds it bad twice.
@Suite struct LexiconTrialTests {
  private let bench: TestBench

  init() throws {
    bench = try TestBench()
    bench.inbox.write("a/1.txt", "it is good\n\nand all was good")
    bench.inbox.write("b/1.txt", "it is bad")
    bench.inbox.write("b/2.txt", "and all was bad")
  }

  private func difference(to files: [String: String]) async throws -> LexiconDifference {
    let old = try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true)
    bench.lexicons.replace(files)
    let new = try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: false)
    return try await LexiconTrial(
      archive: bench.archive, reader: bench.inbox, lister: bench.inbox, clock: bench.clock
    )(from: old, to: new)
  }

  /// Statements, positions and verdicts.
  private func figures(_ totals: LexiconDifference.Totals) -> [Int] {
    [totals.statements, totals.positions, totals.verdicts]
  }

  @Test func `lexicons that are the same change nothing and read each document once`() async throws
  {
    let same = ["assad": "legitimate good affirm\nlegitimate bad deny\nbrutal cruel affirm"]
    let found = try await difference(to: same)
    #expect(found.statements.isEmpty && found.positions.isEmpty && found.verdicts.isEmpty)
    #expect(found.before == found.after)
    #expect(figures(found.before) == [4, 2, 1])
    #expect(bench.lexicons.analyses == 3)
  }

  @Test func `poles that are exchanged turn statements and sides, and not the verdict`()
    async throws
  {
    let found = try await difference(to: WordLexicons.others)
    #expect(found.statements.map(\.change.kind) == [.pole, .pole, .pole, .pole])
    #expect(found.statements.map(\.path.printed) == ["a/1.txt", "a/1.txt", "b/1.txt", "b/2.txt"])
    #expect(found.statements.first?.sentence == "it is good")
    #expect(found.positions.map(\.source.name) == ["a", "b"])
    #expect(found.positions.map(\.before?.side) == [.takes(.affirm), .takes(.deny)])
    #expect(found.positions.map(\.after?.side) == [.takes(.deny), .takes(.affirm)])
    #expect(found.verdicts == [])
  }

  @Test func `an entry that goes takes a side and its verdict with it`() async throws {
    let found = try await difference(to: ["assad": "legitimate bad deny"])
    #expect(found.statements.map(\.change.kind) == [.removed, .removed])
    #expect(found.positions.map(\.source.name) == ["a"])
    #expect(found.positions.map(\.after?.side) == [.silent])
    let verdict = try #require(found.verdicts.first)
    #expect(found.verdicts.count == 1)
    #expect(verdict.before?.hasPrefix("disagree, ") == true)
    #expect(verdict.after == "not comparable, silent")
    #expect(figures(found.after) == [2, 1, 0])
  }

  @Test func `a claim that is new has no position before`() async throws {
    let old = "legitimate good affirm\nlegitimate bad deny\nbrutal cruel affirm"
    let found = try await difference(to: ["assad": old + "\nkind good affirm"])
    #expect(found.statements.map(\.change.kind) == [.added, .added])
    #expect(found.positions.map(\.claim.name) == ["kind"])
    #expect(found.positions.map { $0.before == nil } == [true])
    #expect(found.verdicts == [])
  }

  @Test func `files that were not read are counted`() async throws {
    bench.inbox.write("b/3.txt", "it is bad")
    bench.inbox.fail("b/3.txt", .unreadable)
    let found = try await difference(to: WordLexicons.others)
    #expect(found.unread == 1)
    #expect(found.documents == 3)
    #expect(found.sources == 2)
  }
}
