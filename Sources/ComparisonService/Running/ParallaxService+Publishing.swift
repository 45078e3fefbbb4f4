import Logging
extension ParallaxService {
  /// Publishes when there is something new: at once if the last publication is long enough ago,
  /// else then.
  func publishWhenChanged() async throws {
    var publish = Publish(
      archive: parts.archive, publisher: parts.publisher, clock: parts.clock)
    var pause = PublishingPause()
    var failures = 0
    while !Task.isCancelled {
      guard mustPublish else {
        await change()
        continue
      }
      // Asked again at every signal: when the last file is read, there is nothing to spare time for.
      let due = backlog.isSettled ? pause.leastEnd : pause.end
      guard ContinuousClock.now >= due else {
        await change(until: due)
        continue
      }
      let begun = ContinuousClock.now
      do {
        try await publishOnce(&publish)
        failures = 0
        pause = PublishingPause(after: begun, timings)
      } catch {
        failures += 1
        publishingSince = nil
        try notePublishing(error)
        pause = PublishingPause(
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
    guard let published else { return true }
    return published.generation != generation || (!published.wasSettled && isSettled)
  }

  /// Whether the archive holds the inbox whole, read with the report's lexicons.
  var isSettled: Bool { backlog.isSettled && inboxTrouble == nil }

  private func publishOnce(_ publish: inout Publish) async throws {
    let (generation, wasSettled) = (generation, isSettled)
    let inputs = ReportComposer.Inputs(
      lexicons: lexicons, book: book, unreadableFolders: unreadableFolders,
      programVersion: identity.version)
    publishingSince = .now
    let outcome = try await publish(inputs, isSettled: wasSettled)
    publishingSince = nil
    publishingTrouble = nil
    done.publications += 1
    published = Published(
      generation: generation, wasSettled: wasSettled, outcome: outcome,
      at: UTCTimeText.text(nanoseconds: parts.clock.now()))
    logger.debug(
      "published",
      metadata: ["written": "\(outcome.report.written)", "hash": "\(outcome.report.hash)"])
  }

  /// Takes note of a failure that passes.
  /// - Throws: The failure, if it does not.
  private func notePublishing(_ error: any Error) throws {
    if let failure = error as? ArchiveFailure {
      try note(failure)
    } else if error is CancellationError {
      throw error
    }
    if publishingTrouble != "\(error)" { logger.warning("not published: \(error)") }
    publishingTrouble = "\(error)"
  }
}

/// When the report may be published again.
private struct PublishingPause {
  /// Where nothing is waiting to be read.
  let leastEnd: ContinuousClock.Instant
  /// While files wait: the report must not take the time that reading them needs.
  let end: ContinuousClock.Instant

  init(until end: ContinuousClock.Instant = .now) {
    leastEnd = end
    self.end = end
  }

  /// Behind a publication that has just ended.
  init(after begun: ContinuousClock.Instant, _ timings: ServiceTimings) {
    let took = ContinuousClock.now - begun
    leastEnd = begun.advanced(by: timings.betweenPublications)
    end = max(leastEnd, .now.advanced(by: took * (timings.publishingShare - 1)))
  }
}
