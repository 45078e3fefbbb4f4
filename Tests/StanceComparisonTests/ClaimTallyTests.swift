import StanceVocabulary
import Testing

@testable import StanceComparison

struct ClaimTallyTests {
  @Test(arguments: [
    (1, 1_000_000), (2, 714_286), (3, 555_556), (10, 217_391), (30, 79_365), (10_000, 250),
  ])
  func `each statement of a document counts the less the more there are`(m: Int, millionths: Int) {
    // 1 / (1 + .4 (m - 1)): 1, 1/1.4, 1/1.8, 1/4.6, 1/12.6, 1/4000.6
    #expect(DocumentDiscount.millionths(statements: m) == millionths)
  }

  @Test func `no document weighs more than two and a half`() {
    for m in 1...3000 {
      // To the thousandth in which weights are shown.
      #expect((m * DocumentDiscount.millionths(statements: m) + 500) / 1000 <= 2500)
    }
  }

  @Test func `statements of both poles share their document's discount`() {
    // One document with 2 : 1, each .555556; another with a single denial.
    let tally = ClaimTally(
      Drafts.document("one", affirm: 2, deny: 1) + Drafts.document("two", deny: 1))
    let poles = tally.poles
    #expect(poles.affirm == Tally(statements: 2, documents: 1, weight: Weight(thousandths: 1111)))
    #expect(poles.deny == Tally(statements: 2, documents: 2, weight: Weight(thousandths: 1556)))
    #expect(
      tally.documents.map(\.document) == ["alpha/one", "alpha/two"].map { DocumentID(named: $0) })
  }

  @Test func `a statement's own weight counts`() {
    let hedged = EvidenceDraft(weight: Weight(thousandths: 500), isHedged: true).evidence
    #expect(ClaimTally([hedged]).poles.affirm.weight == Weight(thousandths: 500))
  }

  @Test func `told statements are counted apart`() {
    let told = Drafts.document("one", deny: 2, basis: .told)
    let said = Drafts.document("two", deny: 1)
    let tally = ClaimTally(told + said).poles.deny
    #expect(tally.told == 2)
    #expect(tally.isMostlyTold)
  }

  @Test func `a document is taken away without a trace`() {
    var draws = SplitMix64(seed: 3)
    let evidence = (0..<40).flatMap { number in
      Drafts.document("d\(number)", affirm: draws.below(7), deny: draws.below(7))
    }
    let gone = DocumentID(named: "alpha/d7")
    let rest = ClaimTally(evidence.filter { $0.statement.document != gone })
    let whole = ClaimTally(evidence)
    var sums = whole.sums
    for document in whole.documents where document.document == gone {
      sums.subtract(document.sums)
    }
    #expect(sums == rest.sums)
    #expect(sums != whole.sums)
  }

  @Test func `the order in which statements come does not count`() {
    var draws = SplitMix64(seed: 5)
    let evidence = (0..<12).flatMap { number in
      Drafts.document("d\(number)", affirm: draws.below(4), deny: draws.below(4))
    }
    let whole = ClaimTally(evidence)
    #expect(whole.documents.count > 8)
    #expect(ClaimTally(evidence.reversed()) == whole)
    // Every third, so that no two statements of a document stand together.
    let apart = (0..<3).flatMap { rest in
      evidence.indices.filter { $0 % 3 == rest }.map { evidence[$0] }
    }
    #expect(ClaimTally(apart) == whole)
  }

  @Test func `the period is of the dated documents`() throws {
    let tally = ClaimTally(
      Drafts.document("a", affirm: 1, published: CalendarDate("2018-02-03"))
        + Drafts.document("b", affirm: 1, published: nil)
        + Drafts.document("c", affirm: 1, published: CalendarDate("2017-02-03")))
    let period = try #require(tally.period)
    #expect("\(period.lowerBound) \(period.upperBound)" == "2017-02-03 2018-02-03")
    #expect(tally.hasUndated)
  }
}

struct SideRuleTests {
  @Test(arguments: [
    (0, 0, Side.silent), (1, 0, .oneStatement(.affirm)), (0, 1, .oneStatement(.deny)),
    (2, 0, .takes(.affirm)), (0, 2, .takes(.deny)), (1, 1, .both), (2, 1, .takes(.affirm)),
    (3, 2, .both), (9, 7, .both), (2, 7, .takes(.deny)), (4, 2, .takes(.affirm)), (5, 3, .both),
  ])
  func `a side wants two statements and twice the other's weight`(
    affirm: Int, deny: Int, side: Side
  ) {
    let tally = ClaimTally(Drafts.document("one", affirm: affirm, deny: deny))
    #expect(SideRule.side(tally.sums) == side)
  }

  @Test func `weight decides and not the number`() {
    // Ten in one document weigh 2.17, two in two documents 2.
    let long = Drafts.document("one", affirm: 10)
    let short = Drafts.document("two", deny: 1) + Drafts.document("three", deny: 1)
    #expect(SideRule.side(ClaimTally(long + short).sums) == .both)
  }

  @Test func `two hedged statements against one stay two to one`() {
    let half = Weight(thousandths: 500)
    let hedged = [Pole.affirm, .affirm, .deny].enumerated().map { index, pole in
      EvidenceDraft(index: index, pole: pole, weight: half).evidence
    }
    #expect(SideRule.side(ClaimTally(hedged).sums) == .takes(.affirm))
  }
}
