/// Looks from time to time at what tells nobody when it changes.
///
/// On a thread of its own, which sleeps, looks, and sleeps again. A task that slept would wake half a
/// dozen threads for each look of a service that has nothing to do.
package protocol Lookout: Sendable {
  /// Looks again and again, after a pause each time, until there is a finding.
  /// - Returns: The finding; nothing where the task is cancelled, or where no thread is to be had.
  func find<Finding: Sendable>(
    _ pace: LookPace, _ look: @escaping @Sendable () -> Finding?
  ) async -> Finding?

  /// Takes note that something is going on: after the pause that is under way it looks often again.
  func stir()

  /// Since when it has been looking; nothing while it sleeps.
  var lookingSince: ContinuousClock.Instant? { get }
}
