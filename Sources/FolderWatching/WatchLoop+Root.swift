import ComparisonService
import Logging
import StanceVocabulary

extension WatchLoop {
  /// Follows what stands at the inbox's path: the same folder, another one, or none.
  /// - Returns: Whether the inbox can be trusted now.
  @discardableResult
  func lookAtRoot(now: Duration) -> Bool {
    switch rootGuard.look() {
    case .same:
      if lostReason != nil { takeRoot(reason: "the inbox is back", now: now) }
    case .other(let isFirst):
      if !isFirst, lostReason == nil { loseRoot("another folder stands in place of the inbox") }
      let reason = isFirst ? "watching begins" : "the inbox was replaced"
      takeRoot(reason: lostReason != nil && isFirst ? "the inbox is there now" : reason, now: now)
    case .lost(let reason):
      if lostReason != reason { loseRoot(reason) }
    }
    return lostReason == nil
  }

  private func loseRoot(_ reason: String) {
    logger.warning("\(reason): nothing is forgotten until it is back")
    lostReason = reason
    endChild()
    child = .none(startAt: .zero)
    stopListing()
    quiet.removeAll()
    outlet.give(.inboxLost(reason: reason))
  }

  private func takeRoot(reason: String, now: Duration) {
    if lostReason != nil { logger.notice("\(reason)") }
    lostReason = nil
    owedRescan = reason
    deafReason = reasonOfFileSystem()
    if case .none = child { child = .none(startAt: now) }
  }

  /// Gives out what has settled, if the inbox is still there: where it has gone as a whole, the
  /// removal of its files says nothing.
  func giveSettled(now: Duration) {
    guard let due = quiet.nextDue, due <= now, lookAtRoot(now: now) else { return }
    var gone: [InboxPath] = []
    for settled in quiet.takeSettled(now: now) {
      switch settled {
      case .file(let path):
        outlet.give(.settled(path))
        if !given.insert(path, now: now) { state.beginEra() }
      case .folderGone(let path): gone.append(path)
      }
    }
    guard let first = gone.first else { return }
    let others = gone.count > 1 ? " and \(gone.count - 1) more" : ""
    outlet.give(.rescan(reason: "folder \(first.printed)\(others) was moved or removed"))
  }

  /// Gives the owed rescan out, now that nothing can be missed any more.
  func giveOwedRescan() {
    guard let reason = owedRescan else { return }
    owedRescan = nil
    outlet.give(.rescan(reason: reason))
  }
}
