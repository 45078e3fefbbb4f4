import CLinux
import Glibc

/// Wakes the watching thread out of its poll, from any thread.
final class WakeSignal: Sendable {
  let descriptor: Int32

  /// - Throws: ``SystemFailure`` where no descriptor is left.
  init() throws(SystemFailure) {
    descriptor = parallax_watching_eventfd()
    guard descriptor >= 0 else { throw SystemFailure("no eventfd can be made") }
  }

  deinit {
    close(descriptor)
  }

  /// Makes the descriptor readable; many times are as one.
  func send() {
    var one: UInt64 = 1
    _ = unsafe write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Makes it unreadable again.
  func clear() {
    var count: UInt64 = 0
    _ = unsafe read(descriptor, &count, MemoryLayout<UInt64>.size)
  }
}
