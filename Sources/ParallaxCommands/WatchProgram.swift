import ComparisonService
import DocumentReading
import FolderWatching
import Glibc
import Logging
import ReportPublishing
import ServiceControl
import ServiceLifecycle
import StanceArchive
import StanceVocabulary
import UnixSignals

/// The composition root of `watch`: opens everything, joins it, and runs it until told to stop.
struct WatchProgram {
  private let settings: Settings
  private let environment: Environment
  private let logger: Logger
  private let notifier = SystemdNotifier()
  private let alarms: AlarmThread

  /// - Throws: ``ControlFailure`` where no thread is to be had.
  init(_ settings: Settings, _ environment: Environment) throws(ControlFailure) {
    alarms = try AlarmThread()
    self.settings = settings
    self.environment = environment
    logger = Logger(label: "parallax") { _ in JournalLogHandler() }
  }

  /// - Throws: ``CommandFailure``, or the errors of the modules that are opened.
  func run() async throws {
    guard environment.isService || FileBytes.isFolder(settings.inbox) else {
      throw CommandFailure(.unusableInput, "\(settings.inbox): not a folder")
    }
    let lock = try StateFolder.lock(settings.state)
    let (archive, service) = try await opened()
    try await tellingWhyItEnds {
      let control = try ControlServer(path: settings.control, service: service)
      try await run(service, control)
    }
    try archive.close()
    withExtendedLifetime(lock) {}
  }

  /// The archive, and the service on it.
  ///
  /// Returns, so that nothing is held while the service runs but what it needs: the lexicons' files are some
  /// megabytes.
  private func opened() async throws -> (SQLiteArchive, ParallaxService) {
    // Beside the archive: it is looked through when it is opened.
    let loader = LexiconFolderLoader(folder: settings.lexicons)
    async let accepted = StartingLexicons.accepted(loader, ParallaxLexicons(on: AllProcessors()))
    let opened = try await room.awaited { try SQLiteArchive.open(inFolder: settings.state) }
    if let moved = opened.movedAside {
      logger.warning("the archive was damaged and is built anew", metadata: ["old": "\(moved)"])
    }
    let lexicons = await accepted
    return try await tellingWhyItEnds {
      (opened.archive, try await service(opened.archive, lexicons))
    }
  }

  private func service(
    _ archive: SQLiteArchive, _ accepted: Result<Lexicons, any Error>
  ) async throws -> ParallaxService {
    if let former = try archive.notedPlace()?.inbox, former != settings.inbox {
      logger.notice("the archive was made of another inbox", metadata: ["old": "\(former)"])
    }
    let place = ServicePlace(
      inbox: settings.inbox, reports: settings.reports, control: settings.control)
    try await room.awaited { try archive.note(place) }
    let crashed = StateFolder.noteCrashes(settings.state)
    return try await room.awaited {
      try self.service(archive, accepted, programCrashed: crashed)
    }
  }

