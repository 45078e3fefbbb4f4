import ComparisonService
import StanceArchive
import StanceVocabulary
import Testing

@Suite struct `The journal of changes` {
  @Test func `the first report is an entry, an unchanged table is none`() async throws {
    var bench = try TestBench()
    bench.inbox.write("a/1", "good")
    try await bench.catchUp()
    bench.inbox = bench.inbox.restarted()
    try await bench.catchUp()
    let entries = try bench.archive.snapshot { try $0.changes(limit: 9) }
    #expect(entries.map(\.text) == ["first report"])
    #expect(bench.publisher.text("changes/feed.atom")?.contains("First report") == true)
    #expect(bench.publisher.text("changes/index.html")?.contains("2017-07-14T03:40:00Z") == true)
  }

  @Test func `a changed verdict is an entry with what it was`() async throws {
    let bench = try TestBench(WordLexicons(["q": "c good affirm\nc bad deny"]))
    bench.inbox.write("a/1", "good good once")
    bench.inbox.write("b/1", "good good twice")
    try await bench.running { service in
      try await synced(service)
      bench.inbox.write("b/1", "bad bad three times")
      try await synced(service)
    }
    let entries = try bench.archive.snapshot { try $0.changes(limit: 9) }
    let kept = """
      changes 1
      claim\tq/c\tIt is c.
      source\ta\ta
      source\tb\tb
      changed\tq/c\ta\tb\tagree, open\tdisagree, open
      more\t0
      reasons\t0
      """
    #expect(entries.map(\.text) == [kept, "first report"])
    #expect(entries[0].before == entries[1].after)
    let page = try #require(bench.publisher.text("changes/index.html"))
    #expect(page.contains("<bdi>a and b now disagree on “It is c.”</bdi></h2>"))
    #expect(page.contains("<strong>now disagree · open</strong>; before agree · open"))
  }

  @Test func `the time of day as RFC 3339`() {
    let times: [(Int64, String)] = [
      (0, "1970-01-01T00:00:00Z"), (951_782_399_000_000_000, "2000-02-28T23:59:59Z"),
      (951_868_800_000_000_000, "2000-03-01T00:00:00Z"),
      (-1, "1969-12-31T23:59:59Z"), (4_102_444_799_999_999_999, "2099-12-31T23:59:59Z"),
    ]
    for (nanoseconds, text) in times {
      #expect(UTCTimeText.text(nanoseconds: nanoseconds) == text)
    }
  }
}
