import ComparisonService
import ServiceControl
import Testing

@Suite struct AlarmThreadTests {
  @Test(.timeLimit(.minutes(1))) func `alarms ring in the order of their times`() async throws {
    let (alarms, rung) = (try AlarmThread(), AsyncStream.makeStream(of: String.self))
    let now = ContinuousClock.now
    // The thread sleeps for the first one when the others are set.
    for (name, pause) in [("third", 60), ("second", 40), ("first", 20), ("over", -20)] {
      _ = alarms.set(for: now + .milliseconds(pause)) { rung.continuation.yield(name) }
    }
    #expect(await rung.stream.first(4) == ["over", "first", "second", "third"])
    #expect(ContinuousClock.now - now >= .milliseconds(60))
    #expect(alarms.count == 0)
  }

  @Test(.timeLimit(.minutes(1))) func `a cancelled alarm does not ring`() async throws {
    let (alarms, rung) = (try AlarmThread(), AsyncStream.makeStream(of: String.self))
    let never = alarms.set(for: .now + .seconds(3600)) { rung.continuation.yield("never") }
    let cancelled = alarms.set(for: .now + .milliseconds(20)) {
      rung.continuation.yield("cancelled")
    }
    alarms.cancel(cancelled)
    _ = alarms.set(for: .now + .milliseconds(40)) { rung.continuation.yield("rings") }
    #expect(await rung.stream.first(1) == ["rings"])
    #expect(alarms.count == 1)
    alarms.cancel(never)
    alarms.cancel(never)
    #expect(alarms.count == 0)
  }

  @Test(.timeLimit(.minutes(1))) func `a sleep ends at its time`() async throws {
    let (alarms, start) = (try AlarmThread(), ContinuousClock.now)
    try await alarms.sleep(for: .milliseconds(30))
    #expect(ContinuousClock.now - start >= .milliseconds(30))
  }

  @Test(.timeLimit(.minutes(1))) func `a sleep ends with its task, and leaves nothing set`()
    async throws
  {
    let alarms = try AlarmThread()
    // Cancelled before, while and after it begins.
    for turn in 0..<100 {
      let sleeping = Task { try await alarms.sleep(for: .seconds(3600)) }
      for _ in 0..<(turn % 10) { await Task.yield() }
      sleeping.cancel()
      await #expect(throws: CancellationError.self) { try await sleeping.value }
    }
    #expect(alarms.count == 0)
  }
}

extension AsyncStream where Element == String {
  fileprivate func first(_ count: Int) async -> [String] {
    var found: [String] = []
    for await element in self {
      found.append(element)
      if found.count == count { break }
    }
    return found
  }
}
