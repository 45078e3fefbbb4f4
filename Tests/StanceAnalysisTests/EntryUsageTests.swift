import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What documents show of entries: those that do nothing, those that do too much.
@Suite struct EntryUsageTests {
  private static let entries = """
    wordings:
      - {say: [gone], affirm: t/a}
      - {say: [must], affirm: t/a}
      - {say: [betray], affirm: t/a}
    """

  private func messages(_ texts: [(source: String, text: String)]) throws -> [String] {
    let analyzer = try SmallAnalyzer(Self.entries).analyzer
    var usage = EntryUsage()
    for (source, text) in texts {
      var document = Document.small([text])
      document.source = Source(id: SourceID(source), name: source)
      usage.add(document, analyzer)
    }
    return usage.findings(on: analyzer.bundle).map(\.message)
  }

  @Test func `an entry that never fires is named, and one that fires everywhere`() throws {
    let found = try messages([("one", "Assad must go. All is well.")])
    #expect(
      found == [
        "never fires in these 2 sentences", "fires in 1 of 2 sentences, over 2 %",
        "never fires in these 2 sentences",
      ])
  }

  @Test func `a wording of one source is named where there are several`() throws {
    let quiet = String(repeating: "All is well. ", count: 60)
    let found = try messages([
      ("one", quiet + "They must go. Who would betray them? The gone are gone."),
      ("two", quiet + "They must stay. They are gone."),
    ])
    #expect(
      found == ["fires in one source only, one: a wording that fits what its author read"])
  }
}
