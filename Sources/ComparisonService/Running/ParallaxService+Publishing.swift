import Logging
extension ParallaxService {
  /// Publishes when there is something new: at once if the last publication is long enough ago,
  /// else then.
  func publishWhenChanged() async throws {
    var publish = Publish(
      archive: parts.archive, publisher: parts.publisher, clock: parts.clock)
    var earliest = ContinuousClock.now
    var failures = 0
    while !Task.isCancelled {
      guard mustPublish else {
        await change()
        continue
      }
      guard ContinuousClock.now >= earliest else {
        try await Task.sleep(until: earliest, clock: .continuous)
        continue
      }
      let begun = ContinuousClock.now
      do {
        try await publishOnce(&publish)
        failures = 0
        earliest = pause(after: begun)
      } catch {
        failures += 1
        publishingSince = nil
        try notePublishing(error)
        earliest = .now.advanced(by: timings.retryDelay(afterFailures: failures))
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

  /// While files wait, the report must not take the time that reading them needs.
  private func pause(after begun: ContinuousClock.Instant) -> ContinuousClock.Instant {
    let least = begun.advanced(by: timings.betweenPublications)
    guard !backlog.isSettled else { return least }
    let took = ContinuousClock.now - begun
    return max(least, .now.advanced(by: took * (timings.publishingShare - 1)))
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
