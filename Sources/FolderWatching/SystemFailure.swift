import Glibc

/// A system call that failed.
package struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, in words.
  package let action: String
  /// The error number.
  package let number: Int32

  /// The failure of an action, by default with the thread's last error number.
  init(_ action: String, number: Int32 = errno) {
    self.action = action
    self.number = number
  }

  package var description: String { "\(action): \(ErrorNumber.text(number))" }
}

/// Error numbers in words.
enum ErrorNumber {
  static func text(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}

/// Paths as the kernel takes them.
enum CPath {
  static func of(_ path: some Sequence<UInt8>) -> [CChar] {
    path.map(CChar.init(bitPattern:)) + [0]
  }
}

/// The time that no setting of the clock changes.
enum MonotonicTime {
  /// Since the machine started.
  static var now: Duration {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
