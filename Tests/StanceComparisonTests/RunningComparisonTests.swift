import StanceVocabulary
import Testing

@testable import StanceComparison

struct RunningComparisonTests {
  private static let questions = [
    Question(
      id: "assad", title: "Assad?",
      claims: [Drafts.claim("assad/legitimate"), Drafts.claim("assad/fights-isis")]),
    Question(
      id: "isis", title: "ISIS?", claims: [Drafts.claim("isis/resurgent", isTimeBound: true)]),
  ]
  private static let claims = questions.flatMap(\.claims)
  private static let names = ["alpha", "beta", "delta", "gamma"]

  /// Some statements of a source; a third of the passages come out of one common stock.
  private static func evidence(_ source: String, _ draws: inout SplitMix64) -> [Evidence] {
    var evidence: [Evidence] = []
    for document in 0..<(1 + draws.below(6)) {
      let date = CalendarDate(year: 2016 + draws.below(4), month: 1 + draws.below(12), day: 1)
      for index in 0..<draws.below(8) {
        let stock = draws.below(12)
        let draft = EvidenceDraft(
          source: SourceID(source), document: "d\(document)", index: index,
          published: draws.below(9) == 0 ? nil : date,
          claim: claims[draws.below(claims.count)].id, pole: draws.below(3) == 0 ? .deny : .affirm,
          voice: draws.below(5) == 0 ? .reported : .own,
          basis: draws.below(3) == 0 ? .told : .said,
          weight: Weight(thousandths: draws.below(4) * 250 + 250),
          text: stock < 4 ? "the passage number \(stock) that the agency sent to all" : nil)
        evidence.append(draft.evidence)
      }
    }
    return evidence
  }

  private static func cold(_ held: [String: [Evidence]]) -> Comparison {
    SourceComparer.compare(
      questions: questions, sources: held.keys.map { Drafts.summary($0) },
      evidence: held.values.flatMap { $0 }, validation: [:])
  }

  @Test(arguments: 1...6)
  func `after any changes it is what a cold start would make`(seed: UInt64) {
    var draws = SplitMix64(seed: seed)
    var running = RunningComparison(questions: Self.questions, validation: [:])
    var held: [String: [Evidence]] = [:]
    for _ in 0..<20 {
      let name = Self.names[draws.below(Self.names.count)]
      if held[name] != nil, draws.below(3) == 0 {
        held[name] = nil
        running.remove(SourceID(name))
      } else {
        let evidence = Self.evidence(name, &draws)
        held[name] = evidence
        running.replace(Drafts.summary(name), evidence: evidence.shuffled(using: &draws))
      }
      #expect(running.comparison() == Self.cold(held))
    }
  }

  @Test func `a document's effect is what differs without it`() throws {
    // Alone, a has two affirmations; with b's two denials it says both.
    let a = Drafts.document("a", affirm: 2)
    let b = Drafts.document("b", deny: 2)
    let other = ["x", "y", "z"].flatMap { Drafts.document($0, of: "beta", affirm: 1) }
    var running = RunningComparison(questions: Self.questions, validation: [:])
    running.replace(Drafts.summary("alpha"), evidence: a + b)
    running.replace(Drafts.summary("beta"), evidence: other)
    let effect = try #require(
      running.effect(
        of: DocumentID(hexadecimal: "alpha/b"), in: Drafts.summary("alpha"), evidence: a + b))
    let claim = Self.claims[0].id
    #expect(effect.sides == [.init(claim: claim, with: .both, without: .takes(.affirm))])
    #expect(effect.verdicts.map(\.claim) == [claim])
    guard case .compared(let before) = effect.verdicts[0].without,
      case .compared(let after) = effect.verdicts[0].with
    else {
      Issue.record("not compared")
      return
    }
    #expect(before.reading == .agree)
    #expect(after.reading == .partly)
    #expect(running.view(of: SourceID("nobody")) == nil)
  }
}
