import ComparisonService
import Glibc
import Logging
import ServiceControl
import ServiceLifecycle

/// Ends the process soon after it was told to stop, whatever it is in the middle of.
///
/// A long document and a large report are not interrupted, and nobody who stops the service should
/// wait for them: archive and report outlive an end at any moment, and the next start does again
/// what was not kept.
struct EndInTime: Service {
  let service: ParallaxService
  let notifier: SystemdNotifier
  let logger: Logger

  /// What ends by itself within this ends in order.
  private static let patience = Duration.seconds(1)
  /// A service that hangs does not even answer to this; it is ended all the same.
  private static let lastPatience = Duration.milliseconds(1500)

  func run() async throws {
    try await gracefulShutdown()
    Task.detached {
      try await Task.sleep(for: Self.lastPatience)
      _exit(0)
    }
    Task.detached {
      try await Task.sleep(for: Self.patience)
      let left = await service.abandonDocuments()
      logger.notice(
        "stopped before all was done; the next start does it",
        metadata: ["documents": "\(left)"])
      notifier.notify(.stopping)
      _exit(0)
    }
  }
}
