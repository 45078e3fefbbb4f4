import Testing

@testable import LexiconMatching

@Suite struct BaseFormsTests {
  private static let inflection = Inflection(
    irregular: [
      "take": .init(past: "took", participle: "taken"),
      "leave": .init(past: "left", participle: "left"),
      "grind": .init(past: "ground", participle: "ground"),
    ], doubling: [])

  private func base(of word: String, among counts: [String: Int]) -> String {
    BaseForms(counts: counts, inflection: Self.inflection).base(of: word)
  }

  @Test(arguments: [
    ("bombed", "bomb"), ("bombs", "bomb"), ("bombing", "bomb"), ("bombings", "bomb"),
    ("bomb", "bomb"), ("carried", "carry"), ("allies", "ally"), ("stopped", "stop"),
    ("took", "take"), ("dying", "die"), ("brutally", "brutal"), ("crises", "crises"),
  ])
  func `a form goes to its base where that is found, too`(word: String, expected: String) {
    let counts = [
      "bomb": 3, "bombs": 1, "bombed": 2, "bombing": 4, "bombings": 1, "carry": 1, "carried": 1,
      "ally": 1, "allies": 2, "stop": 1, "stopped": 1, "take": 2, "took": 1, "die": 1, "dying": 1,
      "brutal": 1, "brutally": 1, "crises": 1,
    ]
    #expect(base(of: word, among: counts) == expected)
  }

  @Test func `the base with more other forms wins`() {
    // "Left" of "leave"; "ground" of no "grind".
    let counts = ["left": 5, "leave": 3, "leaving": 1, "ground": 9, "grounds": 1]
    #expect(base(of: "left", among: counts) == "leave")
    #expect(base(of: "ground", among: counts) == "ground")
    #expect(base(of: "grounds", among: counts) == "ground")
  }

  @Test(arguments: [
    ("escalated", "escalating", "escalate"), ("divided", "dividing", "divide"),
    ("shelled", "shelling", "shell"), ("visited", "visiting", "visit"),
    ("backed", "backing", "back"), ("battled", "battling", "battle"),
  ])
  func `two forms without their base agree on a likely one`(
    first: String, second: String, expected: String
  ) {
    let counts = [first: 1, second: 1]
    #expect(base(of: first, among: counts) == expected)
    #expect(base(of: second, among: counts) == expected)
  }

  @Test(arguments: ["thing", "evening", "news", "red", "king"])
  func `a word that only looks like a form stands for itself`(word: String) {
    #expect(base(of: word, among: [word: 3]) == word)
  }
}
