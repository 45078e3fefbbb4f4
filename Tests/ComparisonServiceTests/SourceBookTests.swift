import ComparisonService
import StanceVocabulary
import Testing

@Suite struct `What source.yaml adds` {
  @Test func `names, roles and dates come at once and nothing is analysed again`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1.txt", "Max: it is good\n\nAaron: it is bad and bad")
    bench.inbox.write("b/1.txt", "it is good and good")
    try await bench.running { service in
      try await synced(service)
      bench.inbox.describe("a", name: "The Outlet", guests: ["#max:"])
      try await synced(service)
      #expect(bench.publisher.text("index.html")?.contains("The Outlet") == true)
      bench.inbox.undescribe("a")
      try await synced(service)
      #expect(bench.publisher.text("index.html")?.contains("The Outlet") == false)
      #expect(bench.lexicons.analyses == 2)
    }
    try await bench.expectColdReport()
  }

  @Test func `a new date reads again what it dates, and only that`() async throws {
    let bench = try TestBench(
      WordLexicons(["q": "c good affirm after 2020-01-01\nc bad deny"]))
    bench.inbox.write("a/1.txt", "good bad bad")
    bench.inbox.write("a/2.txt", "good bad bad too")
    bench.inbox.write("a/3.txt", "DATE 2021-01-01\n\ngood bad")
    try await bench.running { service in
      try await synced(service)
      #expect(bench.lexicons.analyses == 3)
      let date = try #require(CalendarDate("2022-02-02"))
      bench.inbox.describe("a", name: "A", published: ["1.txt": date, "3.txt": date])
      try await synced(service)
      #expect(bench.lexicons.analyses == 4)
      let statements = await service.status().statements
      #expect(statements == 3 + 2 + 2)
    }
    try await bench.expectColdReport()
  }

  @Test func `a guest's words are reported, whatever marks the transcript has`() {
    let statement = Statement(
      claim: ClaimID(question: "q", name: "c"), pole: .affirm, voice: .own, basis: .said,
      speaker: "**#Max**", weight: .full, sentence: 0..<1, evidence: 0..<1, sentenceWords: 1,
      block: 0, rule: RuleReference(file: "f", line: 1), trail: [])
    let source = Source(id: SourceID("s"), name: "S", guests: ["max:"])
    #expect(GuestRole.applied(to: statement, of: source).voice == .reported)
    #expect(GuestRole.applied(to: statement, of: source).trail.count == 1)
    let host = Source(id: SourceID("s"), name: "S", guests: ["Aaron"])
    #expect(GuestRole.applied(to: statement, of: host) == statement)
  }

  @Test(arguments: [
    ("Max", [], [], Voice.own), ("Max", ["Aaron"], [], .own), ("Max", [], ["Aaron"], .reported),
    ("Max", [], ["Max"], .own), ("Max", ["Max"], ["Max"], .reported), ("A", [], [], .reported),
    ("Answer", [], [], .reported), ("A", [], ["A"], .own), ("Q", [], [], .own),
  ])
  func `hosts speak for their source, and who answers questions does not`(
    speaker: String, guests: [String], hosts: [String], voice: Voice
  ) {
    let statement = Statement(
      claim: ClaimID(question: "q", name: "c"), pole: .affirm, voice: .own, basis: .said,
      speaker: speaker, weight: .full, sentence: 0..<1, evidence: 0..<1, sentenceWords: 1,
      block: 0, rule: RuleReference(file: "f", line: 1), trail: [])
    let source = Source(id: SourceID("s"), name: "S", guests: guests, hosts: hosts)
    #expect(GuestRole.applied(to: statement, of: source).voice == voice)
  }
}
