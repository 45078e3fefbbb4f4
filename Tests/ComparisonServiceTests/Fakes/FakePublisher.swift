import ComparisonService
import Synchronization

/// Keeps what was published.
final class FakePublisher: ReportPublisher {
  private struct State {
    var pages: [ReportPage] = []
    var publications = 0
    var failures = 0
  }

  private let state = Mutex(State())

  var pages: [ReportPage] { state.withLock { $0.pages } }
  /// The report without its history.
  var report: [ReportPage] { pages.filter { !$0.path.hasPrefix("changes/") } }
  var publications: Int { state.withLock { $0.publications } }

  func text(_ path: String) -> String? {
    pages.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The next publications fail.
  func fail(times: Int) { state.withLock { $0.failures = times } }

  func publish(_ pages: [ReportPage]) throws(PublishingFailure) -> PublishedReport {
    let fails = state.withLock { state in
      if state.failures > 0 {
        state.failures -= 1
        return true
      }
      state.publications += 1
      state.pages = pages
      return false
    }
    if fails { throw PublishingFailure(kind: .inputOutput, description: "no space left") }
    return PublishedReport(written: pages.count, removed: 0, hash: "", wasExchanged: true)
  }
}

/// A clock that a test sets.
final class FakeClock: WallClock {
  private let time = Mutex(FakeInbox.epoch + 3_600_000_000_000)

  func now() -> Int64 { time.withLock { $0 } }
  func set(_ nanoseconds: Int64) { time.withLock { $0 = nanoseconds } }
}
