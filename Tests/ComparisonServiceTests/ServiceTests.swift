import ComparisonService
import StanceVocabulary
import Testing

@Suite struct `The service follows the inbox` {
  @Test func `what lies there at the start and what is dropped later is in the report`()
    async throws
  {
    let bench = try TestBench()
    bench.inbox.write("a/1.txt", "He is good and good")
    try await bench.running { service in
      try await synced(service)
      #expect(bench.documents == ["a/1.txt"])
      bench.inbox.write("b/2.txt", "He is bad\n\nso bad")
      try await synced(service)
      #expect(bench.documents == ["a/1.txt", "b/2.txt"])
      let status = await service.status()
      #expect(status.documents == 2)
      #expect(status.sources == 2)
      #expect(status.statements == 4)
      #expect(status.backlog == 0)
      #expect(status.troubles == [])
    }
    try await bench.expectColdReport()
  }

  @Test func `what happens often leaves no alarms behind`() async throws {
    let bench = try TestBench()
    try await bench.running { service in
      for number in 0..<40 {
        bench.inbox.write("a/\(number % 3).txt", "He is good \(number)")
        try await synced(service)
      }
      // A loop that waits for the next look at the whole inbox, one that waits for a sync, and what
      // is due just now.
      #expect(bench.alarms.count < 10)
    }
  }

  @Test func `the report leaves time to files that wait, and only as long as they do`() async throws
  {
    var bench = try TestBench()
    bench.timings.publishingShare = 1_000_000
    bench.inbox.write("a/1.txt", "He is good")
    bench.inbox.write("a/2.txt", "He is bad")
    bench.inbox.stall("a/2.txt", true)
    try await bench.running { service in
      try await eventually("a report while a file is being read") {
        bench.publisher.publications > 0
      }
      bench.inbox.stall("a/2.txt", false)
      try await synced(service)
      #expect(bench.documents == ["a/1.txt", "a/2.txt"])
    }
  }

  @Test func `a restart analyses nothing again and publishes the same bytes`() async throws {
    var bench = try TestBench()
    for number in 0..<20 {
      bench.inbox.write("s\(number % 3)/\(number).txt", "it is good or bad \(number)")
    }
    try await bench.catchUp()
    let (analyses, report) = (bench.lexicons.analyses, bench.publisher.pages)
    #expect(analyses == 20)
    bench.inbox = bench.inbox.restarted()
    try await bench.catchUp()
    #expect(bench.lexicons.analyses == analyses)
    #expect(bench.publisher.pages == report)
    #expect(bench.inbox.reads(of: "s0/0.txt") == 0)
  }

  @Test func `what changed while it was stopped is found`() async throws {
    var bench = try TestBench()
    for name in ["a/edited", "a/removed", "b/kept", "b/renamed"] {
      bench.inbox.write(name, "it is good, \(name) good")
    }
    try await bench.catchUp()
    bench.inbox.loseEvents(true)
    bench.inbox.write("a/edited", "it is bad")
    bench.inbox.remove("a/removed")
    bench.inbox.remove("b/renamed")
    bench.inbox.write("c/renamed", "it is good, b/renamed good")
    bench.inbox.write("c/added", "it is bad")
    bench.inbox = bench.inbox.restarted()
    try await bench.catchUp()
    #expect(bench.documents == ["a/edited", "b/kept", "c/added", "c/renamed"])
    #expect(bench.lexicons.analyses == 4 + 3)
    try await bench.expectColdReport()
  }

  @Test func `a touched file is read and not analysed, and the report stays`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1.txt", "it is good")
    try await bench.running { service in
      try await synced(service)
      let before = bench.publisher.pages
      bench.inbox.touch("a/1.txt")
      try await eventually("read again") { bench.inbox.reads(of: "a/1.txt") == 2 }
      try await synced(service)
      #expect(bench.lexicons.analyses == 1)
      #expect(bench.publisher.pages == before)
    }
  }

  @Test func `a removed file leaves the report`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1.txt", "it is good")
    bench.inbox.write("b/1.txt", "it is bad")
    try await bench.running { service in
      try await synced(service)
      bench.inbox.remove("a/1.txt")
      try await synced(service)
      #expect(bench.documents == ["b/1.txt"])
    }
    try await bench.expectColdReport()
  }

  @Test func `lost events are made good by the next comparison with the folder`() async throws {
    let bench = try TestBench()
    try await bench.running { service in
      try await synced(service)
      bench.inbox.loseEvents(true)
      bench.inbox.write("a/1.txt", "it is good")
      bench.inbox.loseEvents(false)
      bench.inbox.say(.rescan(reason: "overflow"))
      try await eventually("found") { bench.documents == ["a/1.txt"] }
    }
  }

  @Test func `an empty inbox has a report too`() async throws {
    let bench = try TestBench()
    try await bench.catchUp()
    #expect(bench.publisher.text("index.html") != nil)
    try await bench.expectColdReport()
  }
}

extension TestBench {
  /// The paths of the documents that have a page.
  var documents: [String] {
    let pages = Set(publisher.pages.map(\.path))
    return inbox.everyPathEver.filter { pages.contains("documents/\($0.id).html") }.map(\.path)
  }
}
