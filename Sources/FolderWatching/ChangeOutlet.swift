import ComparisonService

/// The way out to ``InboxWatching/changes()``, bounded: what a slow consumer has no room for becomes
/// one rescan when it has room again.
struct ChangeOutlet {
  private let continuation: AsyncStream<InboxChange>.Continuation
  private(set) var owedRescan: String?

  /// Changes that wait for the consumer, at most.
  static let capacity = 8192

  init(_ continuation: AsyncStream<InboxChange>.Continuation) {
    self.continuation = continuation
  }

  /// Gives a change out, or owes a rescan in its place.
  mutating func give(_ change: InboxChange) {
    payDebt()
    guard case .dropped(let lost) = continuation.yield(change) else { return }
    if case .rescan(let reason) = lost {
      owedRescan = reason
    } else {
      owedRescan = "more changes at once than could be kept"
    }
  }

  /// Gives the owed rescan out if there is room now.
  mutating func payDebt() {
    guard let reason = owedRescan else { return }
    if case .dropped = continuation.yield(.rescan(reason: reason)) { return }
    owedRescan = nil
  }

  func finish() {
    continuation.finish()
  }
}
