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
        faults: [
          statement.basis == .told, statement.isHedged, isShared(statement),
          !readableWords.contains(statement.sentenceWords),
        ])
    }
    return ranked.first(most, by: Candidate.precedes).map(\.statement.statement)
  }

  private struct Candidate {
    let statement: Evidence
    let value: Weight
    /// What speaks against it, the gravest first.
    let faults: [Bool]

    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
      if left.value != right.value { return left.value > right.value }
      for (mine, theirs) in zip(left.faults, right.faults) where mine != theirs {
        return theirs
      }
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
