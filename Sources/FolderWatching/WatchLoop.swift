import ComparisonService
import Glibc
import Logging
import StanceVocabulary
import WatchFrames

/// The watching itself: one loop on one thread, which alone owns all of this.
///
/// The child and, where inotify is blind, the listings feed one ``QuietTimes``; what settles goes to
/// one ``ChangeOutlet``. Whatever may have been missed becomes an owed rescan, which is given out only
/// once watching (or a first listing) stands again: only from then on nothing is missed.
final class WatchLoop {
  let settings: WatchSettings
  let state: WatchState
  let wake: WakeSignal
  let logger: Logger

  var outlet: ChangeOutlet
  var quiet: QuietTimes
  var cookies: CookieFolder
  /// Why no cookie could be made the last time.
  var cookieTrouble: SystemFailure?
  var child: ChildState = .none(startAt: .zero)
  var restartDelay = RestartDelay()
  var requests: [SettleRequest] = []

  // The inbox itself.
  var rootGuard: RootGuard
  var lostReason: String?

  /// When the inbox itself and the child are looked at next.
  var nextLook = Duration.zero
  /// When something was told or asked the last time.
  var lastNews = Duration.zero

  // Listings.
  let lister: FolderLister
  var poll = InboxPoll()
  var nextPoll = Duration.zero
  /// Why the inbox is listed on a timer; nothing while events suffice.
  var pollReason: String?
  /// What is wrong with the listing itself.
  var pollTrouble: String?

  // Where events are not told although watching stands.
  /// Why the inbox's file system is not trusted to tell them.
  var deafReason: String?
  var given = RecentPaths()
  var untold: [(file: UntoldFile, cookie: [UInt8])] = []
  /// Files of this era of which really nothing was told.
  var notTold: [UntoldFile] = []

  /// Why everything must be compared once watching stands.
  var owedRescan: String? {
    didSet { state.beginEra() }
  }
  /// Why the child could not be had, until one is ready.
  var childTrouble: String?
  /// Whether the next child will hardly do better, so that the inbox is listed meanwhile.
  var isChildHopeless = false

  /// Where the child stands.
  enum ChildState {
    case none(startAt: Duration)
    case running(WatchingChild, ChildLife)
  }

  /// What is known of a running child.
  struct ChildLife {
    let startedAt: Duration
    var readyAt: Duration?
    var folders = 0
    var unwatched = 0
    var probe: Probe?
  }

  /// A cookie that proves life when it comes back.
  struct Probe {
    let name: [UInt8]
    var sentAt: Duration
  }

  init(
    settings: WatchSettings, state: WatchState, wake: WakeSignal,
    changes: AsyncStream<InboxChange>.Continuation, logger: Logger
  ) {
    self.settings = settings
    self.state = state
    self.wake = wake
    self.logger = logger
    outlet = ChangeOutlet(changes)
    quiet = QuietTimes(lengths: settings.quietTimes)
    cookies = CookieFolder(path: settings.cookies)
    rootGuard = RootGuard(path: settings.inbox)
    lister = FolderLister(root: settings.inbox)
  }

  /// Watches until ``WatchState/stop()``.
  func run() {
    owedRescan = "watching begins"
    var due = MonotonicTime.now
    lastNews = due
    while !state.isStopping {
      settings.atEachTurn()
      let now = MonotonicTime.now
      forgiveSleep(of: now - due, now: now)
      takeRequests(now: now)
      let isTimeToLook = now >= nextLook
      if isTimeToLook {
        nextLook = now + lookPause(now: now)
        lookAtRoot(now: now)
      }
      if lostReason == nil {
        keepChild(now: now)
        probeChild(now: now, isDue: isTimeToLook)
        keepListing(now: now)
        examineUntold()
        giveSettled(now: now)
      }
      // What had no room was told, and yet only a comparison finds it.
      if outlet.owedRescan != nil { state.beginEra() }
      outlet.payDebt()
      answerRequests(now: now)
      state.show(health(), now: now)
      due = waitAndRead()
    }
    endChild()
    outlet.finish()
    for request in requests + state.end() {
      request.continuation.resume(throwing: SettleFailure.ended)
    }
  }

  /// Where the whole program slept (SIGSTOP, suspended machine), the child slept too and has not
  /// failed to answer.
  private func forgiveSleep(of overdue: Duration, now: Duration) {
    guard overdue > Self.longestWait, case .running(let process, var life) = child else { return }
    life.probe?.sentAt = now
    child = .running(process, life)
  }

  /// Between two turns while anything is under way.
  private static let longestWait = Duration.seconds(5)

  /// Until the inbox itself and the child are looked at again; of an inbox that has gone nobody tells.
  private func lookPause(now: Duration) -> Duration {
    settings.looks.pause(afterQuiet: lostReason == nil ? now - lastNews : .zero)
  }

  /// Waits for the child, for somebody's wish, or for the next time that something is due.
  /// - Returns: That time.
  private func waitAndRead() -> Duration {
    var watched = [pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)]
    if case .running(let process, _) = child {
      watched.append(pollfd(fd: process.output, events: Int16(POLLIN), revents: 0))
      watched.append(pollfd(fd: process.errors, events: Int16(POLLIN), revents: 0))
    }
    let now = MonotonicTime.now
    let due = max(now, nextDeadline(now: now))
    _ = unsafe Glibc.poll(&watched, nfds_t(watched.count), (due - now).wholeMilliseconds)
    wake.clear()
    if watched.dropFirst().contains(where: { $0.revents != 0 }) { readChild() }
    return due
  }

  private func nextDeadline(now: Duration) -> Duration {
    var deadlines = [nextLook]
    if !isAtRest { deadlines.append(now + Self.longestWait) }
    if lostReason == nil {
      deadlines += [quiet.nextDue, pollReason.map { _ in nextPoll }].compactMap(\.self)
      if case .none(let startAt) = child, settings.usesInotify { deadlines.append(startAt) }
    }
    deadlines += requests.map(\.deadline)
    if outlet.owedRescan != nil { deadlines.append(now + .milliseconds(250)) }
    return deadlines.min() ?? now
  }

  /// Whether nothing will be another thing by time alone: the child watches, and owes no answer.
  private var isAtRest: Bool {
    guard lostReason == nil, pollReason == nil, untold.isEmpty,
      case .running(_, let life) = child
    else { return false }
    return life.readyAt != nil && life.probe == nil
  }
}

extension Duration {
  /// Rounded up, so that what was waited for is due.
  var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
