import ComparisonService
import StanceVocabulary

extension WatchLoop {
  /// How things are now.
  func health() -> WatchingHealth {
    let now = MonotonicTime.now
    let isAnswering = isAnswering(now: now)
    var folders = 0
    if case .running(_, let life) = child { folders = life.folders }
    // While the inbox is listed, or waited for, nothing is asked of a child: the loop is what lives.
    let isAlive = isAnswering || pollReason != nil || lostReason != nil || isStarting
    let isHeard = isAnswering && deafReason == nil
    return WatchingHealth(
      mode: (pollReason != nil && !isHeard) || !settings.usesInotify ? "polling" : "inotify",
      watchedFolders: folders, beingWritten: quiet.beingWritten.map(\.printed),
      trouble: lostReason ?? pollTrouble ?? childTrouble ?? troubleOfListing
        ?? cookieTrouble?.description, isAlive: isAlive)
  }

  private var isStarting: Bool {
    switch child {
    case .none: true
    case .running(_, let life): life.readyAt == nil
    }
  }

  private var troubleOfListing: String? {
    settings.usesInotify ? pollReason : nil
  }
}
