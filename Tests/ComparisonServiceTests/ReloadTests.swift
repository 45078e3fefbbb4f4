import ComparisonService
import StanceVocabulary
import Testing

@Suite struct `Other lexicons` {
  @Test func `a reload reads every document again, once, from the archive`() async throws {
    let bench = try TestBench()
    for number in 0..<10 { bench.inbox.write("s\(number % 2)/\(number)", "good \(number)") }
    try await bench.running { service in
      try await synced(service)
      let before = await service.status().bundle
      // Once, or twice where the first listing met a worker with the file in hand.
      let reads = bench.inbox.reads(of: "s0/0")
      bench.lexicons.replace(WordLexicons.others)
      let outcome = await service.reload()
      #expect(outcome.isAccepted)
      #expect(outcome.bundle != before)
      try await synced(service)
      #expect(await service.status().bundle == outcome.bundle)
      #expect(bench.lexicons.analyses == 20)
      #expect(reads > 0 && bench.inbox.reads(of: "s0/0") == reads)
    }
    try await bench.expectColdReport()
  }

  @Test(arguments: ["broken", "failing"])
  func `broken lexicons are refused and the old ones stay`(_ what: String) async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good")
    try await bench.running { service in
      try await synced(service)
      let before = bench.publisher.pages
      bench.lexicons.replace(["assad": what])
      let outcome = await service.reload()
      #expect(!outcome.isAccepted)
      #expect(outcome.findings == ["assad.yaml:1: broken"])
      #expect(await service.status().troubles.count == 1)
      bench.inbox.write("b/1", "bad")
      try await synced(service)
      #expect(bench.publisher.pages != before)
      bench.lexicons.replace(["assad": "legitimate good affirm\nlegitimate bad deny"])
      #expect(await service.reload().isAccepted)
      #expect(await service.status().troubles == [])
      try await synced(service)
    }
    try await bench.expectColdReport()
  }

  @Test func `the same lexicons again analyse nothing`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good")
    try await bench.running { service in
      try await synced(service)
      #expect(await service.reload().isAccepted)
      try await synced(service)
      #expect(bench.lexicons.analyses == 1)
    }
  }

  @Test func `lexicons changed while it was stopped are taken up`() async throws {
    var bench = try TestBench()
    bench.inbox.write("a/1", "good bad")
    try await bench.catchUp()
    bench.lexicons.replace(WordLexicons.others)
    bench.inbox = bench.inbox.restarted()
    try await bench.catchUp()
    #expect(bench.lexicons.analyses == 2)
    try await bench.expectColdReport()
  }

  @Test func `a start with broken lexicons uses the last good ones; without them it fails`()
    async throws
  {
    var bench = try TestBench()
    bench.inbox.write("a/1", "good")
    try await bench.catchUp()
    let report = bench.publisher.pages
    bench.lexicons.replace(["assad": "broken"])
    bench.inbox = bench.inbox.restarted()
    try await bench.running { service in
      try await synced(service)
      #expect(await service.status().troubles.first?.contains("broken") == true)
    }
    #expect(bench.publisher.pages == report)
    let empty = try TestBench(WordLexicons(["assad": "broken"]))
    #expect(throws: LexiconRejection.self) { try empty.service() }
  }

  @Test func `a new version of the analysis reads everything again before it reports`()
    async throws
  {
    let old = try TestBench()
    for number in 0..<5 { old.inbox.write("s\(number)/1", "good \(number)") }
    try await old.catchUp()
    let lexicons = WordLexicons(
      ["assad": "legitimate good affirm\nlegitimate bad deny\nbrutal cruel affirm"], version: 2)
    var bench = try TestBench(lexicons, archive: old.archive)
    bench.inbox = old.inbox.restarted()
    try await bench.catchUp()
    #expect(lexicons.analyses == 5)
    try await bench.expectColdReport()
  }
}
