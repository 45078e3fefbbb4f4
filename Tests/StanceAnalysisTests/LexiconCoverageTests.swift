import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What the lexicons miss: here all but "the US betrays the Kurds".
@Suite struct LexiconCoverageTests {
  private func coverage(
    _ texts: [String], entries: String = SmallAnalyzer.betrayal,
    targets: [String] = ["us", "kurds"]
  ) throws -> LexiconCoverage {
    let bundle = try SmallAnalyzer(entries).analyzer.bundle
    var coverage = LexiconCoverage(bundle, targets: targets)
    for (number, text) in texts.enumerated() {
      var document = Document.small([text])
      document.source = Source(id: SourceID("s\(number)"), name: "S")
      coverage.add(document)
    }
    return coverage
  }

  private static let shunned = [
    "Washington shunned the Kurds. The weather was fine. The US betrayed the Kurds.",
    "The Kurds were shunned. The US shuns Moscow. Rain fell everywhere.",
  ]

  @Test func `sentences are told apart by targets and statements`() throws {
    let found = try coverage(Self.shunned)
    #expect(found.sentences == 6)
    #expect(found.naming == 4)
    #expect(found.silent == 3)
  }

  @Test func `a word near targets is counted over its forms, with whom it stands near`() throws {
    let candidates = try coverage(Self.shunned).candidates()
    #expect(candidates.map(\.word) == ["shun"])
    let candidate = try #require(candidates.first)
    #expect(candidate.forms == ["shunned", "shuns"])
    #expect(candidate.count == 3)
    #expect(candidate.countStated == 0)
    #expect(candidate.countEverywhere == 3)
    #expect(candidate.documents == 2)
    #expect(candidate.sources == 2)
    #expect(candidate.actors.map { "\($0.actor) \($0.count)" } == ["us 2", "kurds 1"])
    #expect(candidate.classes == [])
    // 3 words near targets, 5 far from them: prior 375; ln(378/625) - ln(375/630) in errors.
    #expect(abs(candidate.z - 0.218652) < 1e-6)
    // None of three places has a statement beside it: (0 + 1) / (3 + 2).
    #expect(abs(candidate.rank - candidate.z / 5) < 1e-12)
    #expect(
      candidate.examples.map(\.text) == ["Washington shunned the Kurds.", "The US shuns Moscow."])
  }

  @Test func `a member of a class is named with the class`() throws {
    let candidates = try coverage([
      "The Kurds arm. All is calm here.", "The Kurds arms here. They armed the US.",
    ]).candidates()
    #expect(candidates.map(\.word) == ["arm"])
    #expect(candidates.map(\.classes) == [["arm"]])
  }

  @Test func `names, numbers and words of the language are no candidates`() throws {
    let text =
      "In Raqqa the Kurds did not think of it in 2017. They said that of the Kurds of Raqqa."
    let other = "Near Raqqa the Kurds never said no to 2017. Nobody wandered about elsewhere."
    #expect(try coverage([text, other, "The US told Raqqa of it."]).candidates() == [])
  }

  @Test func `a sentence that stands in two papers counts once`() throws {
    let copied = "Observers shunned all of the Kurds on Sunday. "
    let found = try coverage([copied, copied + "Rain fell.", copied])
    #expect(found.sentences == 2)
    #expect(found.naming == 1)
  }

  @Test(arguments: [
    ("the Kurds retreated; others applauded.", ["retreated"]),
    ("the Kurds retreated because others applauded.", ["retreated"]),
    ("Kurds who retreated were applauded.", ["applauded", "retreated"]),
    ("the Kurds, one two three four five six seven retreated.", ["retreated"]),
    ("the Kurds, one two three four five six seven eight retreated.", []),
  ])
  func `near is within eight words and the clause`(text: String, expected: [String]) throws {
    let texts = ["Today", "Later", "Elsewhere"].map { "\($0) \(text)" }
    let found = try coverage(texts + ["Some slept, of course."]).candidates().map(\.word)
    #expect(found.filter(["retreated", "applauded"].contains).sorted() == expected)
  }

  @Test func `words near another actor alone are not counted`() throws {
    let candidates = try coverage(Self.shunned, targets: ["kurds"]).candidates()
    #expect(candidates == [])
  }

  @Test func `words that often stand with it are shown as a pattern`() throws {
    let candidates = try coverage([
      "A truce was brokered by the US. It rained.", "Talks brokered by the US fail.",
      "Peace brokered by America holds. They slept.", "Another truce brokered by the US.",
    ]).candidates()
    let candidate = try #require(candidates.first { $0.word == "brokered" })
    #expect(candidate.phrases.map { "\($0.phrase) \($0.count)" } == ["brokered by 4"])
  }

  @Test func `a word that also stands beside statements comes before one that does not`() throws {
    let both = "The Kurds trained well. The Kurds waited. It rained here. "
    let candidates = try coverage([
      both + "The US betrayed the trained Kurds.", "Some Kurds trained. Some Kurds waited.",
      "More Kurds trained. More Kurds waited.",
    ]).candidates()
    #expect(
      candidates.map(\.word).filter(["trained", "waited"].contains) == ["trained", "waited"])
    #expect(candidates.first { $0.word == "trained" }?.countStated == 1)
  }
}
