package import StanceVocabulary

/// The whole result: a function of the statements, the sources, the questions and the validation.
package struct Comparison: Hashable, Sendable {
  /// In the lexicons' order.
  package let questions: [Question]
  /// By id.
  package let sources: [SourceSummary]
  /// By claim in the questions' order, then by source; every pair of both has one.
  package let positions: [Position]
  /// A line a claim, in the questions' order.
  package let camps: [Camps]
  /// By claim in the questions' order, then by a, then by b.
  package let verdicts: [PairOnClaim]
  /// By a, then by b.
  package let pairs: [PairSummary]
  /// Passages that two or more sources carry.
  package let sharedPassages: [SharedPassage]
  /// What is known of each coded claim's reading.
  package let validation: [ClaimID: ClaimValidation]

  package init(
    questions: [Question], sources: [SourceSummary], positions: [Position], camps: [Camps],
    verdicts: [PairOnClaim], pairs: [PairSummary], sharedPassages: [SharedPassage],
    validation: [ClaimID: ClaimValidation]
  ) {
    self.questions = questions
    self.sources = sources
    self.positions = positions
    self.camps = camps
    self.verdicts = verdicts
    self.pairs = pairs
    self.sharedPassages = sharedPassages
    self.validation = validation
  }
}

/// Who stands where on one claim.
package struct Camps: Hashable, Sendable {
  package let claim: ClaimID
  package let affirm: [SourceID]
  package let deny: [SourceID]
  package let both: [SourceID]
  package let oneStatement: [SourceID]
  package let silent: [SourceID]
  /// Where sources that agree here oppose each other on another claim of the question.
  package let differOn: [Difference]

  /// Two sources that agree on a claim for opposite reasons.
  package struct Difference: Hashable, Sendable {
    package let claim: ClaimID
    package let a: SourceID
    package let b: SourceID

    package init(claim: ClaimID, a: SourceID, b: SourceID) {
      self.claim = claim
      self.a = a
      self.b = b
    }
  }

  package init(
    claim: ClaimID, affirm: [SourceID], deny: [SourceID], both: [SourceID],
    oneStatement: [SourceID], silent: [SourceID], differOn: [Difference]
  ) {
    self.claim = claim
    self.affirm = affirm
    self.deny = deny
    self.both = both
    self.oneStatement = oneStatement
    self.silent = silent
    self.differOn = differOn
  }
}

/// Two sources over all claims.
package struct PairSummary: Hashable, Sendable {
  package let a: SourceID
  package let b: SourceID
  package let comparableClaims: Int
  /// The mean of P_same - P_opp, from -1 to 1; nothing under three comparable claims.
  package let rollUp: Double?
  /// The sum of 1 - P over firm verdicts: about so many may be wrong by sampling.
  package let expectedWrongAmongFirm: Double

  package init(
    a: SourceID, b: SourceID, comparableClaims: Int, rollUp: Double?,
    expectedWrongAmongFirm: Double
  ) {
    self.a = a
    self.b = b
    self.comparableClaims = comparableClaims
    self.rollUp = rollUp
    self.expectedWrongAmongFirm = expectedWrongAmongFirm
  }
}

/// A passage that stands in more than one document.
package struct SharedPassage: Hashable, Sendable {
  /// One statement of each copy, in the order of documents.
  package let copies: [StatementReference]
  package let sources: [SourceID]

  package init(copies: [StatementReference], sources: [SourceID]) {
    self.copies = copies
    self.sources = sources
  }
}
