import StanceComparison
import StanceVocabulary

/// Verdicts and obstacles in words.
struct VerdictWords {
  /// The name of a source as people read it.
  let name: (SourceID) -> String

  /// `disagree · leaning, P .88`.
  static func compact(_ verdict: Verdict) -> String {
    "\(verdict.reading.rawValue) · \(reach(verdict))"
  }

  /// `leaning, P .88`.
  static func reach(_ verdict: Verdict) -> String {
    reach(verdict.reach, verdict.probability)
  }

  private static func reach(_ reach: Verdict.Reach, _ probability: Double) -> String {
    "\(reach.rawValue), \(Figure.probability(probability))"
  }

  /// `disagree · leaning, P .88`, or `not comparable: A is silent`.
  func compact(_ outcome: PairOnClaim.ShortOutcome) -> String {
    switch outcome {
    case .compared(let reading, let reach, let probability):
      "\(reading.rawValue) · \(Self.reach(reach, probability))"
    case .notComparable(let obstacle): "not comparable: \(reason(obstacle))"
    }
  }

  /// Both words and their limits.
  ///
  /// `Disagree in what was read (0:83 against 4:0); beyond these documents: leaning, P .88.`
  func sentence(_ verdict: Verdict, _ a: Position, _ b: Position) -> String {
    let reading = English.sentenceCase(verdict.reading.rawValue)
    var text = "\(reading) in what was read (\(a.ratio) against \(b.ratio)); "
    text += "beyond these documents: \(Self.reach(verdict))."
    if verdict.differsInDegree { text += " They differ in degree." }
    let limits = verdict.limits.map(Self.limit)
    if !limits.isEmpty { text += " Not firmer because \(English.list(limits))." }
    return text
  }

  /// Why two sources cannot be compared: `The Grayzone is silent`.
  func reason(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .silent(let sources):
      "\(names(sources)) \(sources.count == 1 ? "is" : "are") silent"
    case .oneStatement(let sources):
      "only one statement of \(names(sources))"
    case .onlyReported(let sources):
      "\(names(sources)) only \(sources.count == 1 ? "reports" : "report") what others say"
    case .sharedText:
      "more than half of the evidence is text that both carry"
    case .differentPeriods:
      "their documents lie more than twelve months apart, and the claim changes with time"
    case .undated:
      "undated documents, and the claim changes with time"
    }
  }

  /// An obstacle that is no silence, in two or three words.
  static func inShort(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .silent: "silent"
    case .oneStatement: "one statement"
    case .onlyReported: "only reported"
    case .sharedText: "shared text"
    case .differentPeriods: "over twelve months apart"
    case .undated: "undated"
    }
  }

  private func names(_ sources: [SourceID]) -> String {
    English.list(sources.map(name))
  }

  /// What keeps a verdict from being firmer: `one side has fewer than three documents`.
  static func limit(_ limit: Verdict.Limit) -> String {
    switch limit {
    case .fewDocuments: "one side has fewer than three documents"
    case .unvalidated: "the lexicon is unvalidated"
    case .saidAgainstTold: "one side mostly says it and the other mostly tells it"
    }
  }

  /// The obstacle in a data file.
  static func key(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .silent: "silent"
    case .oneStatement: "one-statement"
    case .onlyReported: "only-reported"
    case .sharedText: "shared-text"
    case .differentPeriods: "different-periods"
    case .undated: "undated"
    }
  }

  /// The limit in a data file.
  static func key(_ limit: Verdict.Limit) -> String {
    switch limit {
    case .fewDocuments: "few-documents"
    case .unvalidated: "unvalidated"
    case .saidAgainstTold: "said-against-told"
    }
  }
}
