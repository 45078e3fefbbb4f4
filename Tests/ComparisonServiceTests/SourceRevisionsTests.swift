import StanceComparison
import StanceVocabulary
import Testing

@testable import ComparisonService

@Suite struct `Revisions of sources` {
  private static let comparison = Comparison(
    questions: [], sources: [], positions: [], camps: [], verdicts: [], pairs: [],
    sharedPassages: [], validation: [:])

  private static let id = SourceID("one")

  private static func source(_ name: String) -> SourceDocuments {
    SourceDocuments(source: Source(id: id, name: name), documents: [])
  }

  @Test func `stay with what a source has, and are another for another`() throws {
    var revisions = SourceRevisions()
    revisions.update([Self.source("One")], Self.comparison)
    let first = try #require(revisions[Self.id])
    revisions.update([Self.source("One")], Self.comparison)
    #expect(revisions[Self.id] == first)
    revisions.update([Self.source("The One")], Self.comparison)
    let second = try #require(revisions[Self.id])
    #expect(second != first)
    revisions.update([], Self.comparison)
    #expect(revisions[Self.id] == nil)
  }

  @Test func `are not given again after a report that was given up`() {
    var revisions = SourceRevisions()
    revisions.update([Self.source("One")], Self.comparison)
    var givenUp = revisions
    givenUp.update([Self.source("The One")], Self.comparison)
    revisions.update([Self.source("Another")], Self.comparison)
    #expect(revisions[Self.id] != givenUp[Self.id])
  }
}
