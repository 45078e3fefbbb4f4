import StanceVocabulary

/// Weak finds count in the company of strong ones only: within two sentences, or three in the document
/// with twice as many as on the other side.
enum CompanyRule {
  private static let near = 2
  private static let many = 3

  static func filter(_ candidates: [Candidate]) -> [Candidate] {
    struct Side: Hashable {
      let claim: ClaimID
      let pole: Pole
    }
    var strong: [Side: Set<Int>] = [:]
    for candidate in candidates where !candidate.isWeak && candidate.statement.voice == .own {
      let side = Side(claim: candidate.statement.claim, pole: candidate.statement.pole)
      strong[side, default: []].insert(candidate.sentence)
    }
    return candidates.filter { candidate in
      guard candidate.isWeak else { return true }
      let claim = candidate.statement.claim
      let same = strong[Side(claim: claim, pole: candidate.statement.pole)] ?? []
      let other = strong[Side(claim: claim, pole: candidate.statement.pole.opposite)] ?? []
      if same.contains(where: { abs($0 - candidate.sentence) <= near }) { return true }
      return same.count >= many && same.count >= 2 * other.count
    }
  }
}
