import LexiconMatching
import StanceVocabulary

/// Everything in one sentence that may speak for or against a side: words, classes, actors, finds.
struct SentenceCues {
  let sequence: ItemSequence
  let modifiers: Modifiers
  /// What entries have found in it.
  let candidates: [Candidate]

  /// Words behind a negator, or what refutes, that count as negated.
  private static let negationReach = 5

  /// Visits each cue with its place, in the order of the sentence, and then the finds, which have none.
  ///
  /// A cue comes as often as it stands there.
  func forEach(_ matcher: LexiconMatcher, _ body: (EvidenceCue, Int?) -> Void) {
    let turning = places(of: modifiers.turningWords)
    let terminating = places(of: modifiers.terminators.map { $0.lowerBound..<$0.lowerBound + 1 })
    var reach = 0
    for (place, item) in sequence.items.enumerated() {
      if turning[place] {
        reach = Self.negationReach
      } else if item.kind == .comma || item.kind == .stop || terminating[place] {
        reach = 0
      }
      matcher.forEachCue(at: place, in: sequence, isNegated: reach > 0 && !turning[place]) {
        body($0, place)
      }
      if !turning[place] { reach = max(0, reach - 1) }
    }
    for candidate in candidates {
      let side = Consequence(claim: candidate.statement.claim, pole: candidate.statement.pole)
      body(.find(side, .any), nil)
      body(.find(side, .kind(candidate.kind)), nil)
      if candidate.footing != .firm { body(.find(side, .weak), nil) }
    }
  }

  /// Whether one of these stands at a place, for each place of the sentence.
  private func places(of ranges: [Range<Int>]) -> [Bool] {
    var isIn = Array(repeating: false, count: sequence.items.count)
    for range in ranges { for place in range { isIn[place] = true } }
    return isIn
  }
}

extension Modifiers {
  /// Words that negate or refute.
  fileprivate var turningWords: [Range<Int>] {
    negators + implicatives + refutationsBefore + refutationsAfter + postNegators
  }
}
