import StanceVocabulary

/// What two sources each say on a claim in text of their own.
///
/// A passage that both carry would count as agreement, though one of them only repeats it (or both
/// repeat a third): it is marked, shown apart, and left out here.
enum IndependentEvidence {
  /// The two standings without shared text.
  /// - Returns: Nothing where more than half of one source's statements stand in shared text, or
  ///   where what is left is no side: the two cannot be compared on it.
  static func of(_ a: Standing, _ b: Standing, _ shared: SharedText) -> (Standing, Standing)? {
    guard shared.isShared(between: a.source, and: b.source) else { return (a, b) }
    guard let first = own(of: a, apartFrom: b.source, shared),
      let second = own(of: b, apartFrom: a.source, shared)
    else { return nil }
    return (first, second)
  }

  private static func own(
    of standing: Standing, apartFrom other: SourceID, _ shared: SharedText
  ) -> Standing? {
    let rest = standing.statements.filter { !shared.isShared($0, with: other) }
    guard rest.count < standing.statements.count else { return standing }
    let isEnough = rest.count >= 2 && 2 * rest.count >= standing.statements.count
    return isEnough ? standing.keeping(rest) : nil
  }
}
