import StanceVocabulary

/// Which statements are worth showing for a pole.
enum QuotationChoice {
  /// How many are named at most.
  static let most = 10
  private static let readableWords = 8...45

  /// The best of a source's own statements on one pole of a claim.
  ///
  /// First the highest weight times the precision of the entry that found it; then said before told,
  /// unhedged, unshared, of a length that reads well; then path and place.
  /// - Parameters:
  ///   - pole: The pole to speak for.
  ///   - statements: What to choose from, after folding.
  ///   - isShared: Whether another source carries the statement's passage.
  /// - Returns: At most ten, the best first.
  static func best(
    _ pole: Pole, of statements: [Evidence], isShared: (Evidence) -> Bool
  ) -> [StatementReference] {
    let candidates = statements.filter { $0.pole == pole && $0.voice == .own }
    let ranked = candidates.map { statement in
      Candidate(
        statement: statement,
        value: statement.weight.scaled(byThousandths: statement.precision),
        faults: faults(of: statement, isShared: isShared(statement)))
    }
    return ranked.first(most, by: Candidate.precedes).map(\.statement.statement)
  }

  /// What speaks against it, a bit each, the gravest the highest.
  private static func faults(of statement: Evidence, isShared: Bool) -> Int {
    let isLegible = readableWords.contains(statement.sentenceWords)
    return (statement.basis == .told ? 8 : 0) + (statement.isHedged ? 4 : 0) + (isShared ? 2 : 0)
      + (isLegible ? 0 : 1)
  }

  private struct Candidate {
    let statement: Evidence
    let value: Weight
    let faults: Int

    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
      if left.value != right.value { return left.value > right.value }
      if left.faults != right.faults { return left.faults < right.faults }
      if left.statement.path != right.statement.path {
        return left.statement.path < right.statement.path
      }
      if left.statement.offset != right.statement.offset {
        return left.statement.offset < right.statement.offset
      }
      return left.statement.statement < right.statement.statement
    }
  }
}
