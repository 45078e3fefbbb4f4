import Logging
import StanceVocabulary

extension ParallaxService {
  /// Takes in what the watcher says.
  func follow(_ changes: AsyncStream<InboxChange>) async {
    for await change in changes {
      switch change {
      case .settled(let path):
        untold[path] = nil
        backlog.drop(path)
      case .rescan(let reason):
        logger.debug("comparing the inbox with the archive", metadata: ["reason": "\(reason)"])
        inboxIsLost = false
        requestReconciliation()
      case .inboxLost(let reason):
        logger.debug("the inbox is missing", metadata: ["reason": "\(reason)"])
        inboxIsLost = true
        inboxTrouble = reason
      }
      signal()
    }
  }

  /// Asks for a comparison of the inbox with the archive.
  /// - Returns: The number that ``reconciliationsDone`` reaches when one that began after the call
  ///   is over.
  @discardableResult
  func requestReconciliation() -> Int {
    reconciliationsAsked += 1
    signal()
    return reconciliationsAsked
  }

  func reconcileWhenAsked() async throws {
    var next = ContinuousClock.now.advanced(by: timings.betweenReconciliations)
    var failures = 0
    while !Task.isCancelled {
      guard reconciliationsAsked > reconciliationsDone || ContinuousClock.now >= next else {
        await change(since: signals, until: next)
        continue
      }
      let asked = reconciliationsAsked
      do {
        try await reconcile()
      } catch let failure as ArchiveFailure {
        try note(failure)
        try await archivePause()
        continue
      }
      // A listing that failed is tried again; where the watcher has said why, its word is waited for.
      failures = inboxTrouble == nil || inboxIsLost ? 0 : failures + 1
      next = ContinuousClock.now.advanced(
        by: failures > 0
          ? timings.retryDelay(afterFailures: failures) : timings.betweenReconciliations)
      reconciliationsDone = max(reconciliationsDone, asked)
      signal()
    }
  }

  /// Holds the inbox against the archive, and puts what differs into the backlog.
  ///
  /// What is not found is not forgotten here but read: only the reader knows whether it is gone
  /// now, and not when the list was made.
  private func reconcile() async throws {
    guard !inboxIsLost else { return }
    let found: InboxDifference
    let era = parts.watcher.era
    let reading = beginBookReading()
    do {
      found = try await InboxDifference.find(parts, programCrashed: programCrashed)
    } catch let lost as InboxLost {
      if inboxTrouble != lost.description { logger.warning("\(lost.description)") }
      inboxTrouble = lost.description
      return
    }
    guard !inboxIsLost else { return }
    inboxTrouble = nil
    if !attemptsAreJudged {
      for file in found.plan.poisonous { try await listAsPoisonous(file) }
      attemptsAreJudged = true
    }
    take(found.book, of: reading)
    take(found.unreadableFolders)
    let added = backlog.add(
      found.plan.toRead + found.plan.toForget, suspects: found.plan.suspects)
    // A known file proves nothing: what is written through a mapping, or another name, is not told.
    noteUntold(added.filter(found.plan.new.contains), in: era)
    for path in found.plan.lapsedAttempts { try parts.archive.endAttempt(at: path) }
    try await rereadWhatHasAnotherDate()
  }

  /// Remembers what came since the last comparison without a word of the watcher's, if that one saw
  /// the inbox in the same era.
  private func noteUntold(_ paths: [InboxPath], in era: Int) {
    if era == comparedEra {
      for path in paths { untold[path] = era }
    }
    comparedEra = era
  }

  private func listAsPoisonous(_ file: ListedFile) async throws {
    logger.warning(
      "left alone: reading it ended the program again", metadata: ["path": "\(file.path.printed)"])
    try parts.archive.record(
      UnreadRecord(
        path: file.path,
        failure: ReadingFailure(
          kind: .unreadable, description: "reading it ended the program again and again",
          remedy: "take it away, and report this as a fault of Parallax", stamp: file.stamp),
        readerVersion: parts.reader.version))
    contentChanged()
  }

  /// Renews what `source.yaml` files say.
  func renewBook() async throws {
    let reading = beginBookReading()
    take(await Self.book(parts.reader), of: reading)
    try await rereadWhatHasAnotherDate()
  }

  private func beginBookReading() -> Int {
    bookReadings += 1
    return bookReadings
  }

  private func take(_ book: SourceBook, of reading: Int) {
    guard reading > bookTaken else { return }
    bookTaken = reading
    guard book != self.book else { return }
    self.book = book
    datesAreInDoubt = true
    contentChanged()
  }

  private func take(_ unreadableFolders: [InboxPath: String]) {
    guard unreadableFolders != self.unreadableFolders else { return }
    self.unreadableFolders = unreadableFolders
    contentChanged()
  }

  /// A date decides what names mean, so a document that got another one is read again.
  ///
  /// All documents are looked through for them: only where dates are in doubt.
  func rereadWhatHasAnotherDate() async throws {
    guard datesAreInDoubt else { return }
    datesAreInDoubt = false
    do {
      for edition in liveLexicons.map(\.edition) {
        backlog.reread(try await Self.pathsWithAnotherDate(parts.archive, book, edition))
      }
    } catch {
      datesAreInDoubt = true
      throw error
    }
    signal()
  }

  @concurrent
  private static func pathsWithAnotherDate(
    _ archive: any DocumentArchive, _ book: SourceBook, _ edition: AnalysisEdition
  ) async throws -> [InboxPath] {
    try archive.snapshot { view in
      try view.factsWithDatesInDoubt(edition).filter {
        book.published($0.path, written: $0.published)?.date != $0.datedAs
      }.map(\.path)
    }
  }

  @concurrent
  private static func book(_ reader: any DocumentReader) async -> SourceBook {
    SourceBook(reader.sourceDescriptions())
  }
}

/// What the inbox and the archive say of each other at one moment.
private struct InboxDifference: Sendable {
  let plan: Reconciliation
  let book: SourceBook
  let unreadableFolders: [InboxPath: String]

  /// - Throws: ``InboxLost`` or ``ArchiveFailure``.
  @concurrent
  static func find(
    _ parts: ServiceParts, programCrashed: Bool
  ) async throws -> InboxDifference {
    let listing = try parts.lister.list()
    let book = SourceBook(parts.reader.sourceDescriptions())
    let plan = try parts.archive.snapshot { view in
      Reconciliation(
        listing: listing, known: try view.knownFiles(), openAttempts: try view.openAttempts(),
        readerVersion: parts.reader.version, programCrashed: programCrashed,
        isDocument: parts.reader.isDocument)
    }
    return InboxDifference(
      plan: plan, book: book, unreadableFolders: listing.unreadableFolders)
  }
}
