import Glibc
import StanceVocabulary
import Testing

@testable import StanceComparison

/// Five real articles, coded by two machine readers, from their coded sentences to the table that a
/// person who has read them would write.
///
/// What counts is what both readers coded; passages are folded by paragraph, with addresses of the
/// web left out. Documents 001 and 004 are largely the same posts, once with their links and once
/// with what was left of them: with the addresses as words, US-role/regime-change would come to
/// 0:89 and Assad/legitimate to 0:32.
struct SeedsTableTests {
  private static let sources = [
    "the-grayzone", "anti-media", "unsigned-commentary", "syria-solidarity-campaign",
  ]
  private static let claims = [
    "us-role/legitimate", "us-role/regime-change", "assad/legitimate", "assad/chemical-attacks",
    "assad/fights-isis", "kurds/supported", "kurds/betrayed", "isis/resurgent",
    "isis/us-responsible", "isis/assad-responsible", "isis/us-credit",
  ]

  private static let comparison: Result<Comparison, FixtureError> = Result {
    () throws(FixtureError) in
    let names = ["us-role", "assad", "kurds", "isis"]
    let questions = names.map { name in
      Question(
        id: name, title: name,
        claims: claims.filter { $0.hasPrefix(name + "/") }.map {
          Drafts.claim($0, isTimeBound: $0 == "isis/resurgent")
        })
    }
    return SourceComparer.compare(
      questions: questions, sources: sources.map { Drafts.summary($0) },
      evidence: try SeedsGold.evidence(), validation: [:])
  }

  private func position(_ source: Int, _ claim: String) throws -> Position {
    let id = SourceID(Self.sources[source])
    let positions = try Self.comparison.get().positions
    return try #require(positions.first { $0.source == id && $0.claim.description == claim })
  }

  private func outcome(_ one: Int, _ other: Int, _ claim: String) throws -> PairOnClaim.Outcome {
    let ids = [one, other].map { SourceID(Self.sources[$0]) }.sorted()
    let verdicts = try Self.comparison.get().verdicts
    return try #require(
      verdicts.first { $0.a == ids[0] && $0.b == ids[1] && $0.claim.description == claim }
    ).outcome
  }

  private func reading(_ one: Int, _ other: Int, _ claim: String) throws -> Verdict.Reading? {
    guard case .compared(let verdict) = try outcome(one, other, claim) else { return nil }
    return verdict.reading
  }

  /// affirm:deny, own and folded, of Grayzone, Anti-Media, the unsigned text and Solidarity.
  @Test(arguments: [
    ("us-role/legitimate", ["0:23", "0:20", "1:0", "0:55"]),
    ("us-role/regime-change", ["4:0", "1:0", "reported", "0:83"]),
    ("assad/legitimate", ["3:0", "-", "0:1", "0:29"]),
    ("assad/chemical-attacks", ["-", "-", "-", "9:0"]),
    ("assad/fights-isis", ["4:0", "-", "0:6", "0:1"]),
    ("kurds/supported", ["5:0", "-", "-", "2:7"]),
    ("kurds/betrayed", ["11:0", "-", "-", "0:1"]),
    ("isis/resurgent", ["16:0", "9:7", "1:0", "0:2"]),
    ("isis/us-responsible", ["16:0", "10:0", "-", "3:1"]),
    ("isis/assad-responsible", ["-", "-", "1:0", "2:0"]),
    ("isis/us-credit", ["0:1", "2:1", "5:0", "2:0"]),
  ])
  func `the counts are those of the table`(claim: String, counts: [String]) throws {
    let found = try Self.sources.indices.map { source in
      let position = try position(source, claim)
      let own = position.own
      if own.affirm.statements + own.deny.statements > 0 {
        return "\(own.affirm.statements):\(own.deny.statements)"
      }
      return position.reported == PoleTallies() ? "-" : "reported"
    }
    #expect(found == counts)
  }

  @Test(arguments: [
    ("us-role/legitimate", "- - 1 -"), ("us-role/regime-change", "+ 1 0 -"),
    ("assad/legitimate", "+ 0 1 -"), ("assad/chemical-attacks", "0 0 0 +"),
    ("assad/fights-isis", "+ 0 - 1"), ("kurds/supported", "+ 0 0 -"),
    ("kurds/betrayed", "+ 0 0 1"), ("isis/resurgent", "+ b 1 -"),
    ("isis/us-responsible", "+ + 0 +"), ("isis/assad-responsible", "0 0 1 +"),
    ("isis/us-credit", "1 + + +"),
  ])
  func `the sides are those of the table`(claim: String, sides: String) throws {
    let found = try Self.sources.indices.map { source in
      switch try position(source, claim).side {
      case .takes(.affirm): "+"
      case .takes(.deny): "-"
      case .both: "b"
      case .oneStatement: "1"
      case .silent: "0"
      }
    }
    #expect(found.joined(separator: " ") == sides)
  }

  @Test(arguments: [
    (0, 1, "us-role/legitimate", Verdict.Reading.agree), (0, 3, "us-role/legitimate", .agree),
    (1, 3, "us-role/legitimate", .agree), (0, 3, "us-role/regime-change", .disagree),
    (0, 3, "assad/legitimate", .disagree), (0, 2, "assad/fights-isis", .disagree),
    (0, 3, "kurds/supported", .disagree), (0, 1, "isis/us-responsible", .agree),
    (0, 3, "isis/us-responsible", .agree), (1, 3, "isis/us-responsible", .agree),
    (1, 3, "isis/resurgent", .partly), (2, 3, "isis/us-credit", .agree),
    (1, 2, "isis/us-credit", .agree),
  ])
  func `the verdicts are those of the table`(
    one: Int, other: Int, claim: String, expected: Verdict.Reading
  ) throws {
    #expect(try reading(one, other, claim) == expected)
  }

  @Test func `what cannot be compared says why`() throws {
    let unsigned = SourceID(Self.sources[2])
    #expect(
      try outcome(0, 3, "isis/resurgent") == .notComparable(.differentPeriods))
    #expect(
      try outcome(0, 2, "us-role/regime-change") == .notComparable(.onlyReported([unsigned])))
    #expect(
      try outcome(0, 2, "us-role/legitimate") == .notComparable(.oneStatement([unsigned])))
    #expect(
      try outcome(2, 3, "assad/chemical-attacks") == .notComparable(.silent([unsigned])))
  }

  @Test func `who agrees for opposite reasons is told so`() throws {
    let camps = try Self.comparison.get().camps
    let harm = try #require(camps.first { $0.claim.description == "us-role/legitimate" })
    #expect(
      harm.differOn.map { "\($0.claim) \($0.a) \($0.b)" }
        == ["us-role/regime-change syria-solidarity-campaign the-grayzone"])
  }

  /// The rules give P .88 for it as an example; .867 is what their formulas make of the table.
  @Test func `one document against two leans`() throws {
    guard case .compared(let verdict) = try outcome(0, 3, "us-role/regime-change") else {
      Issue.record("not compared")
      return
    }
    #expect(verdict.reading == .disagree)
    #expect(verdict.reach == .leaning)
    // 4 : 0 in one document is 1.818; 0 : 83 in two (80 and 3) is 2.454 + 1.667.
    #expect(verdict.probability == 0.867024)
  }
}

