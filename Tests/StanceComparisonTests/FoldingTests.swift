import StanceVocabulary
import Testing

@testable import StanceComparison

struct FoldingTests {
  private static let passage =
    "The government of the city has for years shelled its own people and every witness who lived "
    + "through those long nights can say who gave the orders and who carried them out"

  /// The documents of the statements that count.
  private func counted(_ drafts: [EvidenceDraft]) -> [String] {
    FoldedEvidence(drafts.map(\.evidence)).counted.map { draft in
      String(draft.path.printed.dropFirst("alpha/".count))
    }
  }

  @Test func `a repeated passage counts in the copy with the earliest date`() {
    let drafts = [
      EvidenceDraft(document: "a", published: CalendarDate("2020-05-02"), text: Self.passage),
      EvidenceDraft(document: "b", published: nil, text: Self.passage),
      EvidenceDraft(document: "c", published: CalendarDate("2019-05-02"), text: Self.passage),
    ]
    #expect(counted(drafts) == ["c"])
    #expect(counted(drafts.reversed()) == ["c"])
    let folded = FoldedEvidence(drafts.map(\.evidence)).folded
    #expect(folded == [ClaimID(question: "assad", name: "legitimate"): 2])
  }

  @Test func `undated copies and equal dates go by path`() {
    let undated = ["b", "a"].map {
      EvidenceDraft(document: $0, published: nil, text: Self.passage)
    }
    #expect(counted(undated) == ["a"])
  }

  @Test func `marks, capitals, links and a changed word make no other passage`() {
    let long =
      Self.passage + " " + String(Self.passage.reversed())
      + " and so it went on through the winter until the last of them had left the town for good"
    let loud = long.uppercased().replacing(" AND", with: ", AND") + " (https://example.org/a)!"
    let changed = long.replacing("shelled", with: "bombed")
    for copy in [loud, changed] {
      #expect(
        counted([.init(document: "a", text: long), .init(document: "b", text: copy)]) == ["a"])
    }
  }

  @Test func `in a short passage a changed word makes another`() {
    let short = Self.passage.split(separator: " ").prefix(20).joined(separator: " ")
    let changed = short.replacing("shelled", with: "bombed")
    let drafts = [
      EvidenceDraft(document: "a", text: short), EvidenceDraft(document: "b", text: changed),
    ]
    #expect(changed != short)
    #expect(counted(drafts) == ["a", "b"])
  }

  @Test func `all statements of the copy that counts remain`() {
    // Two alike and one of the other pole in one paragraph; the copy repeats all three.
    let drafts = ["a", "b"].flatMap { document in
      [Pole.affirm, .affirm, .deny].enumerated().map { place, pole in
        EvidenceDraft(document: document, index: place, pole: pole, block: 0, text: Self.passage)
      }
    }
    #expect(counted(drafts) == ["a", "a", "a"])
  }

  @Test func `what only the later copy says is not lost`() {
    let drafts = [
      EvidenceDraft(document: "a", text: Self.passage),
      EvidenceDraft(document: "b", index: 0, block: 0, text: Self.passage),
      EvidenceDraft(
        document: "b", index: 1, claim: ClaimID(question: "isis", name: "resurgent"), block: 0,
        text: Self.passage),
      EvidenceDraft(document: "b", index: 2, voice: .reported, block: 0, text: Self.passage),
      EvidenceDraft(document: "c", index: 0, voice: .reported, block: 0, text: Self.passage),
    ]
    #expect(counted(drafts) == ["a", "b", "b"])
  }

  @Test func `a passage that one document repeats counts once`() {
    let drafts = [
      EvidenceDraft(index: 0, block: 0, text: Self.passage),
      EvidenceDraft(index: 1, block: 9, text: Self.passage),
    ]
    #expect(counted(drafts) == ["one"])
  }

  @Test func `a statement without weight is no evidence and hides none`() {
    let drafts = [
      EvidenceDraft(document: "a", weight: .zero, text: Self.passage),
      EvidenceDraft(document: "b", text: Self.passage),
    ]
    #expect(counted(drafts) == ["b"])
  }

  @Test func `passages without words are never folded`() {
    #expect(
      counted([.init(document: "a", text: ""), .init(document: "b", text: "…")]) == ["a", "b"])
  }
}
