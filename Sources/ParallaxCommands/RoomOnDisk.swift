import ComparisonService
import Logging
import ServiceControl

/// Opens what lies on a disk; while that is full it waits and tries again, for a start that failed
/// would need somebody to start it anew when there is room.
struct RoomOnDisk {
  private let logger: Logger
  private let notifier: SystemdNotifier
  private let alarms: AlarmThread

  /// Between two tries; twice as long each time, up to the longest.
  private static let firstPause = Duration.seconds(1)
  private static let longestPause = Duration.seconds(16)

  init(_ logger: Logger, _ notifier: SystemdNotifier, _ alarms: AlarmThread) {
    self.logger = logger
    self.notifier = notifier
    self.alarms = alarms
  }

  /// - Throws: What the body throws, but for a full disk.
  func awaited<Opened>(_ open: () throws -> Opened) async throws -> Opened {
    var pause = Self.firstPause
    while true {
      do {
        return try open()
      } catch let failure as ArchiveFailure where failure.kind == .full {
        if pause == Self.firstPause {
          logger.warning("\(failure.description): the service starts when there is room")
        }
        notifier.notify(.status(failure.description), .extendTimeout(pause * 2 + .seconds(30)))
        try await alarms.sleep(for: pause)
        pause = min(pause * 2, Self.longestPause)
      }
    }
  }
}
