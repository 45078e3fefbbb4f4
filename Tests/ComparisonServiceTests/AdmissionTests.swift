import StanceArchive
import StanceVocabulary
import Testing

@testable import ComparisonService

@Suite struct `Documents that come at once` {
  private static func path(_ text: String) -> InboxPath { InboxPath(bytes: Array(text.utf8)) }

  private static func inputs(_ bench: TestBench) throws -> ReportComposer.Inputs {
    ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0")
  }

  private static func documents(_ report: ComposedReport) -> Int {
    report.pages.count { $0.path.hasPrefix("documents/") }
  }

  @Test func `come into the report in parts, what is awaited and what was there at once`()
    async throws
  {
    let bench = try TestBench()
    for name in ["a/1", "b/1"] { bench.inbox.write(name, "good \(name)") }
    try await bench.catchUp()
    let inputs = try Self.inputs(bench)
    var composer = ReportComposer()
    func compose(_ admission: Admission) throws -> ComposedReport {
      try bench.archive.snapshot { try composer.compose($0, inputs, admission) }
    }
    // The first report has all, whatever is admitted.
    let first = try compose(Admission(first: [], mostOthers: 1))
    #expect((Self.documents(first), first.heldBack) == (2, 0))

    for name in ["a/2", "a/3", "a/4", "b/2", "a/1"] {
      bench.inbox.write(name, "bad \(name)")
      try await bench.catchUp()
    }
    // b/2 is awaited, a/1 was there, a/2 was read first; a/3 and a/4 wait.
    let part = try compose(Admission(first: [Self.path("b/2")], mostOthers: 1))
    #expect((Self.documents(part), part.heldBack) == (4, 2))
    // Nothing but what is awaited and is there.
    let same = try compose(Admission(first: [Self.path("c/1")], mostOthers: 0))
    #expect((Self.documents(same), same.heldBack) == (4, 2))
    let all = try compose(Admission(first: [], mostOthers: 2))
    #expect((Self.documents(all), all.heldBack) == (6, 0))
    try await bench.expectColdReport()
  }

  /// Drops into a folder, the newest first.
  private static func drops(_ count: Int, in folder: String) -> [Backlog.FreshDrop] {
    let now = ContinuousClock.now
    return (0..<count).map { number in
      Backlog.FreshDrop(Self.path("\(folder)/\(number)"), at: now.advanced(by: .seconds(-number)))
    }
  }

  @Test func `what is awaited goes alone every other time`() {
    var timings = ServiceTimings()
    timings.leastNewDocuments = 10
    var pace = PublishingPace(timings)
    let flood = Self.drops(70, in: "a")
    let few = Self.drops(8, in: "b")
    #expect(pace.admission(of: AwaitedDrops()).mostOthers == 10)
    #expect(pace.admission(of: AwaitedDrops(few)).mostOthers == 0)
    #expect(pace.admission(of: AwaitedDrops(few)).mostOthers == 10)
    // A folder that is not flooded is not kept waiting.
    let both = pace.admission(of: AwaitedDrops(flood + few))
    #expect(both.mostOthers == 0)
    #expect(both.first == Set(few.map(\.path)))
  }

  @Test func `a flood goes with the others, its newest first`() {
    var timings = ServiceTimings()
    timings.leastNewDocuments = 10
    var pace = PublishingPace(timings)
    let flood = Self.drops(70, in: "a")
    for _ in 1...2 {
      let admission = pace.admission(of: AwaitedDrops(flood))
      #expect(admission.mostOthers == 10)
      #expect(admission.first == Set(flood[..<64].map(\.path)))
    }
    // Nobody is taken to wait: publications may take three times as long as with a drop.
    pace.published(since: .now.advanced(by: .seconds(-9)), heldBack: 5)
    #expect(pace.admission(of: AwaitedDrops(flood)).mostOthers == 20)
  }

