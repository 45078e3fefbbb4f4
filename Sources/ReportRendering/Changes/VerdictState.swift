package import StanceComparison

/// An outcome as the journal keeps it: its words, without its figures.
package enum VerdictState: Hashable, Sendable {
  case compared(Verdict.Reading, Verdict.Reach)
  /// Why not, in the words of ``words``; another word where it comes from another version.
  case notComparable(String)

  /// Reads what ``words`` gave.
  package init(words: String) {
    let parts = words.split(separator: ", ", maxSplits: 1).map(String.init)
    if parts.count == 2, let reading = Verdict.Reading(rawValue: parts[0]),
      let reach = Verdict.Reach(rawValue: parts[1])
    {
      self = .compared(reading, reach)
    } else {
      self = .notComparable(parts.count == 2 && parts[0] == Self.obstacle ? parts[1] : words)
    }
  }

  package init(_ outcome: PairOnClaim.Outcome) {
    switch outcome {
    case .compared(let verdict): self = .compared(verdict.reading, verdict.reach)
    case .notComparable(let obstacle): self = .notComparable(Self.words(obstacle))
    }
  }

  /// `agree, open`, or `not comparable, silent`: what is kept.
  package var words: String {
    switch self {
    case .compared(let reading, let reach): "\(reading.rawValue), \(reach.rawValue)"
    case .notComparable(let reason): "\(Self.obstacle), \(reason)"
    }
  }

  private static let obstacle = "not comparable"

  private static func words(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .silent: "silent"
    case .oneStatement: "one statement"
    case .onlyReported: "only reported"
    case .sharedText: "shared text"
    case .differentPeriods: "different periods"
    case .undated: "undated"
    }
  }

  /// `agree · open`, or why they cannot be compared, for people.
  var shown: String {
    switch self {
    case .compared(let reading, let reach): "\(reading.rawValue) · \(reach.rawValue)"
    case .notComparable(let reason): "not comparable (\(Self.shown(reason)))"
    }
  }

  private static func shown(_ reason: String) -> String {
    switch reason {
    case "silent": "one of them is silent"
    case "one statement": "only one statement of one of them"
    case "only reported": "one of them only reports what others say"
    case "shared text": "most of it is text that both carry"
    case "different periods": "more than twelve months apart"
    case "undated": "undated documents"
    default: LegibleText.line(reason)
    }
  }
}
