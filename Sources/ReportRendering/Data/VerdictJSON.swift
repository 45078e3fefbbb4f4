import StanceComparison
import StanceVocabulary

/// A pair on a claim in `comparison.json`.
enum VerdictJSON {
  static func value(_ pair: PairOnClaim) -> JSONValue {
    let place: [(String, JSONValue)] = [
      ("claim", .string(pair.claim.description)), ("a", .string(pair.a.name)),
      ("b", .string(pair.b.name)),
    ]
    switch pair.outcome {
    case .compared(let verdict):
      return .object(place + [("comparable", .bool(true))] + members(verdict))
    case .notComparable(let obstacle):
      return .object(
        place + [
          ("comparable", .bool(false)), ("reason", .string(VerdictWords.key(obstacle))),
          ("sources", .strings(sources(obstacle).map(\.name))),
        ])
    }
  }

  private static func members(_ verdict: Verdict) -> [(String, JSONValue)] {
    [
      ("reading", .string(verdict.reading.rawValue)),
      ("reach", .string(verdict.reach.rawValue)),
      ("p", .decimal(verdict.probability)), ("pSame", .decimal(verdict.same)),
      ("pOpposite", .decimal(verdict.opposite)),
      ("differsInDegree", .bool(verdict.differsInDegree)),
      ("limits", .strings(verdict.limits.map(VerdictWords.key))),
      ("whatWouldChange", change(verdict.whatWouldChange)),
    ]
  }

  private static func change(_ change: Verdict.Change) -> JSONValue {
    switch change {
    case .documents(let source, let ids):
      .object([
        ("source", .string(source.name)), ("documents", .strings(ids.map(\.hexadecimal))),
      ])
    case .statements(let source, let references):
      .object([
        ("source", .string(source.name)), ("statements", .array(references.map(reference))),
      ])
    case .moreThanFive: .string("more than 5")
    }
  }

  static func reference(_ reference: StatementReference) -> JSONValue {
    .object([
      ("document", .string(reference.document.hexadecimal)),
      ("statement", .integer(reference.index)),
    ])
  }

  static func sources(_ obstacle: Obstacle) -> [SourceID] {
    switch obstacle {
    case .silent(let sources), .oneStatement(let sources), .onlyReported(let sources): sources
    case .sharedText, .differentPeriods, .undated: []
    }
  }
}
