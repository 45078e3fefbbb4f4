import StanceVocabulary
import Testing

@testable import StanceComparison

struct QuotationChoiceTests {
  private func best(
    _ drafts: [EvidenceDraft], precision: [Int: Int] = [:], shared: Set<Int> = []
  ) -> [Int] {
    let evidence = drafts.map { draft in
      var draft = draft
      draft.precision = precision[draft.index] ?? 1000
      return draft.evidence
    }
    return QuotationChoice.best(
      .affirm, of: evidence, isShared: { shared.contains($0.statement.index) }
    ).map(\.index)
  }

  @Test func `weight comes first, then what speaks against a statement`() {
    let drafts = [
      EvidenceDraft(index: 0, words: 46), EvidenceDraft(index: 1, words: 7),
      EvidenceDraft(index: 2), EvidenceDraft(index: 3, isHedged: true),
      EvidenceDraft(index: 4, basis: .told),
      EvidenceDraft(index: 5, weight: .init(thousandths: 500)),
      EvidenceDraft(index: 6, words: 8), EvidenceDraft(index: 7, words: 45),
    ]
    #expect(best(drafts, shared: [2]) == [6, 7, 0, 1, 2, 3, 4, 5])
  }

  @Test func `an entry that errs often yields to a surer one`() {
    let drafts = [
      EvidenceDraft(index: 0), EvidenceDraft(index: 1, weight: .init(thousandths: 900)),
    ]
    #expect(best(drafts) == [0, 1])
    #expect(best(drafts, precision: [0: 700, 1: 950]) == [1, 0])
  }

  @Test func `only own statements on the pole, at most ten, by path and place`() {
    let drafts =
      [
        EvidenceDraft(index: 90, pole: .deny), EvidenceDraft(index: 91, voice: .reported),
        EvidenceDraft(document: "b", index: 50), EvidenceDraft(document: "a", index: 51),
      ] + (0..<12).map { EvidenceDraft(document: "b", index: $0) }
    #expect(best(drafts) == [51, 0, 1, 2, 3, 4, 5, 6, 7, 8])
  }
}
