import Glibc
import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What is learnt from coded sentences.
@Suite struct EvidenceLearnerTests {
  private static let claim = ClaimID(question: "t", name: "a")
  private static let affirm = Consequence(claim: claim, pole: .affirm)
  private static let deny = Consequence(claim: claim, pole: .deny)

  private static func cues(_ words: String) -> [EvidenceCueName] {
    words.split(separator: " ").map { EvidenceCueName(word: String($0), isNegated: false) }
  }

  fileprivate typealias Coded = (words: String, taken: Set<Consequence>)

  private static let sentences: [Coded] = [
    ("they sold them", [affirm]), ("they sold all", [affirm]), ("so they sold it", [affirm]),
    ("all sold them now", [affirm]), ("they saved them", [deny]), ("they saved all", [deny]),
    ("so it saved them", [deny]), ("all saved it", [deny]), ("they met them", []),
    ("so it rained", []), ("they met all once", []), ("it rained now", []),
  ]

  private static func learner(_ sentences: [Coded]) -> EvidenceLearner {
    var learner = EvidenceLearner(sides: [affirm, deny])
    for sentence in sentences {
      learner.add(cues: cues(sentence.words), taken: sentence.taken, claims: [claim])
    }
    return learner
  }

  /// The weights of each cue in a text of `weights.tsv`.
  private static func rows(_ text: String) -> [String: [Double]] {
    var rows: [String: [Double]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      var weights = cells.dropFirst().map { Double($0) ?? 0 }
      while weights.count < 2 { weights.append(0) }
      rows[String(cells[0])] = weights
    }
    return rows
  }

  // MARK: - What is learnt

