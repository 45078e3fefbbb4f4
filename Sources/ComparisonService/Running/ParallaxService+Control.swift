import Logging
import StanceVocabulary

extension ParallaxService: ServiceControlling {
  package func status() async -> ServiceStatus {
    let health = parts.watcher.health
    let outcome = published?.outcome
    let counts = await Self.counts(
      parts.archive, nextLexicons?.edition ?? lexicons.edition, isPublished: outcome != nil)
    return ServiceStatus(
      version: identity.version, inbox: identity.inbox, reports: identity.reports,
      state: identity.state, lexicons: identity.lexicons, bundle: lexicons.edition.bundle,
      startedAt: startedAt, publishedAt: published?.at,
      archived: outcome?.archived ?? counts.archived,
      documents: outcome?.documents ?? 0,
      sources: outcome?.sources ?? 0, statements: outcome?.statements ?? 0,
      unread: counts.unread, uncovered: outcome?.uncovered ?? 0, backlog: backlog.count,
      awaitingReport: outcome?.heldBack ?? 0,
      awaitingNewLexicons: counts.awaiting, work: done, watching: health, troubles: troubles(health)
    )
  }

  package func reload() async -> ReloadOutcome {
    while isChangingLexicons { await change(since: signals) }
    isChangingLexicons = true
    defer {
      isChangingLexicons = false
      signal()
    }
    do {
      let accepted = try await Self.accept(parts)
      try await take(accepted)
      lexiconTrouble = nil
      return ReloadOutcome(
        isAccepted: true, bundle: accepted.edition.bundle,
        findings: accepted.warnings)
    } catch {
      let findings = (error as? LexiconRejection)?.findings ?? ["\(error)"]
      lexiconTrouble = "\(StartingLexicons.brokenLexicons): \(findings.first ?? "")"
      logger.warning("lexicons not taken", metadata: ["findings": "\(findings.count)"])
      return ReloadOutcome(
        isAccepted: false, bundle: lexicons.edition.bundle, findings: findings)
    }
  }

  package func sync(within limit: Duration) async -> SyncOutcome {
    let deadline = ContinuousClock.now.advanced(by: limit)
    let beingWritten: [InboxPath]
    do {
      beingWritten = try await parts.watcher.settle(within: limit)
    } catch {
      return SyncOutcome(
        isComplete: false, beingWritten: [], message: "the watcher does not answer: \(error)")
    }
    let names = beingWritten.map(\.printed)
    let ticket = requestReconciliation()
    await lookAtReport()
    // Somebody waits who may have mended what the last try failed for.
    if publishingTrouble != nil { publishingPace.pause(until: .now) }
    archiveRetry.tryNow()
    while !isPublished(since: ticket) {
      guard ContinuousClock.now < deadline, !Task.isCancelled else {
        return SyncOutcome(
          isComplete: false, beingWritten: names, message: missing(since: ticket))
      }
      await change(since: signals, until: deadline)
    }
    return SyncOutcome(
      isComplete: names.isEmpty, beingWritten: names,
      message: names.isEmpty ? "published" : "still being written")
  }

  /// Whether everything that was in the inbox at a reconciliation is in the report.
  private func isPublished(since ticket: Int) -> Bool {
    guard let published, reconciliationsDone >= ticket else { return false }
    return isSettled && !reportIsGone && backlog.retrying.isEmpty && nextLexicons == nil
      && published.generation == generation && published.wasSettled
  }

  /// What a wait was not long enough for.
  private func missing(since ticket: Int) -> String {
    if let inboxTrouble { return inboxTrouble }
    if reconciliationsDone < ticket { return "the inbox is still being listed" }
    if let path = backlog.retrying.first { return "\(path.printed) cannot be read yet" }
    if !backlog.isSettled { return "\(backlog.count) files are still to be read" }
    if nextLexicons != nil { return "documents are still to be read with the new lexicons" }
    return (publishingTrouble ?? archiveTrouble).map { "the report cannot be published: \($0)" }
      ?? "the report is not published yet"
  }

  /// Makes accepted lexicons the next ones, or renews their validation if they are the same.
  private func take(_ accepted: Lexicons) async throws {
    try await Self.store(accepted, in: parts.archive, beside: lexicons.edition)
    let accepted = accepted.withoutFiles
    if accepted.edition == lexicons.edition {
      lexicons = accepted
      nextLexicons = nil
    } else {
      nextLexicons = accepted
      // They may have been current before, and have left readings with dates of then.
      datesAreInDoubt = true
      try await rereadWhatHasAnotherDate()
    }
    contentChanged()
  }

  /// What is not as it should be, most urgent first.
  private func troubles(_ health: WatchingHealth) -> [String] {
    let retrying = backlog.retrying.map { "cannot be read yet: \($0.printed)" }
    return [inboxTrouble, archiveTrouble, publishingTrouble, lexiconTrouble, health.trouble]
      .compactMap { $0 }
      + (published?.outcome.report.wasExchanged == false
        ? ["the report is renewed page by page: its folder cannot be exchanged"] : [])
      + retrying.prefix(10)
      + (retrying.count > 10 ? ["and \(retrying.count - 10) more cannot be read yet"] : [])
  }

  @concurrent
  private static func counts(
    _ archive: any DocumentArchive, _ edition: AnalysisEdition, isPublished: Bool
  ) async -> (archived: Int, unread: Int, awaiting: Int) {
    let counts = try? archive.snapshot { view in
      (
        // Counted only until a report has: the count goes through all of them.
        archived: isPublished ? 0 : try view.readings(edition), unread: try view.unread().count,
        awaiting: try view.count(without: edition)
      )
    }
    return counts ?? (0, 0, 0)
  }

  @concurrent
  private static func accept(_ parts: ServiceParts) async throws -> Lexicons {
    try parts.acceptance.accept(try parts.lexicons.read(), tryingExamples: true)
  }

  @concurrent
  private static func store(
    _ accepted: Lexicons, in archive: any DocumentArchive, beside edition: AnalysisEdition
  ) async throws {
    try archive.store(accepted.archived)
    try archive.keepOnly([edition, accepted.edition])
  }
}
