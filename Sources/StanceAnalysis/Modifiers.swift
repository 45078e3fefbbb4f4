import LexiconMatching

/// The words of a sentence that turn or weaken what stands in their scope, as places of its sequence.
struct Modifiers {
  let negators: [Range<Int>]
  let implicatives: [Range<Int>]
  let terminators: [Range<Int>]
  let hedges: [Range<Int>]
  let distancing: [Range<Int>]
  let refutationsBefore: [Range<Int>]
  let refutationsAfter: [Range<Int>]
  let postNegators: [Range<Int>]
  let conditionals: [Range<Int>]
  /// Whether a question in these words has a plain answer.
  let isRhetorical: Bool

  init(_ sequence: ItemSequence, _ matcher: inout LexiconMatcher) {
    let pseudo = matcher.matches(of: .pseudoNegators, in: sequence)
    negators = Self.longest(matcher.matches(of: .negators, in: sequence)).filter { negator in
      // A longer phrase consumes its words: "not only" negates nothing.
      !pseudo.contains { $0.overlaps(negator) }
    }
    implicatives = Self.longest(matcher.matches(of: .implicativesNegative, in: sequence))
    terminators = matcher.matches(of: .terminators, in: sequence)
    hedges = matcher.matches(of: .hedges, in: sequence)
    distancing = matcher.matches(of: .distancing, in: sequence)
    refutationsBefore = matcher.matches(of: .refutationBefore, in: sequence)
    refutationsAfter = matcher.matches(of: .refutationAfter, in: sequence)
    postNegators = matcher.matches(of: .postNegators, in: sequence)
    isRhetorical = !matcher.matches(of: .rhetoricalQuestions, in: sequence).isEmpty
    conditionals = matcher.matches(of: .conditionals, in: sequence)
  }

  func hasTerminator(between start: Int, and end: Int) -> Bool {
    start < end && terminators.contains { $0.lowerBound >= start && $0.lowerBound < end }
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
