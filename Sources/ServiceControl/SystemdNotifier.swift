import Glibc

/// Tells systemd how the service is doing, by datagrams to `$NOTIFY_SOCKET` (sd_notify(3)).
///
/// Where no manager listens every call is silent: the same program runs by hand.
package struct SystemdNotifier: Sendable {
  /// What can be told.
  package enum Notification: Hashable, Sendable {
    /// The service has started, or a reload is over.
    case ready
    /// What it is doing, in one line for people.
    case status(String)
    /// It has begun to read its lexicons again.
    case reloading
    /// It has begun to stop.
    case stopping
    /// It is alive: the next must come within the watchdog's interval.
    case watchdog
    /// Starting or stopping needs this much longer, from now.
    case extendTimeout(Duration)
  }

  private let address: UnixAddress?
  /// How often ``Notification/watchdog`` is expected at the latest; tell it twice as often.
  ///
  /// Nothing where no watchdog is set, or it is meant for another process.
  package let watchdogInterval: Duration?

  /// Whether somebody is told at all.
  package var hasManager: Bool { address != nil }

  /// - Parameter variable: Gives an environment variable; this process's own by default.
  package init(variable: (String) -> String? = Self.ownVariable) {
    address = variable("NOTIFY_SOCKET").flatMap { UnixAddress(notation: $0) }
    watchdogInterval = Self.interval(
      microseconds: variable("WATCHDOG_USEC"), process: variable("WATCHDOG_PID"))
  }

  /// A variable of this process's environment.
  package static func ownVariable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Sends all of these as one datagram.
  /// - Returns: Whether a manager took it.
  @discardableResult
  package func notify(_ notifications: Notification...) -> Bool {
    guard let address, !notifications.isEmpty else { return false }
    let text = notifications.map(Self.lines).joined(separator: "\n")
    // A manager that does not read must not stop the service.
    guard let socket = try? Socket(type: SOCK_DGRAM, sendLimit: .milliseconds(250)) else {
      return false
    }
    return socket.send(Array(text.utf8), to: address)
  }

  private static func lines(_ notification: Notification) -> String {
    switch notification {
    case .ready: "READY=1"
    case .status(let text): "STATUS=" + singleLine(text)
    case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds())"
    case .stopping: "STOPPING=1"
    case .watchdog: "WATCHDOG=1"
    case .extendTimeout(let time): "EXTEND_TIMEOUT_USEC=\(microseconds(time))"
    }
  }

  /// A line end would begin another assignment.
  private static func singleLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\0" ? " " : $0 })
  }

  private static func microseconds(_ duration: Duration) -> Int64 {
    let parts = duration.components
    return parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
  }

  private static func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }

  private static func interval(microseconds: String?, process: String?) -> Duration? {
    guard let microseconds = microseconds.flatMap(Int64.init), microseconds > 0 else { return nil }
    if let process, Int32(process) != getpid() { return nil }
    return .microseconds(microseconds)
  }
}
