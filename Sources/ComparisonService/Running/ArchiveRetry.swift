/// When work with the archive is tried again after failures, and which of them are worth a warning.
///
/// A full disk fails every file: it is one trouble, told once and tried now and then by one file.
package struct ArchiveRetry: Sendable {
  /// Before this moment nothing is tried; nothing where the last try went well.
  package private(set) var due: ContinuousClock.Instant?
  private var failures = 0
  private var told: (kind: ArchiveFailure.Kind, at: ContinuousClock.Instant)?
  private var isTold = false

  /// A try is cheap, and somebody may be waiting.
  private static let longestPause = Duration.seconds(60)
  /// Where some tries go well and others do not, each failure looks like the first.
  private static let leastBetweenWarnings = Duration.seconds(60)

  package init() {}

  /// Takes note of a failure; those that come before the next try count as one.
  /// - Returns: Whether it is worth a warning.
  package mutating func failed(
    _ kind: ArchiveFailure.Kind, now: ContinuousClock.Instant, timings: ServiceTimings
  ) -> Bool {
    if due.map({ now >= $0 }) ?? true {
      failures += 1
      let pause = min(timings.retryDelay(afterFailures: failures), Self.longestPause)
      due = now.advanced(by: pause)
    }
    if let told, told.kind == kind, isTold || now - told.at < Self.leastBetweenWarnings {
      return false
    }
    told = (kind, now)
    isTold = true
    return true
  }

  /// Lets the next try be made at once, for somebody waits for it.
  package mutating func tryNow() {
    if due != nil { due = .now }
  }

  /// Takes note that a try went well.
  /// - Returns: Whether a warning of the contrary stands.
  package mutating func succeeded() -> Bool {
    defer { isTold = false }
    (due, failures) = (nil, 0)
    return isTold
  }
}
