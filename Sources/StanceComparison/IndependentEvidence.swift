import StanceVocabulary

/// What two sources each say on a claim in text of their own.
///
/// A passage that both carry would count as agreement, though one of them only repeats it (or both
/// repeat a third): it is marked, shown apart, and left out here.
enum IndependentEvidence {
  /// The two standings without shared text.
  /// - Returns: Nothing where more than half of one source's statements stand in shared text, or
  ///   where what is left is no side: the two cannot be compared on it.
  static func of(
    _ a: Standing, _ b: Standing, on claim: ClaimID, _ text: TextInCommon
  ) -> (StandingApart, StandingApart)? {
    let first = StandingApart(a, without: text.ours[claim])
    let second = StandingApart(b, without: text.theirs[claim])
    return isEnough(first) && isEnough(second) ? (first, second) : nil
  }

  private static func isEnough(_ rest: StandingApart) -> Bool {
    enough(rest.figures.counts, of: rest.whole.figures.counts) != nil
  }

  /// Counts without shared text, given those with it; nothing where too little is left.
  static func enough(_ rest: StandingCounts, of whole: StandingCounts) -> StandingCounts? {
    if rest.sums.statements == whole.sums.statements { return whole }
    return isEnough(rest.sums.statements, of: whole.sums.statements) ? rest : nil
  }

  private static func isEnough(_ left: Int, of all: Int) -> Bool {
    left == all || (left >= 2 && 2 * left >= all)
  }
}
