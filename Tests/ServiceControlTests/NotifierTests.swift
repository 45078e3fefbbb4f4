import Foundation
import Glibc
import ServiceControl
import Testing

/// Datagrams as a service manager receives them.
@Suite struct NotifierTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func notifier(_ variables: [String: String]) -> SystemdNotifier {
    SystemdNotifier(variable: { variables[$0] })
  }

  @Test(arguments: [false, true])
  func `each notification is the manager's line`(isAbstract: Bool) throws {
    let name = isAbstract ? "@" + folder("notify") : folder("notify")
    let manager = try #require(FakeManager(name))
    let notifier = notifier(["NOTIFY_SOCKET": name])
    #expect(notifier.notify(.ready, .status("5 documents")))
    #expect(manager.receive() == "READY=1\nSTATUS=5 documents")
    #expect(notifier.notify(.stopping))
    #expect(manager.receive() == "STOPPING=1")
    #expect(notifier.notify(.watchdog))
    #expect(manager.receive() == "WATCHDOG=1")
    #expect(notifier.notify(.extendTimeout(.milliseconds(1500))))
    #expect(manager.receive() == "EXTEND_TIMEOUT_USEC=1500000")
    #expect(notifier.notify(.reloading))
    let lines = manager.receive().split(separator: "\n")
    #expect(lines.first == "RELOADING=1")
    #expect(lines.last?.wholeMatch(of: /MONOTONIC_USEC=[0-9]+/) != nil)
  }

  @Test func `a status is one line whatever is in it`() throws {
    let manager = try #require(FakeManager(folder("notify")))
    let notifier = notifier(["NOTIFY_SOCKET": folder("notify")])
    #expect(notifier.notify(.status("reading a\nREADY=1\r\nb\u{2028}c")))
    #expect(manager.receive() == "STATUS=reading a READY=1 b c")
  }

  @Test(arguments: [
    "", "relative", "@", "/missing/socket", "vsock:2:1", "/" + String(repeating: "x", count: 108),
  ])
  func `without a manager it is silent`(socket: String) {
    #expect(!notifier(["NOTIFY_SOCKET": socket]).notify(.ready))
    #expect(!notifier([:]).notify(.ready))
  }

  @Test func `a manager that does not read stops nobody for long`() throws {
    let manager = try #require(FakeManager(folder("notify")))
    let notifier = notifier(["NOTIFY_SOCKET": folder("notify")])
    let clock = ContinuousClock()
    var taken = 0
    while notifier.notify(.watchdog), taken < 100_000 { taken += 1 }
    #expect(clock.measure { notifier.notify(.watchdog) } < .seconds(20))
    #expect(manager.receive() == "WATCHDOG=1")
  }

  @Test(
    arguments: [
      ("30000000", nil, Duration.seconds(30)),
      ("30000000", "OWN", .seconds(30)),
      ("30000000", "1", nil),
      ("0", nil, nil),
      ("soon", nil, nil),
      (nil, nil, nil),
    ] as [(String?, String?, Duration?)])
  func `the watchdog's interval is read where it is meant for this process`(
    microseconds: String?, process: String?, expected: Duration?
  ) {
    let variables = [
      "WATCHDOG_USEC": microseconds, "WATCHDOG_PID": process == "OWN" ? "\(getpid())" : process,
    ]
    let notifier = SystemdNotifier(variable: { variables[$0] ?? nil })
    #expect(notifier.watchdogInterval == expected)
  }
}
