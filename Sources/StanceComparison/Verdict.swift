package import StanceVocabulary

/// How two sources relate on one claim; `a` precedes `b` in byte order.
package struct PairOnClaim: Hashable, Sendable {
  package let a: SourceID
  package let b: SourceID
  package let claim: ClaimID
  package let outcome: Outcome

  package init(a: SourceID, b: SourceID, claim: ClaimID, outcome: Outcome) {
    self.a = a
    self.b = b
    self.claim = claim
    self.outcome = outcome
  }

  package enum Outcome: Hashable, Sendable {
    case compared(Verdict)
    case notComparable(Obstacle)

    /// The two words with their probability, or the reason why there are none.
    package var inShort: ShortOutcome {
      switch self {
      case .compared(let verdict):
        .compared(verdict.reading, verdict.reach, probability: verdict.probability)
      case .notComparable(let obstacle): .notComparable(obstacle)
      }
    }
  }

  /// An outcome without what takes long to find: the difference in degree and what would change it.
  package enum ShortOutcome: Hashable, Sendable {
    case compared(Verdict.Reading, Verdict.Reach, probability: Double)
    case notComparable(Obstacle)

    /// Whether a reader would see the same words.
    func reads(like other: ShortOutcome) -> Bool {
      switch (self, other) {
      case (.compared(let reading, let reach, _), .compared(let otherReading, let otherReach, _)):
        reading == otherReading && reach == otherReach
      case (.notComparable(let obstacle), .notComparable(let other)): obstacle == other
      case (.compared, .notComparable), (.notComparable, .compared): false
      }
    }
  }
}

/// The two words of a verdict and what they rest on.
package struct Verdict: Hashable, Sendable {
  /// What was read, which needs no inference.
  package enum Reading: String, Hashable, Sendable {
    case agree, disagree, partly
  }
  /// How far it carries beyond the documents read.
  package enum Reach: String, Hashable, Sendable {
    case firm, leaning, open
  }

  package let reading: Reading
  package let reach: Reach
  /// P_same where the sides agree, P_opp where they disagree, the larger where partly; 1e-6.
  package let probability: Double
  /// P_same and P_opp themselves, for the roll-up.
  package let same: Double
  package let opposite: Double
  /// Whether sides agree and yet differ in degree: P(|s_a - s_b| > .4) >= .9.
  package let differsInDegree: Bool
  /// Why it is not firm although P is: shown with the reach.
  package let limits: [Limit]
  /// The fewest documents found whose removal changes the reading.
  package let whatWouldChange: Change

  package enum Limit: String, Hashable, Sendable {
    /// Fewer than three documents on this claim on one side.
    case fewDocuments
    /// The claim's lexicon is not validated.
    case unvalidated
    /// One side mostly says, the other mostly tells.
    case saidAgainstTold
  }

  package enum Change: Hashable, Sendable {
    /// Without these documents of this source the reading is another.
    case documents(SourceID, [DocumentID])
    /// Without these statements: for a source whose side rests on one document.
    case statements(SourceID, [StatementReference])
    /// Five are not enough.
    case moreThanFive
  }

  package init(
    reading: Reading, reach: Reach, probability: Double, same: Double, opposite: Double,
    differsInDegree: Bool, limits: [Limit], whatWouldChange: Change
  ) {
    self.reading = reading
    self.reach = reach
    self.probability = probability
    self.same = same
    self.opposite = opposite
    self.differsInDegree = differsInDegree
    self.limits = limits
    self.whatWouldChange = whatWouldChange
  }
}

/// Why two sources cannot be compared on a claim.
package enum Obstacle: Hashable, Sendable {
  case silent([SourceID])
  case oneStatement([SourceID])
  case onlyReported([SourceID])
  /// More than half of the evidence is text that both carry.
  case sharedText
  /// A time-bound claim, and documents more than twelve months apart.
  case differentPeriods
  /// A time-bound claim, and undated documents.
  case undated
}
