import LexiconMatching

/// The words of a sentence that turn or weaken what stands in their scope, as places of its sequence.
///
/// An object, because every rule that looks at a sentence is handed it.
final class Modifiers {
  let negators: [Range<Int>]
  /// Negators before those that negate nothing are left out: "not" of "not only" as well.
  let writtenNegators: [Range<Int>]
  /// What holds a negator and negates nothing.
  let pseudoNegators: [Range<Int>]
  let implicatives: [Range<Int>]
  /// Negators and the like, of overlapping ones the longest.
  let turning: [Range<Int>]
  let terminators: [Range<Int>]
  /// Terminators that end what is claimed, not only its clause: "but", "although".
  let breaks: [Range<Int>]
  /// Verbs through which a negation reaches what depends on them: "did not try to".
  let carriers: [Range<Int>]
  /// Negators that can be a subject or stand before it: "nobody", "no army".
  let negativeSubjects: [Range<Int>]
  let hedges: [Range<Int>]
  let distancing: [Range<Int>]
  /// Words that mock the word behind them: "so-called".
  let mockery: [Range<Int>]
  let refutationsBefore: [Range<Int>]
  let refutationsAfter: [Range<Int>]
  /// What opens a claim and refutes it only together with one of its closers.
  let frames: [(openers: [Range<Int>], closers: [Range<Int>])]
  /// What holds a dismissal and dismisses nothing.
  let pseudoRefutations: [Range<Int>]
  let postNegators: [Range<Int>]
  let conditionals: [Range<Int>]
  /// Whether a question in these words has a plain answer.
  let isRhetorical: Bool

  init(_ lists: ListMatches, _ grammar: Grammar) {
    let pseudo = lists[.pseudoNegators]
    let written = Self.longest(lists[.negators])
    // A longer phrase consumes its words: "not only" negates nothing.
    // So does what holds a dismissal and dismisses nothing: "it is no myth that".
    let idle = lists[.pseudoRefutations]
    let negators = written.filter { negator in
      !(pseudo + idle).contains { $0.overlaps(negator) }
    }
    let implicatives = Self.longest(lists[.implicativesNegative])
      .filter { verb in !pseudo.contains { $0.overlaps(verb) } }
    self.negators = negators
    self.implicatives = implicatives
    pseudoNegators = pseudo
    writtenNegators = written
    turning = Self.longest(negators + implicatives)
    terminators = lists[.terminators]
    breaks = lists[.clauseBreaks]
    carriers = lists[.carriers]
    negativeSubjects = lists[.negativeSubjects]
    hedges = lists[.hedges]
    distancing = lists[.distancing]
    mockery = lists[.mockery]
    pseudoRefutations = idle
    func refuting(_ list: LanguageList) -> [Range<Int>] {
      lists[list].filter { words in !idle.contains { $0.overlaps(words) } }
    }
    refutationsBefore = refuting(.refutationBefore)
    refutationsAfter = refuting(.refutationAfter)
    let claims = Self.opening(lists[.claimOpeners], grammar)
    frames = [
      (claims, refutationsAfter + refuting(.claimClosers)),
      (
        lists[.holderOpeners],
        refutationsAfter + refuting(.holderClosers)
      ),
      (
        lists[.irrealOpeners],
        lists[.irrealClosers]
      ),
      (
        lists[.ironyOpeners],
        lists[.ironyClosers]
      ),
    ]
    postNegators = lists[.postNegators]
    isRhetorical = lists.holds(.rhetoricalQuestions)
    conditionals = lists[.conditionals]
  }

  func hasTerminator(between start: Int, and end: Int) -> Bool {
    start < end && terminators.contains { $0.lowerBound >= start && $0.lowerBound < end }
  }

  func hasBreak(between start: Int, and end: Int) -> Bool {
    start < end && breaks.contains { $0.lowerBound >= start && $0.lowerBound < end }
  }

  /// Whether a word that turns a statement stands in a stretch.
  func turns(_ places: Range<Int>) -> Bool {
    [negators, implicatives, distancing, refutationsBefore, refutationsAfter, postNegators]
      .contains { $0.contains { $0.overlaps(places) } }
  }

  /// Whether a verb of denial is itself denied: "nobody can deny".
  func isUndeniable(_ verb: Range<Int>) -> Bool {
    pseudoNegators.contains { $0.overlaps(verb) }
  }

  /// Openers of a claim, with the "that" that a sentence begins with.
  private static func opening(_ openers: [Range<Int>], _ grammar: Grammar) -> [Range<Int>] {
    guard grammar.count > 0, grammar.isIn(.relatives, at: 0) else { return openers }
    return [0..<1] + openers
  }

  /// Of overlapping matches the longest.
  private static func longest(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.count, -$0.lowerBound) > ($1.count, -$1.lowerBound) })
    where !kept.contains(where: { $0.overlaps(range) }) {
      kept.append(range)
    }
    return kept.sorted { $0.lowerBound < $1.lowerBound }
  }
}
