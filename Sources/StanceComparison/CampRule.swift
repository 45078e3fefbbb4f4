import StanceVocabulary

/// Who stands where, before any pair: a line for each claim.
enum CampRule {
  /// The camps on one claim.
  /// - Parameters:
  ///   - claim: One claim.
  ///   - positions: The claim's positions, by source.
  ///   - differOn: What ``differences(in:among:)`` found for the claim.
  /// - Returns: Every source in one camp, in the order of positions.
  static func camps(
    on claim: ClaimID, positions: [Position], differOn: [Camps.Difference]
  ) -> Camps {
    let sources = { (isMember: (Side) -> Bool) in
      positions.filter { isMember($0.side) }.map(\.source)
    }
    return Camps(
      claim: claim, affirm: sources { $0 == .takes(.affirm) },
      deny: sources { $0 == .takes(.deny) }, both: sources { $0 == .both },
      oneStatement: sources { if case .oneStatement = $0 { true } else { false } },
      silent: sources { $0 == .silent }, differOn: differOn)
  }

  /// Where sources that agree on one claim of a question oppose each other on another of it.
  ///
  /// - Parameters:
  ///   - question: One question.
  ///   - pairs: What any two sources were found to be, by a, then b.
  /// - Returns: For each claim that two agree on, the others they disagree on: in the order of
  ///   claims, then of pairs.
  static func differences(
    in question: Question, among pairs: [PairVerdicts]
  ) -> [ClaimID: [Camps.Difference]] {
    var found: [ClaimID: [Camps.Difference]] = [:]
    for other in question.claims {
      for pair in pairs where pair.reading(on: other.id) == .disagree {
        let difference = Camps.Difference(claim: other.id, a: pair.a, b: pair.b)
        for claim in question.claims where pair.reading(on: claim.id) == .agree {
          found[claim.id, default: []].append(difference)
        }
      }
    }
    return found
  }
}
