import Logging
import StanceVocabulary

extension ParallaxService {
  /// Does one job after another until the task is cancelled.
  func work(as number: Int) async throws {
    while let job = await nextJob() {
      let (book, live) = (book, liveLexicons)
      workers[number] = Activity(
        path: job.path, since: .now, editions: live.map(\.edition))
      do {
        let isRetried = try await perform(job, book, live)
        if isRetried {
          backlog.failed(job, now: .now, timings: timings)
        } else {
          backlog.finished(job)
        }
        // A name or a date that came meanwhile would be missing from what was just kept.
        if book != self.book { backlog.reread([job.path]) }
        archiveWorks()
      } catch let failure as ArchiveFailure {
        if failure.kind == .inputOutput {
          backlog.failed(job, now: .now, timings: timings)
        } else {
          backlog.returned(job)
        }
        try note(failure)
      }
      workers[number] = nil
      signal()
    }
  }

  /// While more files than this wait for another try, status tells how many.
  private static let mostToldRetries = 10

  private func nextJob() async -> Backlog.Job? {
    while !Task.isCancelled {
      if let due = archiveRetry.due, due > .now {
        await change(since: signals, until: due)
        continue
      }
      if reconciliationsDone > 0, !inboxIsLost, let job = backlog.next(now: .now) { return job }
      await change(since: signals, until: backlog.nextRetry)
    }
    return nil
  }

  /// - Returns: Whether the job is to be tried again.
  private func perform(
    _ job: Backlog.Job, _ book: SourceBook, _ live: [Lexicons]
  ) async throws -> Bool {
    switch job {
    case .rereading(let path):
      if try await Rereading(archive: parts.archive)(path, book, live) {
        done.analysedAgain += 1
        contentChanged()
      }
      return false
    case .file(let path), .suspect(let path):
      let drop = backlog.freshDrop(of: path, now: .now, timings)
      let outcome = try await parts.ingest(path, book, live)
      // A file that only looked changed, or is no document, proves nothing.
      if let era = untold.removeValue(forKey: path), outcome == .kept {
        parts.watcher.foundUntold(path, in: era)
      }
      if outcome == .kept { done.analysed += 1 }
      if outcome.changesReport {
        if let drop {
          awaited.append(drop)
          if awaited.isAlone(drop) { ongoing?.askToGiveWay() }
        }
        contentChanged()
      }
      if path.fileName == Array("source.yaml".utf8) { try await renewBook() }
      guard case .retry(let reason) = outcome else { return false }
      // Where the machine is out of something every file fails: no line for each.
      if backlog.retryCount < Self.mostToldRetries {
        logger.info(
          "to be read again", metadata: ["path": "\(path.printed)", "reason": "\(reason)"])
      }
      return true
    }
  }

  /// Lets go of the files that are being read when the process is ended: none of them is suspected
  /// of it by the next start.
  /// - Returns: How many there are.
  package func abandonDocuments() -> Int {
    for activity in workers.values { try? parts.archive.endAttempt(at: activity.path) }
    return workers.count
  }

  /// Documents that lack a reading are fetched as the workers get to them; when none lacks the new
  /// lexicons' reading, these become the report's.
  func feedRereadings() async throws {
    while !Task.isCancelled {
      do {
        // Before the first listing nobody knows the dates that `source.yaml` gives.
        if reconciliationsDone > 0, backlog.wantsRereadings { try await advanceRereadings() }
      } catch let failure as ArchiveFailure {
        try note(failure)
        try await archivePause()
        continue
      }
      await change(since: signals)
    }
  }

  private func advanceRereadings() async throws {
    // Looking for one among all documents takes its time, and whatever is read now is whole.
    if nextLexicons == nil, !holdsReport, wholeEdition == lexicons.edition { return }
    // Asked before the archive is: a worker that began without the new lexicons may still commit.
    let live = liveLexicons.map(\.edition)
    let everyWorkerKnows = workers.values.allSatisfy { live.allSatisfy($0.editions.contains) }
    guard try await !fetchRereadings() else { return }
    if everyWorkerKnows, live == liveLexicons.map(\.edition) {
      try await switchLexicons()
      wholeEdition = live.last
    }
  }

  /// - Returns: Whether there were any.
  private func fetchRereadings() async throws -> Bool {
    for edition in liveLexicons.map(\.edition) {
      let paths = try await Self.documents(parts.archive, without: edition)
      if !paths.isEmpty {
        backlog.reread(paths)
        signal()
        return true
      }
    }
    return false
  }

  private func switchLexicons() async throws {
    if holdsReport {
      holdsReport = false
      contentChanged()
    }
    guard let next = nextLexicons, !isChangingLexicons else { return }
    isChangingLexicons = true
    defer { isChangingLexicons = false }
    try await Self.makeCurrent(parts.archive, next.edition)
    lexicons = next
    nextLexicons = nil
    logger.info("the new lexicons have read every document")
    contentChanged()
  }

  /// Takes note of a failure that passes.
  /// - Throws: The failure, if it does not.
  func note(_ failure: ArchiveFailure) throws {
    if failure.kind.isFinal { throw failure }
    if archiveRetry.failed(failure.kind, now: .now, timings: timings) {
      logger.warning("\(failure.description)")
    }
    archiveTrouble = failure.description
  }

  /// Takes note that something was kept.
  func archiveWorks() {
    archiveTrouble = nil
    if archiveRetry.succeeded() { logger.notice("the archive can be written again") }
  }

  /// Waits until the archive is tried again.
  func archivePause() async throws {
    guard let due = archiveRetry.due else { return }
    try await parts.alarms.sleep(until: due)
  }

  @concurrent
  private static func documents(
    _ archive: any DocumentArchive, without edition: AnalysisEdition
  ) async throws -> [InboxPath] {
    try archive.snapshot { try $0.documents(without: edition, limit: 64) }
  }

  @concurrent
  private static func makeCurrent(
    _ archive: any DocumentArchive, _ edition: AnalysisEdition
  ) async throws {
    try archive.makeCurrent(edition)
  }
}
