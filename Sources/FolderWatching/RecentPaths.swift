import StanceVocabulary

/// The files that were given out within the last minute, and some of the minute before.
struct RecentPaths {
  private var recent: Set<InboxPath> = []
  private var former: Set<InboxPath> = []
  private var since = Duration.zero

  private static let span = Duration.seconds(60)
  private static let most = 20_000

  /// Takes note of a file; the time never runs backwards.
  /// - Returns: Whether there was room to remember those before it, too.
  mutating func insert(_ path: InboxPath, now: Duration) -> Bool {
    if now - since > Self.span { (former, recent, since) = (recent, [], now) }
    let hasRoom = recent.count < Self.most
    if !hasRoom { (former, recent, since) = ([], [], now) }
    recent.insert(path)
    return hasRoom
  }

  func contains(_ path: InboxPath) -> Bool {
    recent.contains(path) || former.contains(path)
  }
}
