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
  private static func evidence(
    _ source: String, nearCopies: Bool = false, _ draws: inout SplitMix64
  ) -> [Evidence] {
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
          text: stock < 4 ? passage(stock, ending: nearCopies ? draws.below(3) : 0) : nil)
        evidence.append(draft.evidence)
      }
    }
    return evidence
  }

  /// Passages of one number are near copies of each other.
  private static func passage(_ number: Int, ending: Int) -> String {
    let words = (1...30).map { "word\(number)x\($0)" }.joined(separator: " ")
    return "\(words) and then ending \(ending)"
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
      // What is told of shared text is not to be told of another.
      running.findSharedPassages()
    }
  }

  /// The same in smaller steps: some documents go, some come, some are read anew.
  @Test(arguments: 1...12)
  func `document by document it is what a cold start would make`(seed: UInt64) {
    var draws = SplitMix64(seed: seed)
    var running = RunningComparison(questions: Self.questions, validation: [:])
    var held: [String: [Evidence]] = [:]
    var kept: KeptMoves = [:]
    for step in 1...20 {
      running.findSharedPassages()
      let name = Self.names[draws.below(Self.names.count)]
      let known = held[name] ?? []
      let gone = Set(known.map(\.document.id).filter { _ in draws.below(3) == 0 })
      let drawn = Self.evidence(name, nearCopies: true, &draws)
      let taken = Set(drawn.map(\.document.id).filter { _ in draws.below(2) == 0 })
      let new = drawn.filter { taken.contains($0.document.id) }
      let left = known.filter {
        !gone.contains($0.document.id) && !taken.contains($0.document.id)
      }
      held[name] = left + new
      let change = running.update(
        Drafts.summary(name), removing: gone, adding: new.shuffled(using: &draws))
      keepMoves(&kept, running, SourceID(name), change, Set(held.keys))
      #expect(running.comparison() == Self.cold(held))
      for (name, evidence) in held where step % 5 == 0 {
        expectFolded(running, SourceID(name), evidence)
        expectMoves(running, SourceID(name), held, kept)
      }
    }
  }

  /// What counts is what folding all statements at once says.
  private func expectFolded(
    _ running: RunningComparison, _ source: SourceID, _ evidence: [Evidence]
  ) {
    let folded = FoldedEvidence(evidence)
    #expect(running.readings[source]?.repetitions == folded.repetitions)
    for claim in Self.claims {
      let own = folded.counted.filter { $0.claim == claim.id && $0.voice == .own }
      #expect(running.readings[source]?[claim.id].standing.statements == own)
    }
  }

  /// What the documents of one source move in verdicts with another, on one claim.
  private struct MovesKey: Hashable {
    let source: SourceID
    let other: SourceID
    let claim: ClaimID
  }
  private typealias KeptMoves = [MovesKey: [DocumentID: [DocumentEffect.VerdictMove]]]

  /// Finds again only the moves that a change names.
  private func keepMoves(
    _ kept: inout KeptMoves, _ running: RunningComparison, _ changed: SourceID,
    _ change: RunningComparison.Change, _ sources: Set<String>
  ) {
    for other in sources.map({ SourceID($0) }) where other != changed {
      for claim in change.claims(against: other) {
        for (one, two) in [(changed, other), (other, changed)] {
          kept[MovesKey(source: one, other: two, claim: claim)] =
            running.verdictMoves(of: one, against: [two: [claim]])
        }
      }
    }
  }

  private func expectMoves(
    _ running: RunningComparison, _ source: SourceID, _ held: [String: [Evidence]],
    _ kept: KeptMoves
  ) {
    var cold = RunningComparison(questions: Self.questions, validation: [:])
    for (name, evidence) in held { cold.replace(Drafts.summary(name), evidence: evidence) }
    let moves = cold.verdictMoves(of: source)
    #expect(running.verdictMoves(of: source) == moves)
    #expect(running.copies(in: source) == cold.copies(in: source))
    for claim in Self.claims {
      for other in held.keys.map({ SourceID($0) }) where other != source {
        let found = kept[MovesKey(source: source, other: other, claim: claim.id)] ?? [:]
        let expected = moves.compactMapValues { moves in
          let own = moves.filter {
            $0.claim == claim.id && ($0.a == other || $0.b == other)
          }
          return own.isEmpty ? nil : own
        }
        #expect(found == expected)
      }
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
        of: DocumentID(named: "alpha/b"), in: Drafts.summary("alpha"), evidence: a + b))
    let claim = Self.claims[0].id
    #expect(effect.sides == [.init(claim: claim, with: .both, without: .takes(.affirm))])
    #expect(effect.verdicts.map(\.claim) == [claim])
    guard case .compared(let before, _, _) = effect.verdicts[0].without,
      case .compared(let after, _, _) = effect.verdicts[0].with
    else {
      Issue.record("not compared")
      return
    }
    #expect(before == .agree)
    #expect(after == .partly)
    #expect(running.view(of: SourceID("nobody")) == nil)
  }
}
