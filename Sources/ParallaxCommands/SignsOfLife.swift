import ComparisonService
import Logging
import ServiceControl

/// Tells systemd that the service has started, what it is doing, and that it is alive.
struct SignsOfLife {
  private let service: ParallaxService
  private let notifier: SystemdNotifier
  private let logger: Logger
  private let alarms: AlarmThread

  init(
    _ service: ParallaxService, _ notifier: SystemdNotifier, _ alarms: AlarmThread, _ logger: Logger
  ) {
    self.service = service
    self.notifier = notifier
    self.alarms = alarms
    self.logger = logger
  }

  /// Runs until the task is cancelled.
  ///
  /// A sign of life is given only after a look at the workers, the watcher and the archive: a
  /// timer that ticks by itself would prove nothing.
  func tell() async throws {
    await watches()
    let status = await service.status()
    logger.info(
      "watching",
      metadata: [
        "inbox": "\(status.inbox)", "may-drop": "\(FolderAccess.writers(of: status.inbox))",
        "report": "\(status.reports)", "may-read": "\(FolderAccess.readers(of: status.reports))",
        "mode": "\(status.watching.mode)", "folders": "\(status.watching.watchedFolders)",
        "status": "\(Self.line(status))",
      ])
    notifier.notify(.ready, .status(Self.line(status)))
    async let _: Void = tellWork()
    let pause = notifier.watchdogInterval.map { max($0 / 3, .milliseconds(200)) } ?? .seconds(120)
    while true {
      try await alarms.sleep(for: pause)
      await giveSign(within: pause)
    }
  }

  /// Looks whether everything is alive and says so, or what is not, to the log and to
  /// `systemctl status`.
  private func giveSign(within limit: Duration) async {
    var health = await awaiting("the service itself", limit) { await service.health() }
    if !health.isAlive {
      // After a sleep of the whole machine each part looks late until it has had its turn.
      try? await alarms.sleep(for: .milliseconds(500))
      health = await awaiting("the service itself", limit) { await service.health() }
    }
    if let fault = health.fault { return tellFault(fault) }
    // Where nobody listens, the log alone is to hear of a fault.
    guard notifier.hasManager else { return }
    let status = await awaiting("the archive", limit) { await service.status() }
    notifier.notify(.watchdog, .status(Self.line(status)))
  }

  /// Names who has not answered when the time is over.
  ///
  /// The answer is waited for all the same: asking again would only block another thread.
  private func awaiting<Answer: Sendable>(
    _ who: String, _ limit: Duration, _ ask: () async -> Answer
  ) async -> Answer {
    let complaint = alarms.set(for: .now + limit) { tellFault("\(who) does not answer") }
    defer { alarms.cancel(complaint) }
    return await ask()
  }

  private func tellFault(_ fault: String) {
    logger.error("no sign of life is given", metadata: ["fault": "\(fault)"])
    notifier.notify(.status("no sign of life is given: \(fault)"))
  }

  /// Waits until the watches are set, or it is known why they are not.
  private func watches() async {
    let deadline = ContinuousClock.now.advanced(by: .seconds(20))
    while ContinuousClock.now < deadline, !Task.isCancelled {
      let watching = await service.status().watching
      if watching.watchedFolders > 0 || watching.mode == "polling" || watching.trouble != nil {
        return
      }
      try? await alarms.sleep(for: .milliseconds(20))
    }
  }

  /// Tells what the service is doing soon after it has become something else.
  private func tellWork() async throws {
    guard notifier.hasManager else { return }
    var told = ""
    var count = 0
    while !Task.isCancelled {
      count = await service.happened(since: count)
      let line = Self.line(await service.status())
      if line != told { notifier.notify(.status(line)) }
      told = line
      try await alarms.sleep(for: .seconds(1))
    }
  }

  /// What `systemctl status` shows.
  static func line(_ status: ServiceStatus) -> String {
    var text =
      status.publishedAt == nil
      ? "the report is being made, \(status.archived) documents in the archive"
      : "\(status.documents) documents of \(status.sources) sources"
    if status.unread > 0 { text += ", \(status.unread) files unread" }
    if status.uncovered > 0 { text += ", \(status.uncovered) in other languages" }
    if status.backlog > 0 { text += ", \(status.backlog) waiting" }
    if status.awaitingReport > 0 { text += ", \(status.awaitingReport) read and not shown yet" }
    if status.awaitingNewLexicons > 0 {
      text += ", \(status.awaitingNewLexicons) to be read with new lexicons"
    }
    return ([text] + status.troubles).joined(separator: "; ")
  }
}
