import StanceVocabulary
import Testing

@testable import StanceComparison

struct VerdictRuleTests {
  private static let claim = Drafts.claim("assad/legitimate")
  private static let gold = ClaimValidation(
    gold: [.affirm: 20, .deny: 30], precision: [:], recall: [:])

  /// The outcome for alpha and beta, by what each says in its documents (affirm, deny).
  private func outcome(
    _ a: [(Int, Int)], _ b: [(Int, Int)], claim: Claim = Self.claim,
    validation: ClaimValidation? = Self.gold, bases: (Basis, Basis) = (.said, .said),
    dates: (String?, String?) = ("2020-05-01", "2020-05-01")
  ) -> PairOnClaim.Outcome {
    let standings = [("alpha", a, bases.0, dates.0), ("beta", b, bases.1, dates.1)].map {
      source, documents, basis, date in
      Drafts.standing(
        documents.enumerated().flatMap { number, counts in
          Drafts.document(
            "d\(number)", of: source, affirm: counts.0, deny: counts.1, claim: claim.id,
            basis: basis, published: date.flatMap { CalendarDate($0) })
        }, source: source)
    }
    return VerdictRule.outcome(
      on: claim, standings[0], standings[1], inCommon: TextInCommon(), validation: validation)
  }

  private func verdict(_ outcome: PairOnClaim.Outcome) throws -> Verdict {
    guard case .compared(let verdict) = outcome else {
      throw UnexpectedObstacle(outcome: outcome)
    }
    return verdict
  }

  private struct UnexpectedObstacle: Error {
    let outcome: PairOnClaim.Outcome
  }

  private func documents(_ count: Int, _ affirm: Int, _ deny: Int) -> [(Int, Int)] {
    Array(repeating: (affirm, deny), count: count)
  }

  // Probabilities are products of Beta tails, from SciPy 1.17.

  @Test func `three documents each of the same side agree firmly`() throws {
    let verdict = try verdict(outcome(documents(3, 1, 0), documents(3, 1, 0)))
    #expect(verdict.reading == .agree)
    #expect(verdict.reach == .firm)
    #expect(verdict.probability == 0.906409)
    #expect(verdict.opposite == 0.021118)
    #expect(verdict.limits == [])
    #expect(!verdict.differsInDegree)
  }

  @Test func `three documents each of opposite sides disagree firmly`() throws {
    let verdict = try verdict(outcome(documents(3, 1, 0), documents(3, 0, 1)))
    #expect(verdict.reading == .disagree)
    #expect(verdict.reach == .firm)
    #expect(verdict.probability == 0.906409)
    #expect(verdict.same == 0.021118)
  }

  @Test func `a source that says both agrees partly`() throws {
    let verdict = try verdict(outcome(documents(2, 1, 1), documents(4, 1, 0)))
    // R = L = 4/1.4 of the half: 1.429 each, against 4 : 0.
    #expect(verdict.reading == .partly)
    #expect(verdict.reach == .open)
    #expect(verdict.probability == max(verdict.same, verdict.opposite))
  }

  @Test func `two that say both are partly of one mind`() throws {
    #expect(try verdict(outcome([(1, 1)], [(2, 2)])).reading == .partly)
  }

  @Test(arguments: [
    // 1.429 : 0 against 0 : 1.429, 2.5 : 0, and 5 : 0 against its mirror.
    (1, 2, 0.717579, Verdict.Reach.open), (5, 1, 0.975986, .firm), (10, 1, 0.999082, .firm),
  ])
  func `probability decides the reach`(
    count: Int, statements: Int, p: Double, reach: Verdict.Reach
  ) throws {
    let verdict = try verdict(
      outcome(documents(count, statements, 0), documents(count, 0, statements)))
    #expect(verdict.probability == p)
    #expect(verdict.reach == reach)
    #expect(verdict.limits == [])
  }

  @Test func `between three quarters and nine tenths a verdict leans`() throws {
    // 6.0 : 3.0 against 6 : 0; P_same is .751134.
    let verdict = try verdict(outcome(documents(6, 1, 0) + documents(3, 0, 1), documents(6, 1, 0)))
    #expect(verdict.reading == .agree)
    #expect(verdict.probability == 0.751134)
    #expect(verdict.reach == .leaning)
    #expect(verdict.limits == [])
  }

