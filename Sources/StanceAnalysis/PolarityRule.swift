import LexiconMatching

/// What negation, refutation, hedges and conditions do to a find.
struct PolarityRule {
  let modifiers: Modifiers
  let grammar: Grammar
  let sequence: ItemSequence
  let isQuestion: Bool
  /// In news a mocking word is only somebody else's.
  let isNews: Bool

  /// The outcome for one find.
  struct Outcome {
    var isFlipped = false
    /// No statement, for this reason.
    var dropped: String?
    /// Factor on the weight, in thousandths.
    var factor = 1000
    /// Whether the author refutes it: then it is his voice.
    var isRefuted = false
    /// Whether the author mocks the word: then it is his voice, and nobody is said to hold it.
    var isMocked = false
    /// Whether the words are somebody else's: "alleged".
    var isDistanced = false
    /// What did it: name, places, effect.
    var steps: [(step: String, places: Range<Int>?, effect: String)] = []
  }

  /// Words over which a hedge, and a negation behind, reach.
  private static let hedgeReach = 8
  private static let postNegationReach = 5

  /// What becomes of a find.
  ///
  /// `isQuotedInScorn`: Whether the deciding words stand in quotation marks by themselves, as words that the author
  /// does not take for his own.
  func outcome(
    of find: Find, negation: NegationEffect, isRejecting: Bool, isQuotedInScorn: Bool = false
  ) -> Outcome {
    var outcome = Outcome()
    let scope = NegationScope(modifiers: modifiers, grammar: grammar, sequence: sequence)
    if scope.isIdle(find) {
      outcome.dropped = "its negator negates nothing"
      return outcome
    }
    outcome.dropped = crossing(find, negation, isRejecting)
    if outcome.dropped != nil { return outcome }
    let refutation = isRejecting ? nil : refutation(of: find, negation)
    if !find.isPresupposed {
      applyConditions(to: find, refutedBy: refutation, &outcome)
      if outcome.dropped != nil { return outcome }
      if !isRejecting {
        applyNegation(scope.negators(of: find), to: find, negation, beside: refutation, &outcome)
        if refutation == nil { applyPostNegation(to: find, negation, &outcome) }
      }
      applyHedges(to: find, &outcome)
    }
    if let refutation {
      if negation == .ignore {
        outcome.dropped = "is refuted as a whole"
        return outcome
      }
      outcome.isFlipped.toggle()
      outcome.isRefuted = true
      outcome.steps.append(
        ("refutation", refutation, "the pole flips, and the voice is the author's"))
    } else {
      if !isRejecting, negation != .keep {
        applyMockery(to: find, isQuotedInScorn: isQuotedInScorn, &outcome)
      }
      applyDistancing(to: find, &outcome)
    }
    return outcome
  }

  /// What becomes of a find whose pole was weighed with every "not" of the sentence: conditions, questions
  /// and hedges still tell what it is worth, and a refutation that the words are the author's.
  func outcome(ofWeighed find: Find) -> Outcome {
    var outcome = Outcome()
    let refutation = refutations.words(refuting: find)
    outcome.isRefuted = refutation != nil
    applyConditions(to: find, refutedBy: refutation, &outcome)
    if outcome.dropped == nil { applyHedges(to: find, &outcome) }
    return outcome
  }

  private func refutation(of find: Find, _ negation: NegationEffect) -> Range<Int>? {
    refutations.words(refuting: find).flatMap { words in
      // An entry that holds its own "not" may hold the refuting words as well.
      negation == .keep && find.parts.contains { $0.overlaps(words) } ? nil : words
    }
  }

  private var refutations: RefutationScope {
    RefutationScope(modifiers: modifiers, grammar: grammar, sequence: sequence)
  }

  /// Why a find that takes words of a claim together with words about it makes no statement.
  private func crossing(
    _ find: Find, _ negation: NegationEffect, _ isRejecting: Bool
  ) -> String? {
    if isRejecting {
      let idle = modifiers.pseudoNegators + modifiers.pseudoRefutations
      if find.parts.contains(where: { part in idle.contains { $0.overlaps(part) } }) {
        return "denies that it rejects"
      }
      return refutations.isEnclosed(find) ? "is rejected itself" : nil
    }
    guard negation != .keep, refutations.isMixed(find) else { return nil }
    return "mixes a claim with what is said of it"
  }

  // MARK: - Negation

  /// `refutation`: Words that refute: a "no" that is one of them negates nothing more.
  private func applyNegation(
    _ negators: [Range<Int>], to find: Find, _ effect: NegationEffect,
    beside refutation: Range<Int>?, _ outcome: inout Outcome
  ) {
    guard effect != .ignore, effect != .keep || !holdsNegator(find) else { return }
    let governing = negators.filter { !(refutation?.overlaps($0) ?? false) }
    guard let first = governing.first else { return }
    let places = first.lowerBound..<(governing.map(\.upperBound).max() ?? first.upperBound)
    switch (governing.count, effect) {
    case (1, .keep) where !find.isDirected:
      outcome.dropped = "negated from without"
    case (1, .flip), (1, .keep):
      outcome.isFlipped.toggle()
      outcome.steps.append(("negation", places, "the pole flips"))
    case (1, _):
      outcome.dropped = "negated"
    case (2, _):
      outcome.factor = outcome.factor / 2
      outcome.steps.append(("negation", places, "two negations: the pole stays, half the weight"))
    default:
      outcome.dropped = "three negations in one scope"
    }
  }

