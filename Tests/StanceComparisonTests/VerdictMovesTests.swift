import StanceVocabulary
import Testing

@testable import StanceComparison

struct VerdictMovesTests {
  private static let questions = [
    Question(
      id: "assad", title: "Assad?",
      claims: [Drafts.claim("assad/legitimate"), Drafts.claim("assad/fights-isis")]),
    Question(
      id: "isis", title: "ISIS?", claims: [Drafts.claim("isis/resurgent", isTimeBound: true)]),
  ]
  private static let claims = questions.flatMap(\.claims)

  /// Documents of a source: one passage in `oneInStock` comes out of a stock that all sources have.
  ///
  /// Many documents share their few days, so that several leave the same; the more there are, the
  /// fewer of them move a verdict.
  private static func evidence(
    _ source: String, oneInStock: Int, documents: Int, _ draws: inout SplitMix64
  ) -> [Evidence] {
    let areMany = documents > 10
    return (0..<documents).flatMap { document in
      let date = CalendarDate(
        year: 2016 + draws.below(4), month: 1 + draws.below(areMany ? 2 : 12), day: 1)
      return (0..<draws.below(5)).map { index in
        EvidenceDraft(
          source: SourceID(source), document: "d\(document)", index: index,
          published: draws.below(9) == 0 ? nil : date,
          claim: claims[draws.below(claims.count)].id, pole: draws.below(3) == 0 ? .deny : .affirm,
          voice: draws.below(4) == 0 ? .reported : .own,
          basis: draws.below(3) == 0 ? .told : .said,
          weight: Weight(thousandths: draws.below(5) * 250),
          text: draws.below(oneInStock) == 0
            ? passage(draws.below(3), ending: draws.below(3)) : nil
        ).evidence
      }
    }
  }

  /// Passages of one number are near copies of each other.
  private static func passage(_ number: Int, ending: Int) -> String {
    let words = (1...30).map { "word\(number)x\($0)" }.joined(separator: " ")
    return "\(words) and then ending \(ending)"
  }

  /// Of two claims validated, of one not: verdicts on the latter are never firm.
  private static let validation = Dictionary(
    uniqueKeysWithValues: claims.dropFirst().map {
      ($0.id, ClaimValidation(gold: [.affirm: 50], precision: [:], recall: [:]))
    })

  @Test(arguments: 1...200)
  func `all documents at once move what each alone is found to move`(seed: UInt64) {
    var draws = SplitMix64(seed: seed)
    var running = RunningComparison(questions: Self.questions, validation: Self.validation)
    var held: [String: [Evidence]] = [:]
    for name in ["alpha", "beta", "delta", "gamma"] {
      let documents =
        seed % 25 == 0
        ? 60 + draws.below(60) : seed % 5 == 0 ? 12 + draws.below(20) : 2 + draws.below(5)
      let evidence = Self.evidence(
        name, oneInStock: seed % 2 == 0 ? 4 : 40, documents: documents, &draws)
      held[name] = evidence
      running.replace(Drafts.summary(name), evidence: evidence)
    }
    var moved = 0
    for (name, evidence) in held {
      let summary = Drafts.summary(name)
      let moves = running.verdictMoves(of: summary.source.id)
      for document in Set(evidence.map(\.statement.document)) {
        let alone = running.effect(of: document, in: summary, evidence: evidence)?.verdicts
        #expect(moves[document] ?? [] == alone)
      }
      moved += moves.count
    }
    #expect(moved > 0)
  }
}
