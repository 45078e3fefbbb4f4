import ComparisonService
import StanceVocabulary

/// Somebody waits until all that has happened is given out.
struct SettleRequest: Sendable {
  let id: UInt64
  let deadline: Duration
  let continuation: CheckedContinuation<[InboxPath], any Error>
  var phase = Phase.waitingForWatcher

  enum Phase: Hashable, Sendable {
    /// Watching has not begun, or begins anew.
    case waitingForWatcher
    /// The cookie of this name has not come back.
    case waitingForCookie([UInt8])
    /// These have not settled.
    case waitingForQuiet(Set<QuietTimes.Settled>)
  }
}

/// Why the wait for the inbox to settle ended without an answer.
package enum SettleFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The watcher has ended.
  case ended
  /// The watching process did not answer in time.
  case noAnswer

  package var description: String {
    switch self {
    case .ended: "the inbox is no longer watched"
    case .noAnswer: "the watching process did not answer in time"
    }
  }
}