  /// Whether a "not" is part of what an entry found; one that is none turns it as it turns others.
  private func holdsNegator(_ find: Find) -> Bool {
    guard find.parts.count > 1 else { return true }
    return find.parts.contains { part in
      (modifiers.writtenNegators + modifiers.implicatives + modifiers.pseudoNegators)
        .contains { $0.overlaps(part) }
    }
  }

  /// Applies a negation that stands behind the find, as "did not happen" or "was ruled out" do.
  private func applyPostNegation(
    to find: Find, _ effect: NegationEffect, _ outcome: inout Outcome
  ) {
    let end = find.evidence.upperBound
    let negator = modifiers.postNegators.first { range in
      (range.lowerBound >= end || (effect != .keep && range.lowerBound >= find.cue.upperBound))
        && range.lowerBound - end <= Self.postNegationReach
        && !find.parts.contains { $0.overlaps(range) }
        && !modifiers.hasTerminator(between: end, and: range.lowerBound)
    }
    guard let negator else { return }
    outcome.isFlipped.toggle()
    outcome.steps.append(("negation", negator, "the pole flips"))
  }

  // MARK: - Hedges, conditions, distance

  private func applyHedges(to find: Find, _ outcome: inout Outcome) {
    let hedge = modifiers.hedges.first { range in
      range.upperBound <= find.cue.upperBound && !find.cue.contains(range.lowerBound)
        && find.cue.lowerBound - range.upperBound <= Self.hedgeReach
        && !modifiers.hasTerminator(between: range.upperBound, and: find.cue.lowerBound)
    }
    guard let hedge else { return }
    outcome.factor = outcome.factor / 2
    outcome.steps.append(("hedge", hedge, "half the weight"))
  }

  private func applyConditions(
    to find: Find, refutedBy refutation: Range<Int>?, _ outcome: inout Outcome
  ) {
    let cue = deciding(in: find)
    let ifs = modifiers.conditionals.filter { condition in
      !find.parts.contains { $0.overlaps(condition) }
    }
    if refutation == nil, let condition = ifs.last(where: { $0.upperBound <= cue }) {
      let commas = (condition.upperBound..<cue).count { sequence.items[$0].kind == .comma }
      // Two of them enclose an aside; the condition goes on behind it.
      if !commas.isMultiple(of: 2) {
        outcome.factor = outcome.factor / 2
        outcome.steps.append(("condition", condition, "what follows from it has half the weight"))
      } else if cue - condition.upperBound <= 12 {
        outcome.dropped = "stands in a condition"
        return
      }
    }
    if isQuestion {
      guard modifiers.isRhetorical else {
        outcome.dropped = "is asked and not said"
        return
      }
      outcome.factor = outcome.factor / 2
      outcome.steps.append(("question", nil, "its answer is plain: half the weight"))
    }
  }

  /// Where a find decides: of several parts the last that is more than an actor or a "not".
  private func deciding(in find: Find) -> Int {
    guard find.parts.count > 1 else { return find.cue.lowerBound }
    let parts = find.parts.filter { part in
      !(part.count == 1 && grammar.isActor(at: part.lowerBound))
        && !modifiers.writtenNegators.contains { $0.contains(part) }
    }
    return parts.map(\.lowerBound).max() ?? find.cue.lowerBound
  }

  /// Turns a word that the author mocks: "so-called", or in quotation marks by itself.
  private func applyMockery(
    to find: Find, isQuotedInScorn: Bool, _ outcome: inout Outcome
  ) {
    let words = modifiers.mockery.first { range in
      range.upperBound <= find.cue.lowerBound
        && (range.upperBound..<find.cue.lowerBound).allSatisfy {
          grammar.isIn(.determiners, at: $0)
        }
    }
    guard isQuotedInScorn || words != nil else { return }
    if isNews {
      outcome.isDistanced = true
      outcome.steps.append(("distancing", words, "the author does not assert it"))
      return
    }
    outcome.isFlipped.toggle()
    outcome.isMocked = true
    outcome.steps.append(("mockery", words, "the pole flips, and the voice is the author's"))
  }

  private func applyDistancing(to find: Find, _ outcome: inout Outcome) {
    let distance = modifiers.distancing.first { range in
      range.upperBound <= find.cue.lowerBound && find.cue.lowerBound - range.upperBound <= 3
        && !find.cue.overlaps(range)
    }
    guard let distance, !outcome.isMocked else { return }
    outcome.isDistanced = true
    outcome.steps.append(("distancing", distance, "the author does not assert it"))
  }
}
