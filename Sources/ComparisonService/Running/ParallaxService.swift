package import Logging
import StanceVocabulary

/// The service: it follows the inbox and keeps the report what a cold start would write.
///
/// The actor holds what is going on and decides; reading, analysing, archive and publication run
/// outside it, so that it always answers. Its loops wait for ``signal()`` and look again: a state
/// that was reached twice is acted upon once, and none is missed.
package actor ParallaxService {
  let parts: ServiceParts
  let identity: ServiceIdentity
  let timings: ServiceTimings
  let logger: Logger
  let startedAt: String
  /// Whether the program's last run ended by its own fault, and not by a signal from outside.
  let programCrashed: Bool

  // Lexicons.
  var lexicons: Lexicons
  var nextLexicons: Lexicons?
  var lexiconTrouble: String?
  var holdsReport: Bool
  /// One change of lexicons at a time: an acceptance or a switch.
  var isChangingLexicons = false

  // The inbox.
  var book = SourceBook.empty
  /// Readings of `source.yaml` files that were begun, and the last one that was taken: one that
  /// began earlier and ends later must not bring back what is old.
  var bookReadings = 0
  var bookTaken = 0
  /// Whether readings may have another date than the book or the lexicons ask for; always at first.
  var datesAreInDoubt = true
  var unreadableFolders: [InboxPath: String] = [:]
  var inboxTrouble: String?
  /// Said by the watcher; only its next word lifts it.
  var inboxIsLost = false
  var backlog = Backlog()
  /// Whether what the last run left half read was looked at: later, what is under way is this run's.
  var attemptsAreJudged = false
  /// The watcher's era in which the last comparison began.
  var comparedEra: Int?
  /// What waits because comparisons found it, and the watcher had not told it in this era of its.
  var untold: [InboxPath: Int] = [:]
  var reconciliationsAsked = 0
  var reconciliationsDone = 0
  /// Of this every document has a reading, and every worker makes one.
  var wholeEdition: AnalysisEdition?

  // Workers and publication.
  var workers: [Int: Activity] = [:]
  var archiveTrouble: String?
  var archiveRetry = ArchiveRetry()
  var publishingTrouble: String?
  var publishingPace: PublishingPace
  /// What was just dropped and read and is not in the report yet.
  var awaited = AwaitedDrops()
  /// The publication that is under way.
  var ongoing: OngoingPublication?
  /// Whether what readers see is not what was published last, or nobody knows.
  var reportIsGone = false
  /// Grows with everything that may make another report.
  var generation = 0
  var published: Published?
  var done = ServiceWork()

  let waiters: Waiters

  /// What a worker is doing.
  struct Activity: Sendable {
    let path: InboxPath
    let since: ContinuousClock.Instant
    let editions: [AnalysisEdition]
  }

  /// The last publication.
  struct Published: Sendable {
    let generation: Int
    /// Whether nothing was waiting when it was made, and all that was read is in it.
    let wasSettled: Bool
    let outcome: Publish.Outcome
    let at: String
  }

  /// A service that begins with ``run()``; for `starting` see ``StartingLexicons/choose(_:_:_:)``.
  package init(
    _ parts: ServiceParts, _ identity: ServiceIdentity, starting: StartingLexicons,
    timings: ServiceTimings = ServiceTimings(), programCrashed: Bool = false, logger: Logger
  ) {
    self.programCrashed = programCrashed
    self.parts = parts
    self.identity = identity
    self.timings = timings
    self.logger = logger
    publishingPace = PublishingPace(timings)
    waiters = Waiters(parts.alarms)
    lexicons = starting.current
    nextLexicons = starting.next
    lexiconTrouble = starting.trouble
    holdsReport = starting.holdsReport
    startedAt = UTCTimeText.text(nanoseconds: parts.clock.now())
  }

  /// Two: one more keeps the disk busy while the other computes, more would only take turns.
  private static let workerCount = 2

  /// Works until the task is cancelled; then ends when each worker has ended its document.
  /// - Throws: What nothing here can mend: an archive that is damaged or gone.
  package func run() async throws {
    // Begun before the first listing, so that nothing falls between the two.
    let changes = parts.watcher.changes()
    requestReconciliation()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.parts.watcher.run() }
      group.addTask { await self.follow(changes) }
      group.addTask { try await self.reconcileWhenAsked() }
      group.addTask { try await self.feedRereadings() }
      group.addTask { try await self.publishWhenChanged() }
      group.addTask { try await self.keepLookout() }
      for number in 0..<Self.workerCount {
        group.addTask(executorPreference: parts.readingThreads) {
          try await self.work(as: number)
        }
      }
      defer { group.cancelAll() }
      do {
        // Not waitForAll, which tells of a failure only when every loop has ended.
        while try await group.next() != nil {}
      } catch is CancellationError {
        // The way every loop ends that is told to.
      }
    }
  }

  /// The lexicons that a new drop is read with.
  var liveLexicons: [Lexicons] { [lexicons] + (nextLexicons.map { [$0] } ?? []) }

  /// Takes note that the report may be another.
  func contentChanged() {
    generation += 1
    signal()
  }
}
