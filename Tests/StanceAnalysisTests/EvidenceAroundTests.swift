import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What the sentences around one, and the kind of text, tell of the side that it takes.
@Suite struct EvidenceAroundTests {
  private static let leaving = SmallWeights.file(
    "sold\t30\t-30", "saved\t-30\t30", "leaving\t1.2\t")

  /// What the sentences around it add to the statement on "sold" that comes first.
  private func around(_ text: String) throws -> Double {
    let statements = try SmallAnalyzer(weights: Self.leaving).reading(.small([text])).statements
    let effect = try SmallWeights.trail(statements.first)
    return try #require(Double(effect.split(separator: " ").last ?? ""))
  }

  @Test func `a doubtful sentence takes the side that those around it take`() throws {
    let analyzer = try SmallAnalyzer(weights: Self.leaving)
    func lines(of text: String) -> [Int] {
      analyzer.reading(.small([text])).statements.map(\.rule.line)
    }
    #expect(lines(of: "It is leaving.") == [])
    #expect(
      lines(of: "They sold it. So sold. All sold. It is leaving. We sold it. Yes, sold. It sold.")
        == [3, 3, 3, 5, 3, 3, 3])
    // With nothing to tell it is silent in any company.
    #expect(
      lines(of: "They sold it. So sold. All sold. It is so. We sold it. Yes, sold. It sold.")
        == [3, 3, 3, 3, 3, 3])
    // The same sentences beyond its reach.
    #expect(
      lines(
        of: "They sold it. So sold. All sold. One. Two. Three. It is leaving. One. Two. Three. "
          + "We sold it. Yes, sold. It sold.") == [3, 3, 3, 3, 3, 3])
    // Those on the other side do not help.
    #expect(
      lines(
        of: "They saved it. So saved. All saved. It is leaving. We saved it. Saved. It saved.")
        == [4, 4, 4, 4, 4, 4])
  }

  /// What stands around "They sold it.", and how many sentences on its side count.
  private static let surroundings: [(before: String, behind: String, near: Double)] = [
    ("", "It sold.", 1), ("", "So. It sold.", 1), ("", "So. Then. It sold.", 1),
    ("", "So. Then. Now. It sold.", 0), ("", "It sold. It sold.", 2),
    ("", "It sold. It sold. It sold. It sold.", 3), ("", "It saved. It saved.", 0),
    ("So. Then. Now.", "So. Then. It sold.", 1), ("One saved.", "It sold. It saved.", 1),
  ]

  @Test(arguments: surroundings)
  func `three sentences before and behind count, alike`(
    before: String, behind: String, near: Double
  ) throws {
    let alone = try around("They sold it.")
    let each = try around("They sold it. It sold.") - alone
    #expect(each > 0.5)
    let text = [before, "They sold it.", behind].joined(separator: " ")
    // The others' own certainties are not quite 0 and 1.
    #expect(abs(try around(text) - alone - near * each) < 0.05)
    // The last of a text sees the same before it.
    let turned = behind.split(separator: ".").reversed().map { $0 + "." }.joined(separator: " ")
    let statements = try SmallAnalyzer(weights: Self.leaving)
      .reading(.small([turned + " They sold it."])).statements
    let effect = try SmallWeights.trail(statements.last)
    let seen = try #require(Double(effect.split(separator: " ").last ?? ""))
    #expect(abs(seen - alone - near * each) < 0.05)
  }

  @Test func `what happened takes more to be a statement in news`() throws {
    // A certainty of about .4.
    let weights = SmallWeights.file(
      "sold\t1.9", "find t/a affirm\t2.8", "film\t-9\t-9", "surely\t9")
    let analyzer = try SmallAnalyzer(weights: weights)
    #expect(analyzer.statements(in: "They sold it.").count == 1)
    #expect(analyzer.statements(inNews: "They sold it.") == [])
    #expect(analyzer.statements(inNews: "Surely.") == ["a affirm own 999"])
    // What an entry finds takes less.
    #expect(analyzer.statements(inNews: "The US betrayed Kurds.") == ["a affirm own 1000"])
    #expect(analyzer.statements(inNews: "The US betrayed Kurds in a film.") == [])
  }
}
