import StanceVocabulary

/// What is found or missed: one pole of one claim in one sentence of a document.
struct CodedUnit: Hashable, Comparable, Sendable {
  /// The sentence's place in its document.
  let sentence: Int
  let claim: ClaimID
  let pole: Pole

  /// The same with the other pole.
  var opposite: CodedUnit {
    CodedUnit(sentence: sentence, claim: claim, pole: pole.opposite)
  }

  static func < (left: CodedUnit, right: CodedUnit) -> Bool {
    if left.sentence != right.sentence { return left.sentence < right.sentence }
    if left.claim != right.claim { return left.claim < right.claim }
    return left.pole.rawValue < right.pole.rawValue
  }
}

/// What was found in a document, and what readers allow and require there.
struct UnitSets: Hashable, Sendable {
  var found: Set<CodedUnit> = []
  /// Coded by one reader at least.
  var allowed: Set<CodedUnit> = []
  /// Coded by two readers at least.
  var required: Set<CodedUnit> = []

  /// What agrees among the units that a condition chooses.
  func counts(where isMeant: (CodedUnit) -> Bool = { _ in true }) -> AgreementCounts {
    let found = found.filter(isMeant)
    let required = required.filter(isMeant)
    return AgreementCounts(
      found: found.count, right: found.count { allowed.contains($0) },
      required: required.count, recalled: required.count { self.found.contains($0) },
      wrongPole: found.count { !allowed.contains($0) && allowed.contains($0.opposite) })
  }
}
