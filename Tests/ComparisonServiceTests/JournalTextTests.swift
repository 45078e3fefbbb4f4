import ReportRendering
import StanceComparison
import StanceVocabulary
import Testing

@testable import ComparisonService

/// What the journal keeps, and what it makes of two tables.
@Suite struct JournalTextTests {
  private static let claims = ["first", "second"].map {
    Claim(
      id: ClaimID(question: "q", name: $0), sentence: "The \($0) holds.", affirmWording: "says so",
      denyWording: "denies it")
  }
  private static let silent = PairOnClaim.Outcome.notComparable(.silent([SourceID("a")]))

  private static func compared(
    _ reading: Verdict.Reading, _ reach: Verdict.Reach = .open
  ) -> PairOnClaim.Outcome {
    .compared(
      Verdict(
        reading: reading, reach: reach, probability: 0.5, same: 0.5, opposite: 0.1,
        differsInDegree: false, limits: [], whatWouldChange: .moreThanFive))
  }

  /// A comparison of sources named like their ids, in capitals, or as given.
  private static func table(
    _ outcomes: [(claim: Int, a: String, b: String, PairOnClaim.Outcome)],
    names: [String: String] = [:]
  ) -> VerdictTable {
    let ids = Set(outcomes.flatMap { [$0.a, $0.b] }).sorted()
    let comparison = Comparison(
      questions: [Question(id: "q", title: "What?", claims: claims)],
      sources: ids.map {
        SourceSummary(
          source: Source(id: SourceID($0), name: names[$0] ?? $0.uppercased()), documents: 1,
          words: 1)
      }, positions: [], camps: [],
      verdicts: outcomes.map {
        PairOnClaim(a: SourceID($0.a), b: SourceID($0.b), claim: claims[$0.claim].id, outcome: $0.3)
      }, pairs: [], sharedPassages: [], validation: [:])
    return VerdictTable(comparison)
  }

  private static func kept(_ table: VerdictTable) -> VerdictTable {
    VerdictTable(bytes: table.bytes)
  }

  private static func words(_ changes: VerdictChanges) -> [String] {
    changes.changes.map {
      "\($0.claim.name) \($0.a.name) \($0.b.name): "
        + "\($0.before?.words ?? "-") > \($0.after?.words ?? "-")"
    }
  }

  @Test func `the weightiest change comes first, and what has gone last`() {
    let before = Self.table([
      (0, "a", "b", Self.compared(.agree)), (0, "a", "c", Self.compared(.agree)),
      (0, "b", "c", Self.compared(.partly)), (1, "a", "b", Self.silent),
      (1, "a", "x", Self.compared(.disagree)), (1, "b", "c", Self.silent),
    ])
    let after = Self.table([
      (0, "a", "b", Self.compared(.agree, .leaning)), (0, "a", "c", Self.silent),
      (0, "b", "c", Self.compared(.partly)), (1, "a", "b", Self.compared(.disagree)),
      (1, "b", "c", .notComparable(.undated)), (1, "b", "d", Self.silent),
    ])
    let changes = after.changes(since: Self.kept(before))
    #expect(
      Self.words(changes) == [
        "second A B: not comparable, silent > disagree, open",
        "first A C: agree, open > not comparable, silent",
        "first A B: agree, open > agree, leaning",
        "second A X: disagree, open > -",
      ])
    #expect(changes.otherReasons == 1)
    #expect(changes.came.map(\.name) == ["D"])
    #expect(changes.went.map(\.name) == ["X"])
    #expect(JournalText.content(JournalText.text(changes)) == .changes(changes))
  }

  @Test(arguments: [
    "a\tb", "a\nb", "a\r\nb", "\\t", "\\", "a\\\nb", "<b>&\"", "", "\u{202E}x", "-> :",
  ])
  func `names and ids of any characters come back`(name: String) {
    let id = name + "1"
    let before = Self.table([(0, "a", id, Self.compared(.agree))], names: [id: name])
    let after = Self.table([(0, "a", id, Self.compared(.disagree))], names: [id: name])
    #expect(Self.kept(before).hash == before.hash)
    #expect(Self.kept(before).bytes == before.bytes)
    let changes = after.changes(since: Self.kept(before))
    #expect(changes.changes.map(\.b) == [.init(id: SourceID(id), name: name)])
    #expect(changes.came.isEmpty && changes.went.isEmpty)
    #expect(JournalText.content(JournalText.text(changes)) == .changes(changes))
  }

  @Test func `no more changes are kept than anybody reads`() {
    let ids = (100..<250).map(String.init)
    let before = Self.table(ids.map { (0, "a", $0, Self.compared(.agree)) })
    let after = Self.table(ids.map { (0, "a", $0, Self.compared(.disagree)) })
    let changes = after.changes(since: before)
    #expect(changes.changes.count == 100)
    #expect(changes.unlisted == 50)
    #expect(changes.changes.first?.b.id == SourceID("100"))
  }

  @Test func `another name is no change, and a table without names has those of its pairs`() {
    let table = Self.table([(0, "a", "b", Self.compared(.agree))])
    let renamed = Self.table([(0, "a", "b", Self.compared(.agree))], names: ["a": "Other"])
    #expect(table.hash == renamed.hash)
    let old = VerdictTable(bytes: Array("q/first\ta\tb\tagree, firm".utf8))
    let changes = table.changes(since: old)
    #expect(Self.words(changes) == ["first A B: agree, firm > agree, open"])
    #expect(changes.came.isEmpty)
  }

  private static let texts: [(String, JournalEntry.Content)] = [
    ("first report", .firstReport),
    (
      "q/c, a, b: agree, open -> disagree, open\n- q/d, a, b: x",
      .lines(["q/c, a, b: agree, open -> disagree, open", "- q/d, a, b: x"])
    ),
    ("changes 9\nclaim\tx", .lines(["changes 9", "claim\tx"])),
    (
      "changes 1\nchanged\tno claim\ta\tb\tagree, open\t\nmore\tx",
      .changes(VerdictChanges(changes: []))
    ),
  ]

  @Test(arguments: texts)
  func `texts of any form are read`(text: String, content: JournalEntry.Content) {
    #expect(JournalText.content(text) == content)
  }

  @Test func `entries and journals have names of their own`() {
    func entry(_ number: Int, _ time: String = "2026-11-21T03:00:00Z") -> ChangeEntry {
      ChangeEntry(number: number, before: "1", after: "2", publishedAt: time, text: "x")
    }
    let names = [
      JournalIdentity.entry.uuid(entry(1)), JournalIdentity.entry.uuid(entry(3)),
      JournalIdentity.entry.uuid(entry(1, "2026-11-21T03:00:01Z")),
      JournalIdentity.journal.uuid(entry(1)), JournalIdentity.journal.uuid(nil),
    ]
    #expect(Set(names).count == 5)
    #expect(names[0] == JournalIdentity.entry.uuid(entry(1)))
    for name in names {
      #expect(name.contains(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/))
    }
  }
}
