import ComparisonService
import Testing

@Suite struct ArchiveRetryTests {
  var retry = ArchiveRetry()
  let start = ContinuousClock.now
  let timings = ServiceTimings()

  private mutating func fail(
    _ kind: ArchiveFailure.Kind = .full, at seconds: Int
  ) -> Bool {
    retry.failed(kind, now: start + .seconds(seconds), timings: timings)
  }

  @Test mutating func `failures between two tries count as one`() {
    #expect(retry.due == nil)
    _ = fail(at: 0)
    _ = fail(at: 0)
    #expect(retry.due == start + .seconds(1))
    _ = fail(at: 1)
    #expect(retry.due == start + .seconds(3))
  }

  @Test mutating func `the pause grows to a minute, and a try that goes well ends it`() {
    var now = 0
    for expected in [1, 2, 4, 8, 16, 32, 60, 60] {
      _ = fail(at: now)
      now += expected
      #expect(retry.due == start + .seconds(now))
    }
    _ = retry.succeeded()
    #expect(retry.due == nil)
    _ = fail(at: now)
    #expect(retry.due == start + .seconds(now + 1))
  }

  @Test mutating func `one trouble is one warning, another kind is another`() {
    #expect(fail(at: 0) == true)
    #expect(fail(at: 500) == false)
    #expect(fail(.inputOutput, at: 501) == true)
    #expect(retry.succeeded() == true)
    #expect(retry.succeeded() == false)
  }

  @Test mutating func `a trouble that comes and goes is told once a minute`() {
    #expect(fail(at: 0) == true)
    #expect(retry.succeeded() == true)
    #expect(fail(at: 30) == false)
    #expect(retry.succeeded() == false)
    #expect(fail(at: 61) == true)
  }
}
