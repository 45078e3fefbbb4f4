import StanceVocabulary
import Testing

@testable import StanceComparison

/// Two documents and what a program found in them, small enough to be counted by hand.
@Suite struct ValidationTests {
  private static let saved = ClaimID(question: "q", name: "saved")
  private static let armed = ClaimID(question: "q", name: "armed")

  private static let texts = [
    "The first sentence speaks of rescue.", "Another one tells of guns and money.",
    "Nothing at all happens in this.", "Finally somebody else is quoted at length.",
  ]

  private static func coded(
    _ sentence: Int, _ claim: ClaimID, _ pole: Pole, _ voice: Voice = .own, readers: Int = 2
  ) -> GoldStatement {
    GoldStatement(sentence: sentence, claim: claim, pole: pole, voice: voice, readers: readers)
  }

  private static func find(
    _ sentence: Int, _ claim: ClaimID, _ pole: Pole, _ voice: Voice = .own, line: Int
  ) -> FoundStatement {
    FoundStatement(
      sentence: texts[sentence], claim: claim, pole: pole, voice: voice,
      rule: RuleReference(file: "questions/q.yaml", line: line), evidence: "words", steps: ["step"])
  }

  private static func document(_ path: String, _ statements: [GoldStatement]) -> GoldDocument {
    GoldDocument(
      path: path,
      sentences: texts.enumerated().map { GoldSentence(id: "\(path).\($0)", text: $1) },
      statements: statements)
  }

  private static let lost = FoundStatement(
    sentence: "These words stand nowhere else", claim: saved, pole: .affirm, voice: .own,
    rule: RuleReference(file: "questions/q.yaml", line: 1), evidence: "words", steps: [])

  private static let claims = [saved, armed]

  private static let validation = Validation(
    [
      JudgedDocument(
        document(
          "a",
          [
            coded(0, saved, .affirm), coded(1, armed, .affirm), coded(1, saved, .deny, readers: 1),
            coded(3, saved, .deny, .reported),
          ]), of: "set",
        found: [
          // Right, twice by different entries: one find.
          find(0, saved, .affirm, line: 1), find(0, saved, .affirm, line: 2),
          // The other pole.
          find(1, armed, .deny, line: 3),
          // Allowed by one reader.
          find(1, saved, .deny, line: 1),
          // Invented.
          find(2, saved, .affirm, line: 2),
          // Somebody else's, taken for the text's own.
          find(3, saved, .deny, line: 4),
          // Not among the claims that readers coded.
          find(0, ClaimID(question: "q", name: "other"), .affirm, line: 9),
          lost,
        ], claims: Set(claims)),
      JudgedDocument(
        document("b", [coded(0, saved, .affirm), coded(3, armed, .deny)]), of: "set",
        // Found, and found as somebody else's.
        found: [find(0, saved, .affirm, line: 1), find(3, armed, .deny, .reported, line: 3)],
        claims: Set(claims)),
    ], claims: claims)

  @Test func `finds of all voices are counted by sentence, claim and pole`() {
    // Found: a0+ a1- a1s- a2+ a3-, b0+ b3-; right all but a1- and a2+. Required: a0 a1 a3 b0 b3.
    #expect(
      Self.validation.all.counts
        == AgreementCounts(found: 7, right: 5, required: 5, recalled: 4, wrongPole: 1))
  }

  @Test func `finds of the own voice leave reported ones out on both sides`() {
    // Found: a0+ a1- a1s- a2+ a3-, b0+; right a0 a1s b0. Required: a0 a1 b0 b3.
    #expect(
      Self.validation.own.counts
        == AgreementCounts(found: 6, right: 3, required: 4, recalled: 2, wrongPole: 1))
  }

  @Test func `each pole of each claim has its own figures`() {
    let saved = Self.validation.claims[0]
    #expect(saved.affirm.counts == AgreementCounts(found: 3, right: 2, required: 2, recalled: 2))
    #expect(saved.deny.counts == AgreementCounts(found: 2, right: 1, required: 0, recalled: 0))
    #expect(saved.both.counts == saved.affirm.counts + saved.deny.counts)
    let armed = Self.validation.claims[1]
    #expect(armed[.affirm].counts == AgreementCounts(required: 1))
    #expect(armed[.deny].counts == AgreementCounts(found: 1, required: 1, wrongPole: 1))
    #expect(saved.both.f1Interval == nil)
  }

  /// saved: precision 3/5, recall 2/2, F1 .75; armed: nothing right, 0.
  @Test func `the mean F1 is over the claims that the gold speaks of`() throws {
    #expect(try abs(#require(Self.validation.macroF1) - 0.375) < 1e-12)
    let third = ClaimID(question: "q", name: "third")
    let more = Validation(Self.validation.documents, claims: Self.claims + [third])
    #expect(more.macroF1 == Self.validation.macroF1)
    #expect(more.claims[2].isCoded == false)
  }

  /// Units: 2 documents x 4 sentences x 2 claims, less a1 on saved, which one reader alone coded.
  ///
  /// They differ in a1 armed, a2 saved, a3 saved and b3 armed. Given: affirm 2 + 1 by the gold's a0
  /// b0 and a1, deny b3; by the program affirm a0 b0 a2, deny a1 a3; so 6 affirm, 3 deny, 21 silent:
  /// 1 - 2 x 4 x 29 / (900 - 36 - 9 - 441).
  @Test func `alpha is over sentences and claims`() throws {
    let agreement = Self.validation.agreement
    #expect(agreement.units == 15)
    #expect(agreement.differing == 4)
    #expect(try abs(#require(agreement.alpha) - (1 - 232.0 / 414)) < 1e-12)
  }

  /// Known finds: a0 a1s a3 b0 b3; the voice of a3 and b3 is wrong.
  @Test func `the voice is judged where claim and pole are right`() {
    #expect(Self.validation.voices == MeasuredShare(3, of: 5))
  }

  /// In the order below, saved and armed of the first document, then of the second.
  ///
  /// a saved: affirm, found 2 to 2, both. a armed: affirm, found deny. b saved: affirm, right.
  /// b armed: deny, found silent.
  @Test func `documents take sides`() {
    var sides = SideAgreement()
    sides.add(coded: .affirm, found: .both)
    sides.add(coded: .affirm, found: .deny)
    sides.add(coded: .affirm, found: .affirm)
    sides.add(coded: .deny, found: .silent)
    #expect(Self.validation.sides == sides)
  }

  @Test func `a find counts for every entry that made it`() {
    #expect(
      Self.validation.entries.map { "\($0.rule.line): \($0.right) \($0.wrong)" }
        == ["1: 3 0", "2: 1 1", "3: 1 1", "4: 1 0"])
  }

  @Test func `what stands in no coded sentence is only counted`() {
    #expect(Self.validation.unaligned == 1)
    #expect(Self.validation.sentences == 8)
  }

  @Test func `misses and false finds say what is wrong`() {
    let all = Self.validation.disagreements
    #expect(
      all.map { "\($0.sentence.id) \($0.claim.name) \($0.pole) \($0.kind)" } == [
        "a.1 armed affirm missedAsOpposite", "a.1 armed deny inventedFromOpposite",
        "a.2 saved affirm invented", "a.3 saved deny inventedFromReported",
        "b.3 armed deny missedAsReported",
      ])
    #expect(all.map { $0.finds.map(\.rule.line) } == [[3], [3], [2], [4], [3]])
  }

  @Test func `silence is no measure`() {
    let empty = Validation([], claims: Self.claims)
    #expect(empty.macroF1 == nil)
    #expect(empty.agreement.alpha == nil)
    #expect(empty.own.counts.isEmpty)
  }
}
