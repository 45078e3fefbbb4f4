import StanceVocabulary
import Testing

@testable import StanceComparison

@Suite struct `How far a verdict is from other words` {
  private static let claims = [
    Drafts.claim("assad/legitimate"), Drafts.claim("isis/resurgent", isTimeBound: true),
  ]
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

  /// What a source is besides its sums, on a claim.
  private struct Side {
    let claim: Claim
    let documents: Int
    let period: ClosedRange<CalendarDate>?
    let hasUndated: Bool

    init(_ claim: Claim, documents: Int, _ draws: inout SplitMix64) {
      self.claim = claim
      self.documents = documents
      let year = 2015 + draws.below(4)
      let ends = [1, 9].compactMap { CalendarDate(year: year, month: $0, day: 1) }
      period = claim.isTimeBound ? ends[0]...ends[1] : nil
      hasUndated = claim.isTimeBound && draws.below(4) == 0
    }

    func counts(_ sums: PoleSums, less: Int = 0) -> StandingCounts {
      StandingCounts(
        sums: sums, documents: documents - less, period: period, hasUndated: hasUndated,
        isOnlyReported: sums.statements == 0)
    }
  }

  private static func words(
    _ side: Side, _ whole: PoleSums, _ apart: PoleSums, less: Int = 0, _ theirs: StandingFigures,
    theirsApart: StandingFigures?, _ validation: ClaimValidation?
  ) -> PairOnClaim.ShortOutcome {
    let counts = side.counts(whole, less: less)
    let own = IndependentEvidence.enough(side.counts(apart, less: less), of: counts)
    let source = SourceID("a")
    return VerdictRule.inShort(
      on: side.claim, StandingFigures(source, counts), theirs,
      apart: own.flatMap { own in theirsApart.map { (StandingFigures(source, own), $0) } },
      validation: validation)
  }

  @Test func `holds only where no document moves a word`() {
    var draws = SplitMix64(seed: 7)
    var (held, heldApart, moved) = (0, 0, 0)
    for _ in 0..<40_000 {
      // What each document adds, the text in common, and the rest of what the source says.
      let documents = (0..<(1 + draws.below(4))).map { _ in Self.sums(upTo: 3, &draws) }
      let common = draws.below(3) == 0 ? Self.sums(upTo: 2 << draws.below(6), &draws) : PoleSums()
      var apart = Self.sums(upTo: 2 << draws.below(7), &draws)
      for document in documents { apart.add(document) }
      var whole = apart
      whole.add(common)
      let claim = Self.claims[draws.below(2)]
      let side = Side(claim, documents: documents.count + draws.below(8), &draws)
      let other = Side(claim, documents: 1 + draws.below(6), &draws)
      let theirs = StandingFigures(
        SourceID("b"), other.counts(Self.sums(upTo: 1 << draws.below(7), &draws)))
      let theirsApart = draws.below(9) == 0 ? nil : theirs
      let validation = draws.below(3) == 0 ? nil : Self.gold
      let with = Self.words(side, whole, apart, theirs, theirsApart: theirsApart, validation)
      // One of the band may say all that the two have in common, and more than is left apart.
      let band = documents + (draws.below(2) == 0 ? [common] : [])
      let margin = VerdictMargin(
        whole: side.counts(whole), apart: side.counts(apart),
        least: band.dropFirst().reduce(band[0]) { $0.combined(with: $1, by: min) },
        most: band.reduce(PoleSums()) { $0.combined(with: $1, by: max) },
        theirs: theirs, isValidated: validation?.isValidated ?? false)
      let isMoved = documents.contains { document in
        var (wholeLeft, left) = (whole, apart)
        wholeLeft.subtract(document)
        left.subtract(document)
        return !Self.words(
          side, wholeLeft, left, less: 1, theirs, theirsApart: theirsApart, validation
        ).reads(like: with)
      }
      let holds = margin.holds(with)
      #expect(!(holds && isMoved), "\(with) without one of \(documents)")
      if case .notComparable = with, holds { heldApart += 1 }
      held += holds ? 1 : 0
      moved += isMoved ? 1 : 0
    }
    // It is worth asking, and can be wrong.
    #expect(held > 4000)
    #expect(heldApart > 1000)
    #expect(moved > 4000)
  }

  /// Sums of so many statements with so many thousandths of weight.
  private static func sums(
    affirm: (Int, Int) = (0, 0), deny: (Int, Int) = (0, 0)
  ) -> PoleSums {
    var sums = PoleSums()
    for (pole, (statements, thousandths)) in [(Pole.affirm, affirm), (.deny, deny)] {
      sums[pole].statements = statements
      sums[pole].billionths = thousandths * 1_000_000
    }
    return sums
  }

  /// A long document in the text in common is in the band: taken from what is left apart, it would
  /// leave less than nothing there.
  @Test func `is none where a band says more in common than is left apart`() {
    var draws = SplitMix64(seed: 1)
    let claim = Self.claims[0]
    let side = Side(claim, documents: 9, &draws)
    let common = Self.sums(affirm: (34, 2394))
    let small = Self.sums(affirm: (1, 500))
    var apart = small
    for sums in [Self.sums(deny: (1, 300)), Self.sums(deny: (70, 1224))] { apart.add(sums) }
    var whole = apart
    whole.add(common)
    let band = [common, small, Self.sums(deny: (1, 300))]
    var moved = 0
    for weight in stride(from: 500, through: 4000, by: 20) {
      let theirs = StandingFigures(
        SourceID("b"), side.counts(Self.sums(deny: (40, weight))))
      let margin = VerdictMargin(
        whole: side.counts(whole), apart: side.counts(apart),
        least: band.dropFirst().reduce(band[0]) { $0.combined(with: $1, by: min) },
        most: band.reduce(PoleSums()) { $0.combined(with: $1, by: max) },
        theirs: theirs, isValidated: true)
      let with = Self.words(side, whole, apart, theirs, theirsApart: theirs, Self.gold)
      var (wholeLeft, left) = (whole, apart)
      wholeLeft.subtract(small)
      left.subtract(small)
      let without = Self.words(
        side, wholeLeft, left, less: 1, theirs, theirsApart: theirs, Self.gold)
      guard !without.reads(like: with) else { continue }
      moved += 1
      #expect(!margin.holds(with), "\(with) becomes \(without) beside \(weight)")
    }
    #expect(moved > 10)
  }
}
