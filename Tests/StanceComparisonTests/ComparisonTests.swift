import StanceVocabulary
import Testing

@testable import StanceComparison

struct ComparisonTests {
  private static let questions = [
    Question(
      id: "isis", title: "What of ISIS?",
      claims: [
        Drafts.claim("isis/us-credit"), Drafts.claim("isis/us-responsible"),
        Drafts.claim("isis/assad-responsible"),
      ]),
    Question(id: "assad", title: "Assad?", claims: [Drafts.claim("assad/legitimate")]),
  ]

  /// Three documents of a source that affirm (+) or deny (-) a claim, with one statement each.
  private func documents(_ source: String, _ claim: String, _ pole: Pole) -> [Evidence] {
    ["a", "b", "c"].flatMap { name in
      Drafts.document(
        "\(name) \(claim)", of: source, affirm: pole == .affirm ? 1 : 0,
        deny: pole == .deny ? 1 : 0, claim: Drafts.claim(claim).id)
    }
  }

  private func compare(_ evidence: [Evidence], sources: [String]) -> Comparison {
    SourceComparer.compare(
      questions: Self.questions, sources: sources.map { Drafts.summary($0) }, evidence: evidence,
      validation: [:])
  }

  private var evidence: [Evidence] {
    documents("alpha", "isis/us-responsible", .affirm)
      + documents("beta", "isis/us-responsible", .affirm)
      + documents("alpha", "isis/us-credit", .deny) + documents("beta", "isis/us-credit", .affirm)
      + documents("alpha", "assad/legitimate", .affirm)
      + documents("beta", "assad/legitimate", .deny)
      + Drafts.document("x", of: "gamma", deny: 1)
      + Drafts.document(
        "y", of: "gamma", affirm: 2, deny: 2, claim: .init(question: "isis", name: "us-credit"))
  }

  @Test func `everything stands in the order of questions and sources`() {
    let comparison = compare(evidence.reversed(), sources: ["silent", "gamma", "beta", "alpha"])
    let claims = [
      "isis/us-credit", "isis/us-responsible", "isis/assad-responsible", "assad/legitimate",
    ]
    #expect(comparison.sources.map(\.source.id.name) == ["alpha", "beta", "gamma", "silent"])
    #expect(comparison.camps.map(\.claim.description) == claims)
    #expect(comparison.positions.count == 16)
    #expect(comparison.positions[4].claim.description == "isis/us-responsible")
    #expect(comparison.positions[4].source.name == "alpha")
    #expect(comparison.verdicts.count == 24)
    let pairs = comparison.verdicts[6..<12].map { "\($0.a) \($0.b)" }
    #expect(
      pairs == [
        "alpha beta", "alpha gamma", "alpha silent", "beta gamma", "beta silent", "gamma silent",
      ])
    #expect(comparison.pairs.map { "\($0.a) \($0.b)" } == pairs)
  }

  @Test func `camps tell who stands where and where allies differ`() {
    let camps = compare(evidence, sources: ["alpha", "beta", "gamma", "silent"]).camps
    let names = { (sources: [SourceID]) in sources.map(\.name) }
    #expect(names(camps[0].affirm) == ["beta"])
    #expect(names(camps[0].deny) == ["alpha"])
    #expect(names(camps[0].both) == ["gamma"])
    #expect(names(camps[0].silent) == ["silent"])
    #expect(names(camps[1].affirm) == ["alpha", "beta"])
    #expect(names(camps[3].oneStatement) == ["gamma"])
    // Agreed that the US is responsible, opposed on its credit; Assad is another question.
    #expect(
      camps[1].differOn == [
        .init(claim: camps[0].claim, a: SourceID("alpha"), b: SourceID("beta"))
      ])
    #expect(camps[0].differOn == [])
    #expect(camps[3].differOn == [])
  }

  @Test func `a roll-up is the mean over comparable claims`() {
    let pairs = compare(evidence, sources: ["alpha", "beta", "gamma"]).pairs
    // P_same .906409 and P_opp .021118 once, and twice the other way round.
    let mean = (0.885291 - 0.885291 - 0.885291) / 3
    #expect(pairs[0].comparableClaims == 3)
    #expect(abs((pairs[0].rollUp ?? 9) - mean) < 1e-12)
    #expect(pairs[1].comparableClaims == 1)
    #expect(pairs[1].rollUp == nil)
  }

  @Test func `firm verdicts tell how many may be wrong`() {
    let gold = ClaimValidation(gold: [.affirm: 50], precision: [:], recall: [:])
    let validation = Dictionary(
      uniqueKeysWithValues: Self.questions.flatMap(\.claims).map { ($0.id, gold) })
    let comparison = SourceComparer.compare(
      questions: Self.questions, sources: ["alpha", "beta"].map { Drafts.summary($0) },
      evidence: evidence, validation: validation)
    // Three firm verdicts of P = .906409.
    #expect(abs(comparison.pairs[0].expectedWrongAmongFirm - 3 * 0.093591) < 1e-12)
    #expect(comparison.validation == validation)
  }

  @Test func `a position keeps voices apart`() throws {
    let own = Drafts.document("a", affirm: 3)
    let reported = Drafts.document("b", deny: 4, voice: .reported)
    let comparison = SourceComparer.compare(
      questions: Self.questions, sources: [Drafts.summary("alpha", words: 1500)],
      evidence: own + reported, validation: [:])
    let position = try #require(comparison.positions.last)
    #expect(position.side == .takes(.affirm))
    // 3 x .555556 and 4 x .454545
    #expect(position.own.affirm.weight == Weight(thousandths: 1667))
    #expect(position.own.deny == Tally())
    #expect(position.reported.deny.weight == Weight(thousandths: 1818))
    #expect(position.documents == 1)
    #expect(position.salience == 2)
    #expect(try #require(position.estimate).mean == 2 * 2.167 / 2.667 - 1)
    #expect(abs(try #require(position.estimateWithReported).mean - (2 * 2.167 / 4.485 - 1)) < 1e-12)
    // 1.667 against 1.818: neither is twice the other.
    #expect(position.sideWithReported == .both)
    #expect(position.quotations[.affirm]?.map(\.index) == [0, 1, 2])
    #expect(position.quotations[.deny] == nil)
  }
}