  /// - Throws: What `body` throws; for an archive that can be used no more, what became of it.
  private func tellingWhyItEnds<Value>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await body()
    } catch let failure as ArchiveFailure where failure.kind.isFinal {
      throw try ending(failure)
    }
  }

  /// Why the service ends that met an archive which only a new one can take the place of.
  ///
  /// A damaged one is moved aside here: whether the next start would find the damage, nobody knows.
  private func ending(_ failure: ArchiveFailure) throws(ArchiveFailure) -> CommandFailure {
    var words = failure.description
    if failure.kind == .damaged {
      words += "; it was moved to \(try SQLiteArchive.moveAside(inFolder: settings.state))"
    }
    return CommandFailure(
      .inputOutput, "\(words); start it again: what the archive lacks is read from the inbox")
  }

  private var room: RoomOnDisk { RoomOnDisk(logger, notifier, alarms) }

  private func service(
    _ archive: SQLiteArchive, _ accepted: Result<Lexicons, any Error>, programCrashed: Bool
  ) throws -> ParallaxService {
    let publisher = try TwoTreePublisher(
      folder: settings.reports, ledger: archive,
      atEachStep: { Failpoints.reach("publishing.\($0)") })
    let starting = try StartingLexicons.choose(
      accepted, ParallaxLexicons(on: AllProcessors()), archive)
    if let trouble = starting.trouble { logger.error("\(trouble)") }
    let inbox = Array(settings.inbox.utf8)
    var watching = WatchSettings(
      inbox: inbox, cookies: Array((settings.state + "/cookies").utf8))
    watching.usesInotify = settings.watching == .events
    var timings = ServiceTimings()
    if let watchdog = notifier.watchdogInterval {
      // Whoever gives the service more time, on a slow machine, gives it to its parts as well.
      timings.hangs = watchdog * 6
      watching.longestSilence = max(watchdog * 2, .seconds(15))
      watching.looks.seldom = min(watching.looks.seldom, watching.longestSilence / 2)
    }
    watching.atEachTurn = { Failpoints.reach("watching") }
    let watcher = try InotifyFolderWatcher(watching, logger: logger)
    let reader = FolderDocumentReader(
      inbox: inbox, whenOpened: { Failpoints.reach("opened", $0.printed) })
    let lister = FolderLister(root: inbox)
    return ParallaxService(
      ServiceParts(
        archive: archive, reader: reader, lister: lister,
        watcher: watcher, publisher: publisher,
        lexicons: LexiconFolderLoader(folder: settings.lexicons),
        acceptance: ParallaxLexicons(on: AllProcessors()), clock: SystemClock(),
        alarms: alarms, lookout: LookoutThread(), processors: AllProcessors(),
        readingThreads: Self.readingThreads
      ).withFailpoints(),
      ServiceIdentity(
        version: ProgramVersion.text, build: ProgramBuild.text, inbox: settings.inbox,
        reports: settings.reports,
        state: settings.state, lexicons: settings.lexicons),
      starting: starting, timings: timings, programCrashed: programCrashed, logger: logger)
  }

  /// They stand back: a report that is due does not wait until thousands of files are read.
  private static var readingThreads: WorkThreads? { WorkThreads(number: 2, niceness: 10) }

  private func run(_ service: ParallaxService, _ control: ControlServer) async throws {
    // One for each loop of the service, all of which may block.
    let threads = WorkThreads(number: 8)
    let parts: [any Service] = [
      Part {
        try await withTaskExecutorPreference(threads) { try await service.run() }
      },
      Part { await control.run() },
      Part { try await SignsOfLife(service, notifier, alarms, logger).tell() },
      Part { await reloadOnHangup(service) },
      EndInTime(service: service, notifier: notifier, logger: logger),
    ]
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: parts.map { .init(service: $0, successTerminationBehavior: .ignore) },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: quietLogger))
    try await group.run()
    notifier.notify(.stopping)
  }

  /// The group tells every step of its own; only its failures are of interest.
  private var quietLogger: Logger {
    var quiet = logger
    quiet.logLevel = .error
    return quiet
  }

  private func reloadOnHangup(_ service: ParallaxService) async {
    for await _ in Hangups.stream() { await reload(service) }
  }

  private func reload(_ service: ParallaxService) async {
    notifier.notify(.reloading)
    for await outcome in Self.outcome(ofReloading: service) {
      for finding in outcome.findings { logger.warning("\(finding)") }
    }
    notifier.notify(.ready)
  }
}

extension WatchProgram {
  /// What becomes of a reload; ends without it when the task is cancelled, for lexicons that are
  /// being read are not interrupted.
  private static func outcome(
    ofReloading service: ParallaxService
  ) -> AsyncStream<ReloadOutcome> {
    AsyncStream { outcomes in
      Task(executorPreference: WorkThreads.ofProgram) {
        outcomes.yield(await service.reload())
        outcomes.finish()
      }
    }
  }
}

/// A part of the program that ends when the program is told to stop.
private struct Part: Service {
  let work: @Sendable () async throws -> Void

  func run() async throws {
    do {
      try await cancelWhenGracefulShutdown { try await work() }
    } catch is CancellationError {
      // What a part is told to, it ends with.
    }
  }
}
