import StanceVocabulary

/// What two sources each say on a claim in text of their own.
///
/// A passage that both carry would count as agreement, though one of them only repeats it (or both
/// repeat a third): it is marked, shown apart, and left out here.
enum IndependentEvidence {
  /// The two standings without shared text.
  /// - Returns: Nothing where more than half of one source's statements stand in shared text, or
  ///   where what is left is no side: the two cannot be compared on it.
  static func of(_ a: Standing, _ b: Standing, _ text: TextInCommon) -> (Standing, Standing)? {
    guard let first = own(of: a, without: text.ours), let second = own(of: b, without: text.theirs)
    else { return nil }
    return (first, second)
  }

  /// One standing without the passages that another source carries too; nothing where too little
  /// is left.
  static func own(of standing: Standing, without passages: Set<UInt64>) -> Standing? {
    let rest = standing.without(passages)
    let (left, all) = (rest.statements.count, standing.statements.count)
    return left == all || (left >= 2 && 2 * left >= all) ? rest : nil
  }
}
