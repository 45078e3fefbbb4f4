import StanceVocabulary
import Testing

@testable import StanceComparison

@Suite struct MeasureTests {
  /// Quantiles of Beta(k + .5, n - k + .5) from SciPy 1.17.
  @Test(arguments: [
    (7, 10, 0.7, 0.44187323351536, 0.88267062331978),
    (0, 5, 0.0, 0.0, 0.30574558468895),
    (5, 5, 1.0, 0.69425441531105, 1.0),
    (185, 265, 0.69811320754717, 0.65028151878359, 0.74276484545739),
  ])
  func `a share has the interval of Jeffreys`(
    part: Int, whole: Int, value: Double, low: Double, high: Double
  ) throws {
    let share = MeasuredShare(part, of: whole)
    #expect(try abs(#require(share.value) - value) < 1e-12)
    let interval = try #require(share.interval)
    #expect(abs(interval.lowerBound - low) < 1e-10)
    #expect(abs(interval.upperBound - high) < 1e-10)
  }

  @Test func `a share of nothing is no number`() {
    #expect(MeasuredShare(0, of: 0).value == nil)
    #expect(MeasuredShare(0, of: 0).interval == nil)
  }

  /// Precision 6/8 and recall 5/10: F1 = 2 x .75 x .5 / 1.25 = .6.
  @Test func `precision counts what is allowed and recall what is required`() {
    let counts = AgreementCounts(found: 8, right: 6, required: 10, recalled: 5)
    #expect(counts.precision.value == 0.75)
    #expect(counts.recall.value == 0.5)
    #expect(abs(counts.f1 - 0.6) < 1e-12)
  }

  @Test(arguments: [
    AgreementCounts(), AgreementCounts(found: 3), AgreementCounts(required: 3),
    AgreementCounts(found: 2, required: 2),
  ])
  func `where nothing is right F1 is nought`(counts: AgreementCounts) {
    #expect(counts.f1 == 0)
  }

  /// Krippendorff's own example of two coders: ten units, four differ, 14 times 0 and 6 times 1, so
  /// alpha = 1 - 2 x 4 x 19 / (400 - 196 - 36) = .095.
  @Test func `alpha is that of the textbook`() throws {
    let one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    var agreement = NominalAgreement()
    for (a, b) in zip(one, other) {
      agreement.add(a == 1 ? .affirm : .silent, b == 1 ? .affirm : .silent)
    }
    #expect(agreement.units == 10)
    #expect(agreement.differing == 4)
    #expect(try abs(#require(agreement.alpha) - (1 - 152.0 / 168)) < 1e-12)
  }

  @Test func `alpha of two halves is that of the whole`() {
    var first = NominalAgreement()
    first.add(.affirm, .affirm)
    first.add(.deny, .both)
    var second = NominalAgreement()
    second.add(.silent, .silent)
    var whole = first
    whole.add(.silent, .silent)
    #expect(first + second == whole)
  }

  @Test func `alpha has no value where only one was given, and is 1 where all agree`() {
    var agreement = NominalAgreement()
    agreement.add(.silent, .silent)
    #expect(agreement.alpha == nil)
    agreement.add(.deny, .deny)
    #expect(agreement.alpha == 1)
  }

  @Test(arguments: [
    (0, 0, DocumentSide.silent), (1, 0, .affirm), (0, 3, .deny), (2, 1, .affirm), (1, 2, .deny),
    (1, 1, .both), (3, 2, .both), (4, 2, .affirm), (33, 17, .both),
  ])
  func `a side has two thirds of the statements`(plus: Int, minus: Int, side: DocumentSide) {
    #expect(DocumentSide(affirming: plus, denying: minus) == side)
  }

  /// Right, opposite, missed, a both taken for a pole, and silence that is right.
  @Test func `sides are counted by place`() {
    var sides = SideAgreement()
    sides.add(coded: .affirm, found: .affirm)
    sides.add(coded: .affirm, found: .deny)
    sides.add(coded: .deny, found: .silent)
    sides.add(coded: .both, found: .deny)
    sides.add(coded: .silent, found: .silent)
    #expect(sides.places == 5)
    #expect(sides.right == 2)
    #expect(sides.taken == 3)
    #expect(sides.takenRight == 1)
    #expect(sides.opposite == 1)
  }

  /// Means of Beta(right + .5, wrong + .5).
  @Test(arguments: [
    (3, 0, 0.875, false), (0, 4, 0.1, false), (3, 2, 0.583333, true), (4, 1, 0.75, false),
    (0, 5, 0.083333, true), (6, 4, 0.590909, true), (13, 8, 0.613636, false),
  ])
  func `an entry is weak below six right of ten, from five finds on`(
    right: Int, wrong: Int, precision: Double, isWeak: Bool
  ) {
    let rule = RuleReference(file: "questions/t.yaml", line: 3)
    let entry = EntryRecord(rule: rule, right: right, wrong: wrong)
    #expect(abs(entry.precision - precision) < 1e-6)
    #expect(entry.interval.contains(entry.precision))
    #expect(entry.isWeak == isWeak)
  }
}

@Suite struct DocumentBootstrapTests {
  private let good = AgreementCounts(found: 4, right: 4, required: 4, recalled: 4)
  private let bad = AgreementCounts(found: 4, right: 0, required: 4, recalled: 0)

  @Test func `documents that are all alike leave no doubt`() {
    let half = AgreementCounts(found: 2, right: 1, required: 2, recalled: 1)
    #expect(
      DocumentBootstrap.interval(of: Array(repeating: half, count: 5)) == 0.5...0.5)
  }

  @Test func `four documents with statements say nothing of others`() {
    let silent = [AgreementCounts(), AgreementCounts(found: 3)]
    #expect(DocumentBootstrap.interval(of: Array(repeating: good, count: 4) + silent) == nil)
    #expect(DocumentBootstrap.interval(of: Array(repeating: good, count: 5) + silent) != nil)
  }

  /// F1 of a drawing is the share k/20 of good documents in it, and k is binomial with n = 20 and
  /// p = .5: its .05 and .95 quantiles are 6 and 14.
  @Test func `the interval is that of drawing with replacement`() {
    let documents = Array(repeating: good, count: 10) + Array(repeating: bad, count: 10)
    #expect(DocumentBootstrap.interval(of: documents) == 0.3...0.7)
  }
}