struct FixtureError: Error {
  let what: String
}

/// The coded sentences as statements.
enum SeedsGold {
  private static let dates = [
    "000": "2026-01-15", "001": "2017-07-15", "002": "2017-07-15", "003": "2020-04-15",
    "004": "2017-07-15",
  ]

  static func evidence() throws(FixtureError) -> [Evidence] {
    var passages: [Substring: (path: Substring, fingerprint: PassageFingerprint)] = [:]
    var blocks: [Substring: Int] = [:]
    for (number, line) in try lines(of: "seeds-passages.tsv", columns: 3).enumerated() {
      passages[line[1]] = (line[0], PassageFingerprint(text: String(line[2])))
      blocks[line[1]] = number
    }
    var evidence: [Evidence] = []
    for (offset, line) in try lines(of: "seeds-gold.tsv", columns: 6).enumerated()
    where line[4] == "2" {
      let paragraph = line[0].dropLast(3)
      guard let passage = passages[paragraph], let claim = ClaimID(String(line[1])),
        let pole = Pole(rawValue: String(line[2])), let voice = Voice(rawValue: String(line[3])),
        let words = Int(line[5])
      else { throw FixtureError(what: "\(line)") }
      let path = InboxPath(String(passage.path))
      evidence.append(
        Evidence(
          document: EvidenceDocument(
            id: DocumentID(named: String(passage.path)),
            source: SourceID(String(passage.path.prefix { $0 != "/" })), path: path,
            published: dates[String(line[0].prefix(3))].flatMap { CalendarDate($0) }),
          index: offset, claim: claim,
          pole: pole, voice: voice, basis: .said, weight: .full, sentenceWords: words,
          isHedged: false, offset: offset, block: blocks[paragraph] ?? 0,
          passage: passage.fingerprint))
    }
    return evidence
  }

  /// A table's rows without its head.
  private static func lines(of name: String, columns: Int) throws(FixtureError) -> [[Substring]] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    guard let text = contents(of: "/\(folder)/Fixtures/\(name)") else {
      throw FixtureError(what: "\(name) cannot be read")
    }
    let rows = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    guard rows.allSatisfy({ $0.count == columns }) else {
      throw FixtureError(what: "\(name) has rows of another width")
    }
    return rows
  }

  private static func contents(of path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += chunk[..<count]
    }
  }
}