  @Test func `a folder is flooded by nine drops that are not in the report yet`() {
    let drops = Self.drops(9, in: "a")
    let root = Backlog.FreshDrop(Self.path("in-the-root"), at: .now)
    var awaited = AwaitedDrops(Array(drops[..<8]))
    #expect(awaited.hasAlone)
    awaited.append(drops[8])
    #expect(!awaited.hasAlone)
    #expect(awaited.foremost == drops)
    #expect(awaited.alone == [])
    awaited.append(root)
    #expect(awaited.isAlone(root))
    #expect(!awaited.isAlone(drops[0]))
    #expect(awaited.foremost == [root])
    #expect(awaited.alone == [root])
    // What has come into the report is no longer awaited.
    awaited.removeFirst(1)
    #expect(awaited.drops == Array(drops[1...]) + [root])
    #expect(awaited.isAlone(drops[8]))
    awaited.removeFirst(9)
    #expect(!awaited.hasAlone)
    #expect(awaited.foremost == [])
  }

  /// Asked before anything is composed, and when the first page is rendered.
  @Test(arguments: [false, true])
  func `give way to what is dropped meanwhile, and come behind it`(isRendering: Bool) async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good a/1")
    try await bench.catchUp()
    let inputs = try Self.inputs(bench)
    var publish = Publish(
      archive: bench.archive, publisher: bench.publisher, clock: bench.clock)
    _ = try await publish(inputs, isSettled: true)
    for name in ["a/2", "a/3", "b/1"] {
      bench.inbox.write(name, "bad \(name)")
      try await bench.catchUp()
    }
    let ongoing = OngoingPublication(mayGiveWay: publish.mayGiveWay)
    if isRendering {
      bench.publisher.onNextRendering { ongoing.askToGiveWay() }
    } else {
      ongoing.askToGiveWay()
    }
    let flood = Admission(first: [], mostOthers: 2)
    await #expect(throws: GaveWay.self) {
      _ = try await publish(inputs, isSettled: false, admitting: flood, ongoing: ongoing)
    }
    let alone = try await publish(
      inputs, isSettled: false, admitting: Admission(first: [Self.path("b/1")], mostOthers: 0))
    #expect((alone.documents, alone.heldBack) == (2, 2))
    let all = try await publish(
      inputs, isSettled: true, admitting: flood,
      ongoing: OngoingPublication(mayGiveWay: true))
    #expect((all.documents, all.heldBack) == (4, 0))
    try await bench.expectColdReport()
  }

  @Test func `give way eight times in a row and then no more`() {
    var timings = ServiceTimings()
    timings.leastNewDocuments = 10
    var pace = PublishingPace(timings)
    for mayGiveWay in Array(repeating: true, count: 8) + [false] {
      #expect(pace.admission(of: AwaitedDrops()).mostOthers == 10)
      #expect(pace.mayGiveWay == mayGiveWay)
      if mayGiveWay { pace.gaveWay() }
    }
    pace.published(since: .now, heldBack: 5)
    #expect(pace.mayGiveWay)
    // What goes alone is not given up.
    #expect(pace.admission(of: AwaitedDrops(Self.drops(1, in: "b"))).mostOthers == 0)
    #expect(!pace.mayGiveWay)
  }

  @Test(arguments: [(true, 9), (false, 25)])
  func `are fewer the longer a publication takes`(isAwaited: Bool, seconds: Int) {
    var timings = ServiceTimings()
    timings.leastNewDocuments = 10
    var pace = PublishingPace(timings)
    // Longer ones disturb nobody where nobody has waited for anything of late.
    if isAwaited { _ = pace.admission(of: AwaitedDrops(Self.drops(1, in: "b"))) }
    func most(after time: Duration, heldBack: Int) -> Int? {
      _ = pace.admission(of: AwaitedDrops())
      pace.published(since: .now.advanced(by: .zero - time), heldBack: heldBack)
      return pace.admission(of: AwaitedDrops()).mostOthers
    }
    #expect(most(after: .milliseconds(10), heldBack: 5) == 20)
    #expect(most(after: .milliseconds(10), heldBack: 0) == 20)
    #expect(most(after: .milliseconds(10), heldBack: 5) == 40)
    #expect(most(after: .seconds(seconds), heldBack: 5) == 20)
    for _ in 1...3 { _ = most(after: .seconds(seconds), heldBack: 5) }
    #expect(most(after: .seconds(seconds), heldBack: 5) == 10)
  }
}
