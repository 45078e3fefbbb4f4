import LexiconMatching

/// What negation, refutation, hedges and conditions do to a find.
struct PolarityRule {
  let modifiers: Modifiers
  let grammar: Grammar
  let sequence: ItemSequence
  let isQuestion: Bool

  /// The outcome for one find.
  struct Outcome {
    var isFlipped = false
    /// No statement, for this reason.
    var dropped: String?
    /// Factor on the weight, in thousandths.
    var factor = 1000
    /// Whether the author refutes it: then it is his voice.
    var isRefuted = false
    /// Whether the words are somebody else's: "so-called".
    var isDistanced = false
    /// What did it: name, places, effect.
    var steps: [(step: String, places: Range<Int>?, effect: String)] = []
  }

  /// Words of a scope.
  private static let negationReach = 5
  private static let refutationReach = 25
  private static let hedgeReach = 8

  func outcome(of find: Find, negation: NegationEffect, isRejecting: Bool) -> Outcome {
    var outcome = Outcome()
    if find.isPresupposed {
      applyDistancing(to: find, &outcome)
      return outcome
    }
    applyConditions(to: find, &outcome)
    if outcome.dropped != nil { return outcome }
    if !isRejecting {
      let refutation = refutation(of: find).flatMap { words in
        // An entry that holds its own "not" may hold the refuting words as well.
        negation == .keep && Self.touches(words, find.evidence) ? nil : words
      }
      applyNegation(to: find, negation, beside: refutation, &outcome)
      if let refutation {
        outcome.isFlipped.toggle()
        outcome.isRefuted = true
        outcome.steps.append(
          ("refutation", refutation, "the pole flips, and the voice is the author's"))
      } else {
        applyPostNegation(to: find, &outcome)
      }
    }
    applyHedges(to: find, &outcome)
    applyDistancing(to: find, &outcome)
    return outcome
  }

  // MARK: - Negation

  /// `refutation`: Words that refute: a "no" that is one of them negates nothing more.
  private func applyNegation(
    to find: Find, _ effect: NegationEffect, beside refutation: Range<Int>?,
    _ outcome: inout Outcome
  ) {
    guard effect != .keep else { return }
    let governing = negators(of: find).filter { !(refutation?.overlaps($0) ?? false) }
    guard let first = governing.first else { return }
    let places = first.lowerBound..<(governing.last ?? first).upperBound
    switch (governing.count, effect) {
    case (1, .flip):
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

  /// The negators that govern the deciding word: near before it, no other verb and no end of a clause between.
  private func negators(of find: Find) -> [Range<Int>] {
    let cue = find.cue.lowerBound
    let start = max(0, cue - Self.negationReach)
    func governs(_ range: Range<Int>) -> Bool {
      guard range.lowerBound >= start, range.upperBound <= cue,
        !modifiers.hasTerminator(between: range.upperBound, and: cue)
      else { return false }
      return !(range.upperBound..<cue).contains { place in
        sequence.items[place].kind == .stop || isContentVerb(at: place)
      }
    }
    let direct = modifiers.negators.filter(governs)
    // "failed to betray": the verb of failing itself stands between, so it must stand close.
    let implied = modifiers.implicatives.filter { range in
      governs(range)
        && (range.upperBound..<cue).count { !grammar.isIn(.determiners, at: $0) } <= 2
    }
    return (direct + implied).sorted { $0.lowerBound < $1.lowerBound }
  }

  private func isContentVerb(at place: Int) -> Bool {
    grammar.isVerb(at: place) && !grammar.isIn(.be, at: place) && !grammar.isIn(.have, at: place)
      && !modifiers.implicatives.contains { $0.contains(place) }
  }

  // MARK: - Refutation

  private static func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }

  /// The words that refute a find: an opener before it, or a closer behind it.
  private func refutation(of find: Find) -> Range<Int>? {
    let opener = modifiers.refutationsBefore.first { range in
      range.upperBound <= find.cue.lowerBound + 1
        && find.cue.lowerBound - range.upperBound <= Self.refutationReach
        && !find.cue.overlaps(range)
        && !modifiers.hasTerminator(between: range.upperBound, and: find.cue.lowerBound)
    }
    let closer = modifiers.refutationsAfter.first { range in
      range.lowerBound >= find.evidence.upperBound
        && range.lowerBound - find.evidence.upperBound <= Self.hedgeReach
        && !modifiers.hasTerminator(between: find.evidence.upperBound, and: range.lowerBound)
    }
    return opener ?? closer
  }

  /// Applies a negation that stands behind the find, as "did not happen" or "was ruled out" do.
  private func applyPostNegation(to find: Find, _ outcome: inout Outcome) {
    let negator = modifiers.postNegators.first { range in
      range.lowerBound >= find.evidence.upperBound
        && range.lowerBound - find.evidence.upperBound <= Self.negationReach
        && !modifiers.hasTerminator(between: find.evidence.upperBound, and: range.lowerBound)
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

  private func applyConditions(to find: Find, _ outcome: inout Outcome) {
    let cue = find.cue.lowerBound
    if let condition = modifiers.conditionals.last(where: { $0.upperBound <= cue }) {
      let hasComma = (condition.upperBound..<cue).contains { sequence.items[$0].kind == .comma }
      if hasComma {
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

  private func applyDistancing(to find: Find, _ outcome: inout Outcome) {
    let distance = modifiers.distancing.first { range in
      range.upperBound <= find.cue.lowerBound && find.cue.lowerBound - range.upperBound <= 3
        && !find.cue.overlaps(range)
    }
    guard let distance else { return }
    outcome.isDistanced = true
    outcome.steps.append(("distancing", distance, "the author does not assert it"))
  }
}
