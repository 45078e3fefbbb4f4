import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

@Suite struct `The verdicts of a pair` {
  private static let (a, b, c) = (SourceID("a"), SourceID("b"), SourceID("c"))
  private static let claims = ["first", "second", "third"].map {
    ClaimID(question: "q", name: $0)
  }

  private static func pair(
    _ one: SourceID, _ other: SourceID, _ claim: Int, _ reading: Verdict.Reading? = nil,
    _ probability: Double = 0
  ) -> PairOnClaim {
    let verdict = reading.map {
      Verdict(
        reading: $0, reach: .open, probability: probability, same: 0, opposite: 0,
        differsInDegree: false, limits: [], whatWouldChange: .moreThanFive)
    }
    return PairOnClaim(
      a: one, b: other, claim: claims[claim],
      outcome: verdict.map { .compared($0) } ?? .notComparable(.undated))
  }

  /// On three claims: a and b disagree twice, equally surely, and agree once; c is alone but once.
  private static let verdicts = [
    pair(a, b, 0, .disagree, 0.8), pair(a, c, 0), pair(b, c, 0),
    pair(a, b, 1, .agree, 0.6), pair(a, c, 1, .partly, 0.9), pair(b, c, 1),
    pair(a, b, 2, .disagree, 0.8), pair(a, c, 2), pair(b, c, 2, .agree, 0),
  ]

  @Test func `come in the questions' order, whoever is named first`() {
    let index = VerdictIndex(Self.verdicts)
    #expect(index[SourcePair(Self.a, Self.b)] == [0, 3, 6].map { Self.verdicts[$0] })
    #expect(index[SourcePair(Self.c, Self.a)] == [1, 4, 7].map { Self.verdicts[$0] })
    #expect(index[SourcePair(Self.b, SourceID("d"))] == [])
  }

  @Test func `are found where claims have other pairs, in another order`() {
    let odd = [
      Self.verdicts[2], Self.verdicts[0], Self.verdicts[3], Self.verdicts[8], Self.verdicts[7],
    ]
    let index = VerdictIndex(odd)
    #expect(index[SourcePair(Self.a, Self.b)] == [odd[1], odd[2]])
    #expect(index[SourcePair(Self.b, Self.c)] == [odd[0], odd[3]])
    #expect(index[SourcePair(Self.a, Self.c)] == [odd[4]])
  }

  @Test func `name the surest agreement, then the surest disagreement, the first of equals`() {
    let index = VerdictIndex(Self.verdicts)
    #expect(
      index.surest(SourcePair(Self.a, Self.b)) == [
        SurestVerdict(reading: .agree, claim: Self.claims[1]),
        SurestVerdict(reading: .disagree, claim: Self.claims[0]),
      ])
    #expect(index.surest(SourcePair(Self.a, Self.c)) == [])
    #expect(
      index.surest(SourcePair(Self.b, Self.c)) == [
        SurestVerdict(reading: .agree, claim: Self.claims[2])
      ])
  }
}
