import LexiconMatching
import StanceVocabulary
import TextSegmentation
import Testing

/// Which cue a line of `weights.tsv` names, and what scores come of it.
@Suite struct EvidenceWeightsTests {
  // MARK: - Names of cues

  /// A cue that is told by what it is, not by a symbol of one lexicon.
  enum Kind: Sendable {
    case word(String), lexiconClass(String), actor(String), find(Pole, EvidenceCue.Detail)
  }

  @Test(arguments: [
    ("betrayed", Kind.word("betrayed"), false), ("not betrayed", .word("betrayed"), true),
    (",", .word(","), false), ("<", .word("<"), false), ("<>", .word("<>"), false),
    ("not", .word("not"), false), ("not not", .word("not"), true),
    ("find", .word("find"), false), ("finding", .word("finding"), false),
    ("<betray>", .lexiconClass("betray"), false),
    ("not <betray>", .lexiconClass("betray"), true),
    ("{kurds}", .actor("kurds"), false), ("not {us}", .actor("us"), true),
    ("find t/a affirm", .find(.affirm, .any), false),
    ("find t/a deny", .find(.deny, .any), false),
    ("find t/a affirm weak", .find(.affirm, .weak), false),
    ("find t/a deny relation", .find(.deny, .kind(.relation)), false),
    ("find t/a affirm concept", .find(.affirm, .kind(.concept)), false),
    ("find t/a affirm judgement", .find(.affirm, .kind(.judgement)), false),
  ])
  func `the name of a cue tells what it is`(name: String, kind: Kind, isNegated: Bool) throws {
    let lexicon = try SmallEvidence.bundle(SmallEvidence.both + "{turkey}\t9\n\(name)\t1\n").lexicon
    let evidence = try #require(lexicon.evidence)
    let cue: EvidenceCue
    switch kind {
    case .word(let word):
      cue = .word(Folding.hash(of: word), isNegated: isNegated)
    case .lexiconClass(let name):
      let symbol = try #require(lexicon.classNames.first { $0.value == name }?.key)
      cue = .lexiconClass(symbol, isNegated: isNegated)
    case .actor(let id):
      let actor = try #require(lexicon.actors.firstIndex { $0.id == id })
      cue = .actor(actor, isNegated: isNegated)
    case .find(let pole, let detail):
      cue = .find(SmallEvidence.side("a", pole), detail)
    }
    #expect(evidence.row(of: cue) == 1)
    #expect(evidence.entries.map(\.name.description) == ["{turkey}", name])
    #expect(evidence.entries[1].name.isFind == name.hasPrefix("find "))
  }

  @Test func `a cue is another than its opposite`() throws {
    let evidence = try SmallEvidence.evidence(
      SmallEvidence.both + "not betrayed\t1\nfind t/a affirm weak\t1\n")
    let word = Folding.hash(of: "betrayed")
    #expect(evidence.row(of: .word(word, isNegated: true)) == 0)
    #expect(evidence.row(of: .word(word, isNegated: false)) == nil)
    #expect(evidence.row(of: .find(SmallEvidence.side("a", .affirm), .weak)) == 1)
    #expect(evidence.row(of: .find(SmallEvidence.side("a", .affirm), .any)) == nil)
    #expect(evidence.row(of: .find(SmallEvidence.side("a", .deny), .weak)) == nil)
    #expect(evidence.row(of: .find(SmallEvidence.side("b", .affirm), .weak)) == nil)
  }

  // MARK: - Scores

  /// Weights that are exact in binary, so that scores are.
  private static let weighing =
    SmallEvidence.both
    + "one\t1\t-2\ntwo\t2\nthree\t\t.5\nfour\t-.25\nnot one\t-4\t4\nfind t/a affirm\t1.5\t-.5\n"
    + "find t/a affirm relation\t.25\nfind t/a deny\t-1\t1\n"

