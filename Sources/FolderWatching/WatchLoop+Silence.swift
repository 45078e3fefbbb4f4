import ComparisonService
import Glibc
import Logging
import StanceVocabulary

/// Finds out that the inbox's file system tells no events, or not all, although watching stands: the
/// name of a file system does not say, and the inbox is not written to for a trial.
extension WatchLoop {
  /// Takes up what only comparisons found.
  ///
  /// What is on its way was told before a cookie that is made now comes back.
  func examineUntold() {
    untold.removeAll { $0.file.era != state.era }
    let files = state.takeUntold().filter(mustHaveBeenTold)
    guard !files.isEmpty, let cookie = bakeCookie() else { return }
    untold += files.map { (file: $0, cookie: cookie) }
  }

  /// Decides, now that this cookie has come back, whether its files were really not told.
  ///
  /// One file proves nothing: who writes through another name of it, outside of the inbox, is not
  /// told of either.
  func judgeUntold(awaiting cookie: [UInt8]) {
    let silent = untold.filter { $0.cookie == cookie && mustHaveBeenTold($0.file) }.map(\.file)
    untold.removeAll { $0.cookie == cookie }
    notTold.removeAll { $0.era != state.era }
    notTold += silent.filter { !notTold.contains($0) && hasOneName($0.path) }
    guard notTold.count > 1, let first = notTold.first else { return }
    notTold = []
    let reason =
      "no event told of \(first.path.printed) and others: its file system seems to tell none"
    logger.warning("\(reason)")
    deafReason = reason
    // What came untold since the last comparison.
    owedRescan = reason
  }

  /// Why events alone cannot be trusted here, as far as its name tells.
  func reasonOfFileSystem() -> String? {
    RemoteFileSystem.name(at: settings.inbox).map {
      "the inbox lies on \($0), which tells no events"
    }
  }

  private func hasOneName(_ path: InboxPath) -> Bool {
    var facts = stat()
    let file = settings.inbox + [UInt8(ascii: "/")] + path.bytes
    return unsafe lstat(CPath.of(file), &facts) == 0 && facts.st_nlink == 1
  }

  private func mustHaveBeenTold(_ file: UntoldFile) -> Bool {
    file.era == state.era && owedRescan == nil && pollReason == nil
      && !quiet.isWaiting(.file(file.path)) && !given.contains(file.path)
  }
}

/// A file whose content was new to a comparison.
struct UntoldFile: Hashable, Sendable {
  let path: InboxPath
  let era: Int
}
