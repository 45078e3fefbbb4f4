import ComparisonService
import Glibc
import StanceArchive
import StanceVocabulary
import Synchronization
import Testing

@Suite struct `Faults` {
  @Test func `a publication that fails is tried again and the old report stays`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good")
    try await bench.running { service in
      try await synced(service)
      let before = bench.publisher.pages
      bench.publisher.fail(times: 3)
      bench.inbox.write("a/2", "good")
      try await eventually("it is told") {
        await service.status().troubles.contains("no space left")
      }
      #expect(bench.publisher.pages == before)
      try await synced(service)
      #expect(await service.status().troubles == [])
    }
    try await bench.expectColdReport()
  }

  @Test func `a file that the machine cannot read is tried until it can`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good")
    bench.inbox.write("a/2", "bad")
    bench.inbox.fail("a/2", .resource)
    try await bench.running { service in
      try await eventually("the other is there") { bench.documents == ["a/1"] }
      try await eventually("it is told") {
        await service.status().troubles == ["cannot be read yet: a/2"]
      }
      bench.inbox.loseEvents(true)
      bench.inbox.fail("a/2", nil)
      try await eventually("read after all") { bench.documents == ["a/1", "a/2"] }
      #expect(await service.status().troubles == [])
    }
  }

  @Test func `an inbox that is gone for a while loses nothing`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good")
    try await bench.running { service in
      try await synced(service)
      let before = bench.publisher.pages
      bench.inbox.setLost(true)
      try await eventually("it is told") { await service.status().troubles == ["gone"] }
      bench.inbox.say(.settled(InboxPath("a/1")))
      #expect(await service.sync(within: .milliseconds(50)).isComplete == false)
      #expect(bench.publisher.pages == before)
      bench.inbox.setLost(false)
      try await synced(service)
      #expect(bench.publisher.pages == before)
      #expect(bench.lexicons.analyses == 1)
    }
  }

  @Test func `what lies in a folder that cannot be listed stays, and the folder is named`()
    async throws
  {
    let bench = try TestBench()
    bench.inbox.write("a/x/1", "good")
    bench.inbox.write("b/1", "good")
    try await bench.running { service in
      try await synced(service)
      bench.inbox.setUnreadable("a/x", "no permission")
      try await synced(service)
      #expect(bench.documents == ["a/x/1", "b/1"])
      #expect(bench.publisher.text("index.html")?.contains("no permission") == true)
      bench.inbox.setUnreadable("a/x", nil)
      try await synced(service)
    }
    try await bench.expectColdReport()
  }

  @Test func `an unread file stands in the report with its reason`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good")
    bench.inbox.write("a/<2>", "good")
    bench.inbox.fail("a/<2>", .tooLarge)
    try await bench.catchUp()
    #expect(bench.publisher.text("index.html")?.contains("tooLarge") == true)
    try await bench.expectColdReport()
  }

  @Test func `a file that ended the program twice is left alone until it changes`() async throws {
    var bench = try TestBench()
    bench.programCrashed = true
    bench.inbox.loseEvents(true)
    bench.inbox.write("a/1", "good")
    bench.inbox.write("a/poison", "good")
    bench.inbox.loseEvents(false)
    for _ in 0..<2 { _ = try bench.archive.beginAttempt(at: InboxPath("a/poison")) }
    try await bench.running { service in
      try await synced(service)
      #expect(bench.documents == ["a/1"])
      #expect(bench.inbox.reads(of: "a/poison") == 0)
      #expect(await service.status().unread == 1)
      bench.inbox.write("a/poison", "harmless and good")
      try await synced(service)
      #expect(bench.documents == ["a/1", "a/poison"])
    }
    try await bench.expectColdReport()
  }

  @Test func `a suspect that is being read is not condemned by a listing`() async throws {
    var bench = try TestBench()
    bench.programCrashed = true
    bench.inbox.write("a/suspect", "good")
    _ = try bench.archive.beginAttempt(at: InboxPath("a/suspect"))
    bench.inbox.stall("a/suspect", true)
    try await bench.running { service in
      try await eventually("it is being read") {
        try bench.archive.snapshot { try $0.openAttempts() }.map(\.tries) == [2]
      }
      try await eventually("the inbox is listed meanwhile") {
        await service.sync(within: .milliseconds(50)).message == "1 files are still to be read"
      }
      #expect(await service.status().unread == 0)
      bench.inbox.stall("a/suspect", false)
      try await synced(service)
      #expect(bench.documents == ["a/suspect"])
    }
    try await bench.expectColdReport()
  }

  @Test func `a stop in the middle of a backlog ends soon and repeats nothing`() async throws {
    var bench = try TestBench()
    for number in 0..<300 { bench.inbox.write("s\(number % 7)/\(number)", "good \(number)") }
    let service = try bench.service()
    let run = Task { try await service.run() }
    try await eventually("some are read") { bench.lexicons.analyses > 20 }
    let stop = ContinuousClock.now
    run.cancel()
    try await run.value
    #expect(ContinuousClock.now - stop < .seconds(2))
    bench.inbox = bench.inbox.restarted()
    try await bench.catchUp()
    #expect(bench.lexicons.analyses == 300)
    try await bench.expectColdReport()
  }

  @Test func `a worker that hangs and a watcher that died give no sign of life`() async throws {
    var bench = try TestBench()
    bench.timings.hangs = .milliseconds(30)
    try await bench.running { service in
      try await synced(service)
      #expect(await service.health().isAlive)
      bench.inbox.setAlive(false)
      #expect(await service.health().fault == "the watcher does not answer")
      bench.inbox.setAlive(true)
      bench.inbox.stall("a/slow", true)
      bench.inbox.write("a/slow", "good")
      try await eventually("it is told") {
        await service.health().fault == "reading a/slow does not end"
      }
      bench.inbox.stall("a/slow", false)
      try await synced(service)
      #expect(await service.health().isAlive)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a publication is dead when it does not go on, and not when it is long`() async throws {
    var bench = try TestBench()
    bench.timings.hangs = .milliseconds(200)
    bench.inbox.write("a/1", "good")
    let isReleased = Atomic(false)
    bench.publisher.onNextRendering {
      while !isReleased.load(ordering: .relaxed) { usleep(1000) }
    }
    try await bench.running { service in
      try await eventually("it is told") {
        await service.health().fault == "publishing does not go on"
      }
      isReleased.store(true, ordering: .relaxed)
      try await synced(service)
      #expect(await service.health().isAlive)
      let long = OngoingPublication(mayGiveWay: false)
      let begun = long.lastStep
      try long.step()
      #expect(long.lastStep > begun)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func `an archive that is damaged ends the service, used or not`(isUsed: Bool) async throws {
    var bench = try TestBench()
    bench.timings.looks.often = isUsed ? .seconds(3600) : .milliseconds(5)
    if isUsed { bench.inbox.write("a/1", "good") }
    // One transaction keeps the lexicons, one makes them current: the next is a loop's.
    let archive = `A kill at any moment`.DyingArchive(bench.archive, after: 2)
    let service = try bench.service(archive)
    let failure = await #expect(throws: ArchiveFailure.self) { try await service.run() }
    #expect(failure?.kind == .damaged)
  }

  @Test func `a new drop does not wait for a backlog`() async throws {
    let bench = try TestBench()
    bench.inbox.loseEvents(true)
    let backlog = (0..<400).map { "s\($0 % 7)/\($0)" }
    for path in backlog {
      bench.inbox.write(path, "good \(path)")
      bench.inbox.stall(path, true)
    }
    bench.inbox.loseEvents(false)
    try await bench.running { service in
      // Every worker has its file, and goes on only when it is let.
      try await eventually("the backlog is begun") { bench.inbox.readsInOrder.count == 2 }
      bench.inbox.write("new/drop", "good")
      try await eventually("the drop waits too") { await service.status().backlog == 401 }
      bench.inbox.stall(try #require(bench.inbox.readsInOrder.first).printed, false)
      try await eventually("one more is read") { bench.inbox.readsInOrder.count > 2 }
      #expect(bench.inbox.readsInOrder.dropFirst(2).first == InboxPath("new/drop"))
      for path in backlog { bench.inbox.stall(path, false) }
    }
  }
}
