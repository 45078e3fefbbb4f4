import StanceVocabulary
import Testing

@testable import StanceComparison

@Suite struct `How far a verdict is from other words` {
  private static let claim = Drafts.claim("assad/legitimate")
  private static let gold = ClaimValidation(gold: [.affirm: 50], precision: [:], recall: [:])

  /// Sums on both poles, of up to so many statements each.
  private static func sums(upTo most: Int, _ draws: inout SplitMix64) -> PoleSums {
    var sums = PoleSums()
    for pole in Pole.allCases {
      let statements = draws.below(most + 1)
      sums[pole].statements = statements
      sums[pole].documents = min(statements, 1)
      sums[pole].told = draws.below(statements + 1)
      sums[pole].billionths = statements * (100_000_000 + draws.below(900_000_000))
    }
    return sums
  }

  private static func counts(_ sums: PoleSums, documents: Int) -> StandingCounts {
    StandingCounts(
      sums: sums, documents: documents, period: nil, hasUndated: false, isOnlyReported: false)
  }

  private static func words(
    _ whole: PoleSums, _ apart: PoleSums, documents: Int, _ theirs: StandingFigures,
    _ validation: ClaimValidation?
  ) -> PairOnClaim.ShortOutcome {
    let counts = counts(whole, documents: documents)
    let own = IndependentEvidence.enough(Self.counts(apart, documents: documents), of: counts)
    return VerdictRule.inShort(
      on: claim, StandingFigures(SourceID("a"), counts), theirs,
      apart: own.map { (StandingFigures(SourceID("a"), $0), theirs) }, validation: validation)
  }

  @Test func `holds only where no document moves a word`() {
    var draws = SplitMix64(seed: 7)
    var (held, moved) = (0, 0)
    for _ in 0..<20_000 {
      // What each document adds, the text in common, and the rest of what the source says.
      let documents = (0..<(1 + draws.below(4))).map { _ in Self.sums(upTo: 3, &draws) }
      let common = draws.below(3) == 0 ? Self.sums(upTo: 6, &draws) : PoleSums()
      var apart = Self.sums(upTo: 2 << draws.below(7), &draws)
      for document in documents { apart.add(document) }
      var whole = apart
      whole.add(common)
      let count = documents.count + draws.below(8)
      let theirs = StandingFigures(
        SourceID("b"),
        Self.counts(Self.sums(upTo: 2 << draws.below(6), &draws), documents: 1 + draws.below(6)))
      let validation = draws.below(3) == 0 ? nil : Self.gold
      let with = Self.words(whole, apart, documents: count, theirs, validation)
      let margin = VerdictMargin(
        whole: Self.counts(whole, documents: count), apart: Self.counts(apart, documents: count),
        least: documents.dropFirst().reduce(documents[0]) { $0.combined(with: $1, by: min) },
        most: documents.reduce(PoleSums()) { $0.combined(with: $1, by: max) },
        theirs: theirs, isValidated: validation?.isValidated ?? false)
      let isMoved = documents.contains { document in
        var (wholeLeft, left) = (whole, apart)
        wholeLeft.subtract(document)
        left.subtract(document)
        return !Self.words(wholeLeft, left, documents: count - 1, theirs, validation)
          .reads(like: with)
      }
      let holds = margin.holds(with)
      #expect(!(holds && isMoved), "\(with) without one of \(documents)")
      held += holds ? 1 : 0
      moved += isMoved ? 1 : 0
    }
    // It is worth asking, and can be wrong.
    #expect(held > 2000)
    #expect(moved > 2000)
  }
}
