import ComparisonService
import Logging
import StanceVocabulary
import WatchFrames

extension WatchLoop {
  /// Makes sure that the child answers, and ends one that does not; asks it again when that is due.
  func probeChild(now: Duration, isDue: Bool) {
    guard case .running(let process, var life) = child, life.readyAt != nil else { return }
    if let probe = life.probe {
      guard now - probe.sentAt > settings.killLimit else { return }
      logger.warning("the watching process does not answer and is started anew")
      owedRescan = "the watching process did not answer"
      childEnded(now: now)
    } else if isDue {
      if let name = bakeCookie() { life.probe = Probe(name: name, sentAt: now) }
      child = .running(process, life)
    }
  }

  /// Whether the child has answered, or may still be about to.
  func isAnswering(now: Duration) -> Bool {
    guard case .running(_, let life) = child, life.readyAt != nil else { return false }
    return life.probe.map { now - $0.sentAt <= settings.probeLimit } ?? true
  }

  /// A new cookie's name, or nothing where none can be made (a full disk), which proves nothing.
  func bakeCookie() -> [UInt8]? {
    do throws(SystemFailure) {
      let name = try cookies.bake()
      cookieTrouble = nil
      return name
    } catch {
      if cookieTrouble != error { logger.warning("\(error)") }
      cookieTrouble = error
      return nil
    }
  }

  /// Follows the return of a cookie: all that happened before it has been told.
  func cookieCame(_ name: [UInt8], now: Duration) {
    if case .running(let process, var life) = child, life.probe?.name == name {
      life.probe = nil
      child = .running(process, life)
    }
    judgeUntold(awaiting: name)
    for index in requests.indices where requests[index].phase == .waitingForCookie(name) {
      requests[index].phase = .waitingForQuiet(quiet.waiting)
    }
  }
}
