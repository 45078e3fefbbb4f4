import StanceVocabulary

/// Whether the service is alive, for systemd's watchdog.
package struct ServiceHealth: Hashable, Sendable {
  /// What is dead, in words; nothing when all is alive.
  package let fault: String?

  package var isAlive: Bool { fault == nil }
}

extension ParallaxService {
  /// Looks at workers, publication, watcher and archive; to be asked before each sign of life.
  ///
  /// A full disk or a busy archive is no death: a restart would mend neither. One that is damaged or
  /// gone ends the service by itself: ``keepLookout()``. Nothing is waited for.
  package func health() -> ServiceHealth {
    let now = ContinuousClock.now
    for activity in workers.values where now - activity.since > timings.hangs {
      return ServiceHealth(fault: "reading \(activity.path.printed) does not end")
    }
    if let ongoing, now - ongoing.lastStep > timings.hangs {
      return ServiceHealth(fault: "publishing does not go on")
    }
    if !parts.watcher.health.isAlive {
      return ServiceHealth(fault: "the watcher does not answer")
    }
    if let since = parts.lookout.lookingSince, now - since > timings.hangs {
      return ServiceHealth(fault: "the archive does not answer")
    }
    return ServiceHealth(fault: nil)
  }
}
