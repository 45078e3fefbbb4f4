import ComparisonService
import Logging
import StanceVocabulary

extension WatchLoop {
  /// Lists the inbox on a timer while events do not suffice.
  func keepListing(now: Duration) {
    guard let reason = reasonForListing(now: now) else {
      guard pollReason != nil else { return }
      // Events are told already: one last listing finds what came before them.
      listNow()
      stopListing()
      logger.notice("the inbox is watched by events again")
      return
    }
    if pollReason == nil {
      logger.notice("the inbox is listed on a timer: \(reason)")
      // Nobody knows since when events have told nothing.
      owedRescan = owedRescan ?? reason
      nextPoll = now
    }
    pollReason = reason
    if now >= nextPoll { listNow() }
    if poll.hasBaseline { giveOwedRescan() }
  }

  /// Lists the inbox once and takes note of what has changed since the last time.
  func listNow() {
    let start = MonotonicTime.now
    let listing: InboxListing
    do throws(InboxLost) {
      listing = try lister.list()
      pollTrouble = nil
    } catch {
      pollTrouble = error.description
      nextPoll = start + settings.pollEvery
      nextLook = start
      return
    }
    let now = MonotonicTime.now
    for difference in poll.differences(to: listing) {
      quiet.noteListed(difference.path, isGone: difference.isGone, now: now)
    }
    // A large inbox is not listed all the time, and a file waits for at least two listings.
    let pause = max(settings.pollEvery, (now - start) * 20)
    quiet.lengths.listed = max(settings.quietTimes.listed, pause * 2)
    nextPoll = now + pause
  }

  func stopListing() {
    pollReason = nil
    pollTrouble = nil
    poll.stop()
    state.beginEra()
  }

  private func reasonForListing(now: Duration) -> String? {
    guard settings.usesInotify else { return "inotify is switched off" }
    if let deafReason { return deafReason }
    switch child {
    case .none:
      // A child that comes back at once is not worth a listing.
      return childTrouble.flatMap { pollReason != nil || isChildHopeless ? $0 : nil }
    case .running(_, let life):
      if life.unwatched > 0 { return Self.exhausted(life.unwatched) }
      guard life.readyAt != nil else {
        if let pollReason { return pollReason }
        return now - life.startedAt > settings.probeLimit ? "watching is slow to begin" : nil
      }
      return isAnswering(now: now) ? nil : "the watching process does not answer"
    }
  }
}
