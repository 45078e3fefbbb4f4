import StanceVocabulary
import Testing

@testable import StanceComparison

struct PassageCopiesTests {
  private static let passage =
    "The government of the city has for years shelled its own people and every witness who lived "
    + "through those long nights can say who gave the orders and who carried them out"

  private static let alpha = SourceID("alpha")

  /// A comparison of the sources that these statements name.
  private func comparison(_ drafts: [EvidenceDraft]) -> RunningComparison {
    var comparison = RunningComparison(
      questions: [
        Question(id: "assad", title: "Assad", claims: [Drafts.claim("assad/legitimate")])
      ], validation: [:])
    for source in Set(drafts.map(\.source)).sorted() {
      comparison.replace(
        Drafts.summary(source.name), evidence: drafts.map(\.evidence))
    }
    return comparison
  }

  private func reference(_ draft: EvidenceDraft) -> StatementReference { draft.evidence.statement }

  @Test func `a repeated paragraph names the copy that counts, and that one names it`() {
    let first = EvidenceDraft(
      document: "late", index: 4, published: CalendarDate("2020-05-02"), block: 7,
      text: Self.passage)
    let counts = EvidenceDraft(
      document: "early", index: 2, published: CalendarDate("2019-05-02"), block: 3,
      text: Self.passage)
    let copies = comparison([first, counts]).copies(in: Self.alpha)
    #expect(
      copies == [
        first.documentID: [
          PassageCopies(block: 7, folded: [.init(index: 4, counted: reference(counts))])
        ],
        counts.documentID: [
          PassageCopies(
            block: 3, repeated: .init(source: Self.alpha, first: reference(first), count: 1))
        ],
      ])
  }

  @Test func `copies of a paragraph with two statements are counted as one copy`() {
    let drafts = ["a", "b", "c"].flatMap { document in
      [Pole.affirm, .deny].enumerated().map { place, pole in
        EvidenceDraft(
          document: document, index: place, pole: pole, block: 1, text: Self.passage)
      }
    }
    let copies = comparison(drafts).copies(in: Self.alpha)
    #expect(
      copies[drafts[0].documentID] == [
        PassageCopies(
          block: 1, repeated: .init(source: Self.alpha, first: reference(drafts[2]), count: 2))
      ])
    #expect(
      copies[drafts[4].documentID] == [
        PassageCopies(
          block: 1,
          folded: [
            .init(index: 0, counted: reference(drafts[0])),
            .init(index: 1, counted: reference(drafts[1])),
          ])
      ])
  }

  @Test func `text of another source is named from both sides, the earliest copy first`() {
    let mine = EvidenceDraft(document: "a", block: 5, text: Self.passage)
    let theirs = ["y", "x"].map {
      EvidenceDraft(
        source: SourceID("beta"), document: $0, published: CalendarDate("2018-01-01"), block: 2,
        text: Self.passage)
    }
    let comparison = comparison([mine] + theirs)
    #expect(
      comparison.copies(in: Self.alpha) == [
        mine.documentID: [
          PassageCopies(
            block: 5,
            shared: [.init(source: SourceID("beta"), first: reference(theirs[1]), count: 2)])
        ]
      ])
    #expect(
      comparison.copies(in: SourceID("beta"))[theirs[0].documentID]?.first?.shared == [
        .init(source: Self.alpha, first: reference(mine), count: 1)
      ])
  }

  @Test func `paragraphs that stand nowhere else and unknown sources have no copies`() {
    let comparison = comparison([EvidenceDraft(document: "a"), EvidenceDraft(document: "b")])
    #expect(comparison.copies(in: Self.alpha).isEmpty)
    #expect(comparison.copies(in: SourceID("nobody")).isEmpty)
  }
}
