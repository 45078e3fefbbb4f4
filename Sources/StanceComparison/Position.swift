package import StanceVocabulary

/// Where a source stands on a claim, from what was read of it.
package struct Position: Hashable, Sendable {
  package let source: SourceID
  package let claim: ClaimID
  package let side: Side
  /// Own statements after folding, on each pole.
  package let own: PoleTallies
  /// Statements that the source only reports, after folding; they never make a side.
  package let reported: PoleTallies
  /// Documents with an own statement on this claim, after folding.
  package let documents: Int
  /// From own statements; nothing where there is none.
  package let estimate: Estimate?
  /// What the estimate would be if reported statements counted like own ones.
  package let estimateWithReported: Estimate?
  /// What the side would be if reported statements counted like own ones.
  package let sideWithReported: Side
  /// Own statements for each 1,000 words of the source; shown apart, in no formula.
  package var salience: Double
  /// First and last publication date among the documents it rests on; nothing if all are undated.
  package let period: ClosedRange<CalendarDate>?
  /// Whether one of those documents is undated.
  package let hasUndated: Bool
  /// Statements that repeat a passage of the same source and were not counted.
  package let folded: Int
  /// The statements worth showing for each pole, own voice, best first; at most ten.
  package let quotations: [Pole: [StatementReference]]

  package init(
    source: SourceID, claim: ClaimID, side: Side, own: PoleTallies, reported: PoleTallies,
    documents: Int, estimate: Estimate?, estimateWithReported: Estimate?,
    sideWithReported: Side? = nil, salience: Double,
    period: ClosedRange<CalendarDate>?, hasUndated: Bool, folded: Int,
    quotations: [Pole: [StatementReference]]
  ) {
    self.source = source
    self.claim = claim
    self.side = side
    self.own = own
    self.reported = reported
    self.documents = documents
    self.estimate = estimate
    self.estimateWithReported = estimateWithReported
    self.sideWithReported = sideWithReported ?? side
    self.salience = salience
    self.period = period
    self.hasUndated = hasUndated
    self.folded = folded
    self.quotations = quotations
  }
}

/// What a source was read to say on a claim.
package enum Side: Hashable, Sendable {
  /// At least two own statements on this pole, and at least twice the other pole's weight.
  case takes(Pole)
  /// Statements on both poles, neither with twice the other's weight.
  case both
  /// A single own statement: shown with its sentence, never in a verdict.
  case oneStatement(Pole)
  /// Nothing found. Silence is not zero.
  case silent
}

/// The statements on both poles of a claim.
package struct PoleTallies: Hashable, Sendable {
  package var affirm: Tally
  package var deny: Tally

  package init(affirm: Tally = Tally(), deny: Tally = Tally()) {
    self.affirm = affirm
    self.deny = deny
  }

  package subscript(pole: Pole) -> Tally {
    get { pole == .affirm ? affirm : deny }
    set {
      switch pole {
      case .affirm: affirm = newValue
      case .deny: deny = newValue
      }
    }
  }
}

/// What was counted on one pole.
package struct Tally: Hashable, Sendable {
  package var statements: Int
  package var documents: Int
  /// Of the statements, those that tell an event.
  package var told: Int
  /// The sum of weights after each document's discount: R_e or L_e.
  package var weight: Weight

  package init(
    statements: Int = 0, documents: Int = 0, told: Int = 0, weight: Weight = .zero
  ) {
    self.statements = statements
    self.documents = documents
    self.told = told
    self.weight = weight
  }

  /// Whether more than half of it is told: then the report says "its reporting shows".
  package var isMostlyTold: Bool { told * 2 > statements }
}

/// A Beta posterior, as a position from -1 (denies) to 1 (affirms).
package struct Estimate: Hashable, Sendable {
  /// The posterior mean of s = 2 pi - 1.
  package let mean: Double
  /// The ends of the central 90 % interval of s.
  package let interval: ClosedRange<Double>
  /// P(s > 0), rounded to 1e-6.
  package let probabilityAffirming: Double
  /// log((R_e + .5) / (L_e + .5)), for sorting and plots.
  package let logit: Double

  package init(
    mean: Double, interval: ClosedRange<Double>, probabilityAffirming: Double, logit: Double
  ) {
    self.mean = mean
    self.interval = interval
    self.probabilityAffirming = probabilityAffirming
    self.logit = logit
  }
}