  @Test func `two documents are too few to be firm`() throws {
    // 2 x 5 statements of .384615 each are 3.846 a source.
    let verdict = try verdict(outcome(documents(2, 5, 0), documents(5, 0, 1)))
    #expect(verdict.probability > 0.9)
    #expect(verdict.reach == .leaning)
    #expect(verdict.limits == [.fewDocuments])
  }

  @Test(arguments: [nil, ClaimValidation(gold: [.affirm: 49], precision: [:], recall: [:])])
  func `an unvalidated claim is never firm`(validation: ClaimValidation?) throws {
    let verdict = try verdict(
      outcome(documents(5, 1, 0), documents(5, 0, 1), validation: validation))
    #expect(verdict.reach == .leaning)
    #expect(verdict.limits == [.unvalidated])
  }

  @Test func `said against told leans at most`() throws {
    let verdict = try verdict(
      outcome(documents(5, 1, 0), documents(5, 0, 1), bases: (.said, .told)))
    #expect(verdict.reach == .leaning)
    #expect(verdict.limits == [.saidAgainstTold])
    let told = try self.verdict(
      outcome(documents(5, 1, 0), documents(5, 0, 1), bases: (.told, .told)))
    #expect(told.reach == .firm)
  }

  @Test func `sources of one side can differ in degree`() throws {
    // 100 : 0 and 60 : 30, with P(|s_a - s_b| > .4) = .997448.
    let verdict = try verdict(
      outcome(documents(100, 1, 0), documents(60, 1, 0) + documents(30, 0, 1)))
    #expect(verdict.reading == .agree)
    #expect(verdict.differsInDegree)
  }

  @Test(arguments: [
    ([(0, 0)], [(3, 0)], Obstacle.silent([SourceID("alpha")])),
    ([], [], .silent([SourceID("alpha"), SourceID("beta")])),
    ([(3, 0)], [(0, 1)], .oneStatement([SourceID("beta")])),
    ([(1, 0)], [(0, 1)], .oneStatement([SourceID("alpha"), SourceID("beta")])),
    ([(1, 0)], [], .silent([SourceID("beta")])),
  ])
  func `who says too little is not compared`(
    a: [(Int, Int)], b: [(Int, Int)], obstacle: Obstacle
  ) {
    #expect(outcome(a, b) == .notComparable(obstacle))
  }

  @Test func `who only reports is not compared, and is not silent`() {
    let reported = Drafts.standing(Drafts.document("one", affirm: 3, voice: .reported))
    let other = Drafts.standing(Drafts.document("one", of: "beta", affirm: 3), source: "beta")
    let outcome = VerdictRule.outcome(
      on: Self.claim, reported, other, inCommon: TextInCommon(), validation: nil)
    #expect(outcome == .notComparable(.onlyReported([SourceID("alpha")])))
  }

  struct Dates: Sendable {
    let a: String?
    let b: String?
    let obstacle: Obstacle?
  }

  @Test(arguments: [
    Dates(a: "2017-07-01", b: "2018-07-01", obstacle: nil),
    Dates(a: "2017-07-01", b: "2018-07-02", obstacle: .differentPeriods),
    Dates(a: "2018-07-02", b: "2017-07-01", obstacle: .differentPeriods),
    Dates(a: nil, b: "2017-07-01", obstacle: .undated),
    Dates(a: "2017-07-01", b: nil, obstacle: .undated),
    Dates(a: nil, b: nil, obstacle: .undated),
  ])
  func `a time-bound claim wants documents of one year`(dates: Dates) throws {
    let bound = Drafts.claim("isis/resurgent", isTimeBound: true)
    let result = outcome(
      documents(3, 1, 0), documents(3, 1, 0), claim: bound, dates: (dates.a, dates.b))
    if let obstacle = dates.obstacle {
      #expect(result == .notComparable(obstacle))
    } else {
      #expect(try verdict(result).reading == .agree)
    }
    // Other claims compare whatever the dates.
    let free = outcome(documents(3, 1, 0), documents(3, 1, 0), dates: (dates.a, dates.b))
    #expect(try verdict(free).reading == .agree)
  }
}
