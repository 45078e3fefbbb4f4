import LexiconMatching
import StanceVocabulary

/// Everything in one sentence that may speak for or against a side: words, classes, actors, finds.
struct SentenceEvidence {
  /// Each cue once, in the order of the sentence; then the finds.
  private(set) var cues: [EvidenceCue] = []
  /// Where each cue stands first; nothing for a find.
  private(set) var places: [Int?] = []
  private var seen: Set<EvidenceCue> = []

  /// Words behind a negator, or what refutes, that count as negated.
  private static let negationReach = 5

  init(
    _ sequence: ItemSequence, _ modifiers: Modifiers, _ candidates: [Candidate],
    _ matcher: LexiconMatcher
  ) {
    var reach = 0
    for (place, item) in sequence.items.enumerated() {
      let turns = modifiers.turnsWords(at: place)
      if turns {
        reach = Self.negationReach
      } else if item.kind == .comma || item.kind == .stop || modifiers.isTerminator(at: place) {
        reach = 0
      }
      for cue in matcher.cues(at: place, in: sequence, isNegated: reach > 0 && !turns) {
        add(cue, place)
      }
      if !turns { reach = max(0, reach - 1) }
    }
    for candidate in candidates { add(candidate) }
  }

  private mutating func add(_ cue: EvidenceCue, _ place: Int?) {
    guard seen.insert(cue).inserted else { return }
    cues.append(cue)
    places.append(place)
  }

  private mutating func add(_ candidate: Candidate) {
    let side = Consequence(claim: candidate.statement.claim, pole: candidate.statement.pole)
    add(.find(side, .any), nil)
    add(.find(side, .kind(candidate.kind)), nil)
    if candidate.footing != .firm { add(.find(side, .weak), nil) }
  }
}

extension Modifiers {
  /// Whether a word that negates or refutes stands at a place.
  fileprivate func turnsWords(at place: Int) -> Bool {
    [negators, implicatives, refutationsBefore, refutationsAfter, postNegators]
      .contains { $0.contains { $0.contains(place) } }
  }

  fileprivate func isTerminator(at place: Int) -> Bool {
    terminators.contains { $0.lowerBound == place }
  }
}
