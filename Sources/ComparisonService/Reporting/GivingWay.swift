import Synchronization

/// Tells a publication that takes in a part of a backlog that something was dropped meanwhile, which
/// somebody waits for: it is given up then, and begun again behind the drop.
package final class GivingWay: Sendable {
  private let asked = Atomic(false)

  package init() {}

  package func ask() {
    asked.store(true, ordering: .relaxed)
  }

  /// - Throws: ``GaveWay`` once it was asked.
  func check() throws(GaveWay) {
    if asked.load(ordering: .relaxed) { throw GaveWay() }
  }
}

/// A publication was given up for another; the former report stays.
package struct GaveWay: Error {}
