import ComparisonService
import StanceVocabulary

extension WatchLoop {
  /// Takes new requests, and lets go of those that nobody waits for any more.
  func takeRequests(now: Duration) {
    let (new, cancelled) = state.takeRequests()
    requests += new
    if !new.isEmpty { lastNews = now }
    guard !cancelled.isEmpty else { return }
    for request in requests where cancelled.contains(request.id) {
      request.continuation.resume(throwing: CancellationError())
    }
    requests.removeAll { cancelled.contains($0.id) }
  }

  /// Moves every request on as far as it goes, and answers those that are done.
  func answerRequests(now: Duration) {
    // What stands in the inbox's place unnoticed would be compared with the archive at once.
    if requests.contains(where: { $0.phase == .waitingForWatcher }) { lookAtRoot(now: now) }
    for index in requests.indices where requests[index].phase == .waitingForWatcher {
      begin(&requests[index])
    }
    requests.removeAll { answer($0, now: now) }
  }

  /// The child has gone, and with it the cookies.
  func startRequestsAnew() {
    for index in requests.indices {
      requests[index].phase = .waitingForWatcher
    }
  }

  private func begin(_ request: inout SettleRequest) {
    guard lostReason == nil, owedRescan == nil else { return }
    if pollReason != nil {
      listNow()
      // Where events are told as well, the cookie is waited for too.
      guard case .running(_, let life) = child, life.readyAt != nil,
        isAnswering(now: MonotonicTime.now)
      else {
        request.phase = .waitingForQuiet(quiet.waiting)
        return
      }
    }
    guard case .running(_, let life) = child, life.readyAt != nil else { return }
    if let name = bakeCookie() {
      request.phase = .waitingForCookie(name)
    } else {
      // Without a cookie nothing is certain but a comparison of everything.
      outlet.give(.rescan(reason: "no file can be made in the watcher's own folder"))
      request.phase = .waitingForQuiet(quiet.waiting)
    }
  }

  /// - Returns: Whether the request has been answered.
  private func answer(_ request: SettleRequest, now: Duration) -> Bool {
    if let lostReason {
      request.continuation.resume(throwing: InboxLost(lostReason))
      return true
    }
    guard case .waitingForQuiet(let awaited) = request.phase else {
      guard now >= request.deadline else { return false }
      request.continuation.resume(throwing: SettleFailure.noAnswer)
      return true
    }
    let left = awaited.filter { quiet.isWaiting($0) }
    guard left.isEmpty || now >= request.deadline else { return false }
    request.continuation.resume(returning: left.map(\.path).sorted())
    return true
  }
}
