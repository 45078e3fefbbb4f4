import ChildPrograms
import ComparisonService
import Logging
import StanceVocabulary
import WatchFrames

extension WatchLoop {
  /// Starts the child when it is time.
  func keepChild(now: Duration) {
    guard settings.usesInotify, case .none(let startAt) = child, startAt <= now else { return }
    do throws(SystemFailure) {
      guard let program = settings.program ?? ChildProgram.inotify.find() else {
        throw SystemFailure("parallax-inotify, which watches, is not installed", number: 2)
      }
      try cookies.prepare()
      let process = try WatchingChild(
        program: program, root: settings.inbox, cookies: settings.cookies)
      child = .running(process, ChildLife(startedAt: now))
    } catch {
      if childTrouble != error.description { logger.warning("\(error)") }
      childTrouble = error.description
      isChildHopeless = true
      child = .none(startAt: now + restartDelay.after(life: .zero))
    }
  }

  /// Takes what the child says.
  func readChild() {
    guard case .running(let process, _) = child else { return }
    let reading = process.read()
    let now = MonotonicTime.now
    for message in reading.messages { logger.warning("\(message)") }
    for frame in reading.frames { take(frame, now: now) }
    guard reading.hasEnded, case .running = child else { return }
    if let garbage = reading.garbage { logger.error("the watching process: \(garbage)") }
    childEnded(now: now)
  }

  private func take(_ frame: WatchFrame, now: Duration) {
    // A cookie tells what was asked for.
    if case .cookie = frame {} else { lastNews = now }
    switch frame {
    case .file(let event, let path, let move):
      quiet.note(event, at: InboxPath(bytes: path), move: move, now: now)
    case .folderGone(let path, let move):
      quiet.noteFolderGone(InboxPath(bytes: path), move: move, now: now)
    case .folderMovedIn(let path, let move):
      quiet.noteFolderMovedIn(InboxPath(bytes: path), move: move, now: now)
    case .folderRights(let path):
      // Whether it can be listed stands in the report, and only a listing tells.
      outlet.give(.rescan(reason: "the rights of \(InboxPath(bytes: path).printed) changed"))
    case .cookie(let name):
      cookieCame(name, now: now)
    case .watching(let folders, let unwatched):
      watchingStands(folders: Int(folders), unwatched: Int(unwatched), now: now)
    case .rescan(let reason):
      owedRescan = reason.description
      if reason == .renewal { logger.info("\(reason)") } else { logger.warning("\(reason)") }
      if reason == .rootGone { nextLook = now }
    }
  }

  private func watchingStands(folders: Int, unwatched: Int, now: Duration) {
    guard case .running(let process, var life) = child else { return }
    let isFirst = life.readyAt == nil
    if isFirst {
      life.readyAt = now
      nextLook = now
      childTrouble = nil
      isChildHopeless = false
      // What happened between the former child, or the last listing, and this moment.
      owedRescan = owedRescan ?? "watching begins anew"
    }
    if life.unwatched == 0, unwatched > 0 {
      logger.warning("\(Self.exhausted(unwatched))")
      owedRescan = "some folders can no longer be watched"
      poll.stop()
    }
    life.folders = folders
    life.unwatched = unwatched
    child = .running(process, life)
    if isFirst, unwatched == 0 { giveOwedRescan() }
  }

  static func exhausted(_ unwatched: Int) -> String {
    "\(unwatched) folders cannot be watched, the limit fs.inotify.max_user_watches is reached: "
      + "the inbox is listed on a timer instead"
  }

  /// Ends the running child and takes no notice of how.
  func endChild() {
    guard case .running(let process, _) = child else { return }
    _ = process.end()
    child = .none(startAt: .zero)
    startRequestsAnew()
  }

  /// Follows the end of the child: soon there is another one.
  func childEnded(now: Duration) {
    guard case .running(let process, let life) = child else { return }
    let ending = process.end()
    let delay = restartDelay.after(life: life.readyAt.map { now - $0 } ?? .zero)
    child = .none(startAt: now + delay)
    startRequestsAnew()
    switch ending.status {
    case .startAgain?:
      break
    case .folderMissing?:
      nextLook = now
    case .noInstance?:
      isChildHopeless = true
      trouble("no inotify instance is left (fs.inotify.max_user_instances)")
    case .noWatches?:
      isChildHopeless = true
      trouble("no inotify watch is left (fs.inotify.max_user_watches)")
    default:
      isChildHopeless = delay > .seconds(1)
      trouble(ending.description)
    }
    // One that never watched leaves no gap that was not there before.
    if owedRescan == nil, life.readyAt != nil { owedRescan = ending.description }
  }

  private func trouble(_ text: String) {
    if childTrouble != text { logger.warning("\(text)") }
    childTrouble = text
  }
}