  @Test func `a word weighs for the side whose sentences hold it, and against the other`() throws {
    let learner = Self.learner(Self.sentences)
    #expect(learner.count == 12)
    let text = learner.learnt()
    #expect(text.hasPrefix("cue\tt/a +\tt/a -\n(base)\t-"))
    let rows = Self.rows(text)
    let (sold, saved) = (try #require(rows["sold"]), try #require(rows["saved"]))
    let (rained, they) = (try #require(rows["rained"]), try #require(rows["they"]))
    #expect(sold[0] > 0.5 && sold[1] < -0.2)
    #expect(saved[1] > 0.5 && saved[0] < -0.2)
    #expect(rained[0] < 0 && rained[1] < 0)
    // A word of all kinds of sentences hardly weighs anything.
    #expect(abs(they[0]) < sold[0] / 2 && abs(they[1]) < saved[1] / 2)
  }

  @Test func `the weights are where the penalised likelihood is greatest`() throws {
    // There its slope along each weight is 0: the weight equals the sum of what is left to explain.
    let sentences = Self.sentences
    let rows = Self.rows(Self.learner(sentences).learnt())
    let known = sentences.map { sentence in
      sentence.words.split(separator: " ").map(String.init).filter { word in
        sentences.count { $0.words.split(separator: " ").contains { $0 == word } } >= 2
      }
    }
    let base = try #require(rows["(base)"])
    for (place, side) in [Self.affirm, Self.deny].enumerated() {
      var left: [String: Double] = [:]
      var all = 0.0
      for (cues, sentence) in zip(known, sentences) {
        let factor = 3 / Double(cues.count).squareRoot()
        let score = cues.reduce(base[place]) { $0 + factor * (rows[$1]?[place] ?? 0) }
        let rest = (sentence.taken.contains(side) ? 1 : 0) - 1 / (1 + exp(-score))
        all += rest
        for cue in cues { left[cue, default: 0] += factor * rest }
      }
      #expect(abs(all) < 0.1)
      for cue in Set(known.joined()).sorted() {
        let slope = (left[cue] ?? 0) - (rows[cue]?[place] ?? 0)
        #expect(abs(slope) < 0.1, "\(cue) \(side)")
      }
    }
  }

  @Test func `a cue in one sentence only is left out`() throws {
    let sentences = Self.sentences + [("they betrayed them", [Self.affirm])]
    #expect(Self.rows(Self.learner(sentences).learnt())["betrayed"] == nil)
    #expect(Self.rows(Self.learner(sentences).learnt())["once"] == nil)
    let twice = sentences + [("all betrayed it", [Self.affirm])]
    #expect(try #require(Self.rows(Self.learner(twice).learnt())["betrayed"])[0] > 0.2)
  }

  @Test func `finds weigh by themselves, whatever the words`() throws {
    var learner = EvidenceLearner(sides: [Self.affirm, Self.deny])
    let find = EvidenceCueName(find: Self.affirm, .any)
    for sentence in Self.sentences {
      let found = sentence.taken.contains(Self.affirm) ? [find] : []
      learner.add(
        cues: Self.cues(sentence.words) + found, taken: sentence.taken, claims: [Self.claim])
    }
    let rows = Self.rows(learner.learnt())
    let weights = try #require(rows["find t/a affirm"])
    #expect(weights[0] > 0.5 && weights[1] < 0)
    // It takes a part of what the word had to explain alone.
    let alone = Self.rows(Self.learner(Self.sentences).learnt())
    #expect(try #require(rows["sold"])[0] < #require(alone["sold"])[0])
  }

  @Test func `sides that no sentence takes are unlikely everywhere`() throws {
    let sentences: [Coded] = Self.sentences.map { ($0.words, $0.taken.subtracting([Self.deny])) }
    let rows = Self.rows(Self.learner(sentences).learnt())
    #expect(try #require(rows["(base)"])[1] < -3)
    #expect(rows.filter { $0.key != "(base)" }.values.allSatisfy { $0[1] <= 0 })
    // A side that is not asked for is not learnt.
    var other = EvidenceLearner(sides: [Self.affirm])
    for sentence in Self.sentences {
      other.add(cues: Self.cues(sentence.words), taken: sentence.taken, claims: [Self.claim])
    }
    #expect(other.learnt().hasPrefix("cue\tt/a +\n"))
  }

  @Test func `where readers did not look for a claim a sentence teaches nothing of it`() {
    let other = ClaimID(question: "t", name: "b")
    let text = Self.learner(Self.sentences).learnt()
    func learnt(besides claims: Set<ClaimID>) -> String {
      var learner = Self.learner(Self.sentences)
      for words in ["they sold them", "all sold it", "so they sold all"] {
        learner.add(cues: Self.cues(words), taken: [], claims: claims)
      }
      return learner.learnt()
    }
    #expect(learnt(besides: [other]) == text)
    #expect(learnt(besides: []) == text)
    #expect(learnt(besides: [Self.claim]) != text)
    #expect(learnt(besides: [other, Self.claim]) == learnt(besides: [Self.claim]))
  }

  @Test func `without sentences there is nothing to learn`() {
    let learner = Self.learner([])
    #expect(learner.count == 0)
    #expect(learner.learnt() == "cue\tt/a +\tt/a -\n(base)\n")
    #expect(EvidenceLearner(sides: []).learnt() == "cue\n(base)\n")
  }

  // MARK: - The same again

  @Test func `the same sentences give the same bytes`() {
    let text = Self.learner(Self.sentences).learnt()
    for _ in 0..<5 { #expect(Self.learner(Self.sentences).learnt() == text) }
    var learner = Self.learner(Self.sentences)
    #expect(learner.learnt() == text)
    learner.add(cues: Self.cues("they sold them again"), taken: [Self.affirm], claims: [Self.claim])
    #expect(learner.count == 13)
    #expect(learner.learnt() != text)
  }

  // MARK: - There and back

  @Test func `what was learnt from sentences is read in others`() throws {
    let plain = try SmallAnalyzer()
    var learner = EvidenceLearner(sides: [Self.affirm, Self.deny])
    let coded: [(String, Set<Consequence>)] = [
      ("They sold the Kurds out.", [Self.affirm]), ("Then America sold its allies.", [Self.affirm]),
      ("We sold them, and never saved them.", [Self.affirm]), ("All were sold.", [Self.affirm]),
      ("They saved the Kurds.", [Self.deny]), ("Then America saved its allies.", [Self.deny]),
      ("We saved them, and never sold them.", [Self.deny]), ("All were saved.", [Self.deny]),
      ("They met the Kurds.", []), ("Then America met its allies.", []),
      ("We met them, and never left.", []), ("All were there.", []),
    ]
    for (text, taken) in Array(repeating: coded, count: 5).joined() {
      let sentences = plain.analyzer.cues(in: .small([text]))
      #expect(sentences.count == 1)
      learner.add(cues: sentences.flatMap(\.cues), taken: taken, claims: [Self.claim])
    }
    let analyzer = try SmallAnalyzer(weights: learner.learnt())
    #expect(!analyzer.analyzer.bundle.findings.contains { $0.file == "weights.tsv" })
    func sides(of text: String) -> [String] {
      analyzer.reading(.small([text])).statements.map { "\($0.pole) \($0.voice)" }
    }
    #expect(sides(of: "Someone sold them.") == ["affirm own"])
    #expect(sides(of: "Someone saved them.") == ["deny own"])
    #expect(sides(of: "Someone met them.") == [])
    #expect(sides(of: "Moscow said that someone sold them.") == ["affirm reported"])
    // What the weights are learnt from does not change with them.
    #expect(
      analyzer.analyzer.cues(in: .small(["They sold them."])).map(\.cues)
        == plain.analyzer.cues(in: .small(["They sold them."])).map(\.cues))
  }
}
