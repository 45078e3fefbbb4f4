import ComparisonService
import Testing

@Suite struct `Files that only a comparison found` {
  @Test func `are told to the watcher, if they came since another comparison of its era`()
    async throws
  {
    let bench = try TestBench()
    bench.inbox.loseEvents(true)
    bench.inbox.write("s/first.txt", "it is good")
    try await bench.running { service in
      try await synced(service)
      #expect(bench.inbox.untold == [])
      bench.inbox.write("s/second.txt", "it is bad")
      bench.inbox.write("s/first.txt", "it is not good")
      try await synced(service)
      // Not the one that was there before: mapped memory is changed without an event.
      #expect(bench.inbox.untold == ["s/second.txt 0"])
      bench.inbox.beginEra()
      bench.inbox.write("s/third.txt", "it is good, good")
      try await synced(service)
      #expect(bench.inbox.untold.count == 1)
      bench.inbox.write("s/fourth.txt", "it is so bad")
      try await synced(service)
      #expect(bench.inbox.untold.last == "s/fourth.txt 1")
      #expect(bench.inbox.untold.count == 2)
    }
    try await bench.expectColdReport()
  }

  @Test func `are no others than those that are new`() async throws {
    let bench = try TestBench()
    bench.inbox.write("s/first.txt", "it is good")
    try await bench.running { service in
      try await synced(service)
      bench.inbox.write("s/told.txt", "it is bad")
      try await eventually("read") { bench.inbox.reads(of: "s/told.txt") == 1 }
      bench.inbox.loseEvents(true)
      bench.inbox.touch("s/first.txt")
      bench.inbox.write("s/source.yaml", "name: S")
      bench.inbox.fail("s/told.txt", .permission)
      try await synced(service)
      try await synced(service)
      #expect(bench.inbox.untold == [])
    }
  }
}
