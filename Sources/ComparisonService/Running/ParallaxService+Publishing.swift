import Logging
extension ParallaxService {
  /// Publishes when there is something new: at once if the last publication is long enough ago,
  /// else then.
  func publishWhenChanged() async throws {
    var publish = parts.publish
    var failures = 0
    // While the inbox is listed.
    await Self.prepare(parts.publisher)
    while !Task.isCancelled {
      guard mustPublish else {
        await change(since: signals)
        continue
      }
      // Asked again at every signal: when the last file is read, there is nothing to spare time for.
      let isUrgent = backlog.isSettled || awaited.hasAlone
      let due = isUrgent ? publishingPace.leastEnd : publishingPace.end
      guard ContinuousClock.now >= due else {
        await change(since: signals, until: due)
        continue
      }
      let begun = ContinuousClock.now
      do {
        try await publishOnce(&publish)
        failures = 0
        publishingPace.published(
          since: begun, heldBack: published?.outcome.heldBack ?? 0)
      } catch is GaveWay {
        ongoing = nil
        publishingPace.gaveWay()
      } catch {
        failures += 1
        ongoing = nil
        reportIsGone = true
        try notePublishing(error)
        publishingPace.pause(
          until: .now.advanced(by: timings.retryDelay(afterFailures: failures)))
      }
      signal()
    }
  }

  /// The report would be another, or the journal has not seen this one yet.
  private var mustPublish: Bool {
    guard reconciliationsDone > 0, !holdsReport, book != .empty || inboxTrouble == nil else {
      return false
    }
    guard let published, !reportIsGone else { return true }
    return published.generation != generation || published.outcome.heldBack > 0
      || (!published.wasSettled && isSettled)
  }

  /// How many changes the report does not have, those among them that somebody waits for.
  private var news: Int {
    guard let published else { return generation }
    return generation - published.generation + published.outcome.heldBack
  }

  @concurrent
  private static func prepare(_ publisher: any ReportPublisher) async {
    publisher.prepare()
  }

  /// Whether the archive holds the inbox whole, read with the report's lexicons.
  var isSettled: Bool { backlog.isSettled && inboxTrouble == nil }

  private func publishOnce(_ publish: inout Publish) async throws {
    let (generation, wasSettled) = (generation, isSettled)
    let inputs = ReportComposer.Inputs(
      lexicons: lexicons, book: book, unreadableFolders: unreadableFolders,
      programVersion: identity.version, build: identity.build)
    let awaitedNow = awaited
    reportIsGone = false
    let admission = publishingPace.admission(of: awaitedNow)
    let ongoing = OngoingPublication(
      mayGiveWay: publishingPace.mayGiveWay && publish.mayGiveWay && news > awaitedNow.alone.count)
    self.ongoing = ongoing
    let outcome = try await publish(
      inputs, isSettled: wasSettled, admitting: admission, ongoing: ongoing)
    self.ongoing = nil
    awaited.removeFirst(awaitedNow.drops.count)
    if publishingTrouble != nil { logger.notice("the report can be published again") }
    publishingTrouble = nil
    archiveWorks()
    // One that only lets the journal see the report again is none to readers.
    if outcome.report.written + outcome.report.removed > 0 { done.publications += 1 }
    published = Published(
      generation: generation, wasSettled: wasSettled && outcome.heldBack == 0, outcome: outcome,
      at: UTCTimeText.text(nanoseconds: parts.clock.now()))
    logger.debug(
      "published",
      metadata: ["written": "\(outcome.report.written)", "hash": "\(outcome.report.hash)"])
  }

  /// Takes note of a failure that passes.
  /// - Throws: The failure, if it does not.
  private func notePublishing(_ error: any Error) throws {
    if let failure = error as? ArchiveFailure { return try note(failure) }
    if error is CancellationError { throw error }
    let text = "\(error)"
    if publishingTrouble.map(Self.reason) != Self.reason(text) {
      logger.warning("not published: \(text)")
    }
    publishingTrouble = text
  }

  /// What the system said, without the path: on a full disk each try may end at another page.
  private static func reason(_ failure: String) -> Substring {
    failure.lastIndex(of: ":").map { failure[$0...] } ?? failure[...]
  }
}
