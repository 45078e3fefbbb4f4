import ComparisonService
import Logging
import StanceArchive
import Testing

/// Everything that a service needs, made of fakes around a real archive.
struct TestBench {
  let archive: SQLiteArchive
  var inbox = FakeInbox()
  let publisher = FakePublisher()
  let lexicons: WordLexicons
  let clock = FakeClock()
  let alarms = FakeAlarms()
  let lookout = FakeLookout()

  init(_ lexicons: WordLexicons = .usual, archive: SQLiteArchive? = nil) throws {
    self.lexicons = lexicons
    self.archive = try archive ?? SQLiteArchive.temporary()
  }

  private func parts(_ archive: any DocumentArchive, _ publisher: FakePublisher) -> ServiceParts {
    ServiceParts(
      archive: archive, reader: inbox, lister: inbox, watcher: inbox, publisher: publisher,
      lexicons: lexicons, acceptance: lexicons, clock: clock,
      alarms: alarms, lookout: lookout)
  }

  var programCrashed = false
  var timings = Self.shortTimings

  private static var shortTimings: ServiceTimings {
    var timings = ServiceTimings()
    timings.betweenPublications = .milliseconds(5)
    timings.leastNewDocuments = 1
    timings.firstRetry = .milliseconds(20)
    timings.longestRetry = .milliseconds(100)
    return timings
  }

  /// A service with the bench's archive or another in its place.
  func service(_ other: (any DocumentArchive)? = nil) throws -> ParallaxService {
    let archive = other ?? archive
    return ParallaxService(
      parts(archive, publisher),
      ServiceIdentity(version: "1.0", inbox: "i", reports: "r", state: "s", lexicons: "l"),
      starting: try StartingLexicons.choose(
        StartingLexicons.accepted(lexicons, lexicons), lexicons, archive),
      timings: timings, programCrashed: programCrashed,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Runs a service around a body, and waits for its end.
  func running(_ body: (ParallaxService) async throws -> Void) async throws {
    let service = try service()
    let run = Task { try await service.run() }
    do {
      try await body(service)
    } catch {
      run.cancel()
      throw error
    }
    run.cancel()
    try await run.value
  }

  /// Runs a service until the inbox is in the report.
  func catchUp() async throws {
    try await running { try await synced($0) }
  }

  /// The report of a cold start on the same inbox with the same lexicons.
  func coldReport() async throws -> [PublishedPage] {
    let cold = FakePublisher()
    let accepted = try lexicons.accept(try lexicons.read(), tryingExamples: true)
    _ = try await OneComparison(
      parts(try SQLiteArchive.temporary(), cold), accepted, programVersion: "1.0")()
    return cold.report
  }

  /// The oracle: the report is byte for byte what a cold start would write.
  func expectColdReport(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let cold = try await coldReport()
    let report = publisher.report
    #expect(report.map(\.path) == cold.map(\.path), sourceLocation: sourceLocation)
    let different = zip(report, cold).filter { $0 != $1 }.map(\.0.path)
    #expect(different == [], sourceLocation: sourceLocation)
  }
}

/// Waits until what lies in the inbox is in the report.
func synced(
  _ service: ParallaxService, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let outcome = await service.sync(within: .seconds(20))
  #expect(outcome.isComplete, "\(outcome.message)", sourceLocation: sourceLocation)
}

/// Waits for a condition, at most ten seconds.
func eventually(
  _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation,
  _ condition: () async throws -> Bool
) async throws {
  let deadline = ContinuousClock.now.advanced(by: .seconds(10))
  while ContinuousClock.now < deadline {
    if try await condition() { return }
    try await Task.sleep(for: .milliseconds(5))
  }
  Issue.record(what, sourceLocation: sourceLocation)
}