  private static func words(_ words: String...) -> [EvidenceCue] {
    words.map { .word(Folding.hash(of: $0), isNegated: false) }
  }

  private static let affirmed = EvidenceCue.find(SmallEvidence.side("a", .affirm), .any)
  private static let relation = EvidenceCue.find(SmallEvidence.side("a", .affirm), .kind(.relation))
  private static let notOne = EvidenceCue.word(Folding.hash(of: "one"), isNegated: true)

  private static let scored: [(cues: [EvidenceCue], scores: [Double])] = [
    ([], [-1, 0.5]),
    // One word counts 3 times: -1 + 3 * 1, .5 - 3 * 2.
    (words("one"), [2, -5.5]),
    (words("two"), [5, 0.5]),
    // Four words count 1.5 times: -1 + 1.5 * (1 + 2 - .25), .5 + 1.5 * (-2 + .5).
    (words("one", "two", "three", "four"), [3.125, -1.75]),
    // Words that were never learnt do not count among them.
    (words("one", "five", "six", "seven"), [2, -5.5]),
    (words("five"), [-1, 0.5]),
    // A find counts twice and is no word among others: -1 + 2 * 1.5, .5 - 2 * .5.
    ([affirmed], [2, -0.5]),
    // -1 + 3 * 1 + 2 * (1.5 + .25), .5 - 3 * 2 - 2 * .5.
    (words("one") + [affirmed, relation], [5.5, -6.5]),
    ([.find(SmallEvidence.side("a", .deny), .any)], [-3, 2.5]),
    (
      [
        .find(SmallEvidence.side("a", .affirm), .weak),
        .find(SmallEvidence.side("b", .affirm), .any),
      ], [-1, 0.5]
    ),
    // A negated word is a cue of its own beside the word: -1 + 1.5 * (1 + 2 - 4),
    // .5 + 1.5 * (-2 + .5 + 4).
    (words("one", "two", "three") + [notOne], [-2.5, 4.25]),
  ]

  @Test(arguments: scored)
  func `a score is the base, the words by the root of their number, and the finds`(
    cues: [EvidenceCue], scores: [Double]
  ) throws {
    let weights = try SmallEvidence.evidence(Self.weighing)
    #expect(WeighedCues(weights) { add in for cue in cues { add(cue, 0) } }.scores == scores)
    // A cue that comes again counts once.
    #expect(WeighedCues(weights) { add in for cue in cues + cues { add(cue, 0) } }.scores == scores)
  }

  @Test func `what each cue adds is told, the most first, with its first place`() throws {
    let weights = try SmallEvidence.evidence(Self.weighing)
    let cues = WeighedCues(weights) { add in
      for (place, word) in ["four", "five", "three", "two", "two"].enumerated() {
        add(.word(Folding.hash(of: word), isNegated: false), place)
      }
      add(Self.affirmed, nil)
    }
    // Rows of two (1), three (2), four (3), the find (5); three words count the root of three times less.
    let factor = EvidenceWeights.factor(isFind: false, among: 3)
    let affirming = cues.contributions(to: 0)
    // What adds nothing is left out: row 2 here, rows 1 and 3 below.
    #expect(affirming.map(\.row) == [1, 5, 3])
    #expect(affirming.map(\.place) == [3, nil, 0])
    #expect(affirming.map(\.amount) == [2 * factor, 3, -0.25 * factor])
    let denying = cues.contributions(to: 1)
    #expect(denying.map(\.row) == [2, 5])
    #expect(denying.map(\.amount) == [0.5 * factor, -1])
  }

  @Test(arguments: [(0, 3), (1, 3), (4, 1.5), (9, 1), (36, 0.5)])
  func `a word counts less the more there are, a find does not`(count: Int, factor: Double) throws {
    #expect(EvidenceWeights.factor(isFind: false, among: count) == factor)
    #expect(EvidenceWeights.factor(isFind: true, among: count) == 2)
  }
}
