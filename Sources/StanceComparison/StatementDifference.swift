package import StanceVocabulary

/// What became of one statement of a document when it was read in another way.
package struct StatementChange: Hashable, Sendable {
  /// Nothing for a statement that came.
  package let before: Statement?
  /// Nothing for one that went.
  package let after: Statement?

  package enum Kind: Hashable, Sendable {
    case added, removed
    /// Its pole is another, and its voice may be.
    case pole
    /// Its voice alone is another.
    case voice
    /// It only counts more or less.
    case weight
  }

  package var kind: Kind {
    guard let before else { return .added }
    guard let after else { return .removed }
    if before.pole != after.pole { return .pole }
    return before.voice == after.voice ? .weight : .voice
  }
}

/// Holds two readings of one document against each other.
package enum StatementDifference {
  /// What changed from one reading to the other, in document order.
  ///
  /// Statements on one claim in one sentence are the same one, whichever entry found them, and those
  /// that are most alike are held together: first the equal ones, then those of one pole and voice,
  /// of one pole, of one voice, then any. An entry that stands on another line is no change.
  package static func changes(
    from before: [Statement], to after: [Statement]
  ) -> [StatementChange] {
    let (old, new) = (byPlace(before), byPlace(after))
    return Set(old.keys).union(new.keys).sorted().flatMap { place in
      changes(at: old[place] ?? [], new[place] ?? [])
    }
  }

  /// A claim in a sentence.
  private struct Place: Hashable, Comparable {
    let sentence: Int
    let claim: ClaimID

    static func < (left: Place, right: Place) -> Bool {
      left.sentence == right.sentence
        ? left.claim < right.claim : left.sentence < right.sentence
    }
  }

  private static func byPlace(_ statements: [Statement]) -> [Place: [Statement]] {
    Dictionary(grouping: statements) {
      Place(sentence: $0.sentence.lowerBound, claim: $0.claim)
    }
  }

  private static let likeness: [@Sendable (Statement, Statement) -> Bool] = [
    { $0.pole == $1.pole && $0.voice == $1.voice && $0.weight == $1.weight },
    { $0.pole == $1.pole && $0.voice == $1.voice },
    { $0.pole == $1.pole },
    { $0.voice == $1.voice },
    { _, _ in true },
  ]

  private static func changes(at old: [Statement], _ new: [Statement]) -> [StatementChange] {
    var rest = old
    var came = new
    var changes: [StatementChange] = []
    for isAlike in likeness {
      rest = rest.filter { statement in
        guard let match = came.firstIndex(where: { isAlike(statement, $0) }) else { return true }
        let other = came.remove(at: match)
        if differ(statement, other) {
          changes.append(StatementChange(before: statement, after: other))
        }
        return false
      }
    }
    return rest.map { StatementChange(before: $0, after: nil) }
      + changes + came.map { StatementChange(before: nil, after: $0) }
  }

  private static func differ(_ left: Statement, _ right: Statement) -> Bool {
    left.pole != right.pole || left.voice != right.voice || left.weight != right.weight
  }
}
