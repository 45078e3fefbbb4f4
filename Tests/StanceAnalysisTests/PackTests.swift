import Testing

/// Whole sentences, read with the lexicons that the project ships.
///
/// Each measure has a goal and a floor. A reading under its floor fails; one that is short of its goal
/// is reported as a known issue until the goal is reached.
@Suite struct PackTests {
  /// What is measured on a half of a pack.
  struct Aim: CustomTestStringConvertible, Sendable {
    let pack: String
    let half: SentencePack.Half
    let measure: Measure
    let goal: Double
    let floor: Double

    var testDescription: String { "\(pack), \(half), \(measure)" }
  }

  enum Measure {
    /// Shares of all sentences read rightly, of those with a position found, of found ones in the right voice.
    case right, found, voice
    /// Shares of sentences without a position where none is found, and of those with one not read as the other.
    case silent, unflipped
  }

  @Test(arguments: [
    Aim(pack: "negation", half: .open, measure: .right, goal: 0.95, floor: 0.78),
    Aim(pack: "negation", half: .heldApart, measure: .right, goal: 0.90, floor: 0.70),
    Aim(pack: "irony", half: .open, measure: .right, goal: 0.95, floor: 0.70),
    Aim(pack: "irony", half: .heldApart, measure: .right, goal: 0.90, floor: 0.50),
    Aim(pack: "voice", half: .open, measure: .voice, goal: 0.95, floor: 0.92),
    Aim(pack: "voice", half: .heldApart, measure: .voice, goal: 0.90, floor: 0.90),
    Aim(pack: "direction", half: .open, measure: .found, goal: 0.80, floor: 0.80),
    Aim(pack: "direction", half: .heldApart, measure: .found, goal: 0.80, floor: 0.78),
    Aim(pack: "direction", half: .open, measure: .silent, goal: 0.92, floor: 0.70),
    Aim(pack: "direction", half: .heldApart, measure: .silent, goal: 0.92, floor: 0.40),
  ])
  func `a pack's sentences are read as a person reads them`(aim: Aim) throws {
    let score = try SentencePack(aim.pack).score(of: aim.half, read: SentencePack.analyzer())
    try expect(score, aim)
  }

  @Test(arguments: SentencePack.Half.allCases)
  func `invented wordings that nothing was learnt from are found on their pole`(
    half: SentencePack.Half
  ) throws {
    let score = try SentencePack("wordings").score(of: half, read: SentencePack.analyzer())
    func aim(_ measure: Measure, goal: Double, floor: Double) -> Aim {
      Aim(pack: "wordings", half: half, measure: measure, goal: goal, floor: floor)
    }
    try expect(score, aim(.found, goal: 0.60, floor: 0.60))
    try expect(score, aim(.unflipped, goal: 0.97, floor: 0.90))
    try expect(score, aim(.silent, goal: 0.92, floor: 0.68))
  }

  private func expect(_ score: SentencePack.Score, _ aim: Aim) throws {
    let share =
      switch aim.measure {
      case .right: score.share
      case .found: score.foundShare
      case .voice: score.voiceShare
      case .silent: 1 - score.falseShare
      case .unflipped: 1 - score.flippedShare
      }
    let shown = "\(aim.testDescription): \(share); wrong: \(score.wrong.prefix(20))"
    #expect(score.posed > 0)
    #expect(share >= aim.floor, "\(shown)")
    withKnownIssue("\(aim.testDescription) is short of its goal", isIntermittent: true) {
      #expect(share >= aim.goal, "\(shown)")
    }
  }
}
