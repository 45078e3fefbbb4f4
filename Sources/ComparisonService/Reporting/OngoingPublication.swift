import Synchronization

/// A publication that is under way, as the rest of the service sees it: that it goes on, and a way to
/// ask it to give way.
///
/// One that takes in a part of a backlog is given up for what was dropped meanwhile, which somebody
/// waits for, and begun again behind the drop.
package final class OngoingPublication: Sendable {
  /// Whether it may be given up.
  let mayGiveWay: Bool
  private let isAsked = Atomic(false)
  private let latest = Mutex(ContinuousClock.now)

  package init(mayGiveWay: Bool) {
    self.mayGiveWay = mayGiveWay
  }

  package func askToGiveWay() {
    isAsked.store(true, ordering: .relaxed)
  }

  /// When it last showed that it goes on: a first report of a hundred thousand documents takes
  /// minutes, and is no sign of death.
  package var lastStep: ContinuousClock.Instant { latest.withLock { $0 } }

  /// To be called again and again on the way.
  /// - Throws: ``GaveWay`` once it was asked, if it may.
  package func step() throws(GaveWay) {
    latest.withLock { $0 = .now }
    if mayGiveWay, isAsked.load(ordering: .relaxed) { throw GaveWay() }
  }
}

/// A publication was given up for another; the former report stays.
package struct GaveWay: Error {}
