import LexiconMatching
import StanceVocabulary

/// Where several finds speak of one claim in one sentence: one statement for each claim and voice,
/// and none where they contradict each other.
enum ConflictRule {
  private struct Key: Hashable {
    let sentence: Int
    let claim: ClaimID
    let voice: Voice
  }

  static func resolve(_ candidates: [Candidate]) -> [Candidate] {
    var kept: [Key: Candidate] = [:]
    var contradicted: Set<Key> = []
    var order: [Key] = []
    for candidate in candidates {
      let key = Key(
        sentence: candidate.sentence, claim: candidate.statement.claim,
        voice: candidate.statement.voice)
      guard let rival = kept[key] else {
        kept[key] = candidate
        order.append(key)
        continue
      }
      let (winner, loser) =
        candidate.rank < rival.rank ? (candidate, rival) : (rival, candidate)
      kept[key] = noting(loser, in: winner)
      if contradict(winner, loser) { contradicted.insert(key) }
    }
    let resolved = order.filter { !contradicted.contains($0) }.compactMap { kept[$0] }
    return withoutEchoes(resolved)
  }

  /// Whether two finds say the opposite and neither says why it should be believed.
  ///
  /// So it is where both, or none, were turned, and both, or none, tell who does it to whom; but a
  /// fixed phrase knows best. Of such pairs the stronger was right in little more than half.
  private static func contradict(_ winner: Candidate, _ loser: Candidate) -> Bool {
    winner.statement.pole != loser.statement.pole && winner.footing == loser.footing
      && winner.isTurned == loser.isTurned && winner.isDirected == loser.isDirected
      && winner.kind != .wording
  }

  /// The loser stays in the winner's trail.
  private static func noting(_ loser: Candidate, in winner: Candidate) -> Candidate {
    var winner = winner
    let agrees = loser.statement.pole == winner.statement.pole
    winner.statement.trail.append(
      TraceStep(
        step: agrees ? "also found" : "overruled", span: loser.statement.evidence,
        effect: "\(loser.statement.pole.rawValue) by \(loser.statement.rule)"))
    return winner
  }

  /// A claim that a sentence makes in both voices with one pole is made once, in the own voice.
  private static func withoutEchoes(_ candidates: [Candidate]) -> [Candidate] {
    struct Place: Hashable {
      let sentence: Int
      let claim: ClaimID
      let pole: Pole
    }
    let own = Set(
      candidates.filter { $0.statement.voice == .own }.map {
        Place(sentence: $0.sentence, claim: $0.statement.claim, pole: $0.statement.pole)
      })
    return candidates.filter {
      $0.statement.voice == .own
        || !own.contains(
          Place(sentence: $0.sentence, claim: $0.statement.claim, pole: $0.statement.pole))
    }
  }
}
