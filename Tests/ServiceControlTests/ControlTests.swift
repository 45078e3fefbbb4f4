import ComparisonService
import Foundation
import ServiceControl
import Testing

/// The control socket, with a real server and real clients.
@Suite(.timeLimit(.minutes(5))) struct ControlTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Runs a body while a server answers, and stops it.
  private func withServer<Result>(
    _ service: FakeService, at name: String = "control",
    limits: ControlServer.Limits = .init(),
    _ body: (_ path: String, _ client: ControlClient) async throws -> Result
  ) async throws -> Result {
    let path = folder(name)
    let server = try ControlServer(path: path, service: service, limits: limits)
    let running = Task { await server.run() }
    let result: Result
    do {
      result = try await body(path, ControlClient(path: path, patience: .seconds(60)))
    } catch {
      running.cancel()
      await running.value
      throw error
    }
    running.cancel()
    await running.value
    return result
  }

  @Test func `status arrives as the service gave it`() async throws {
    let status = try await withServer(FakeService()) { try await $1.status() }
    #expect(status == FakeService.someStatus)
  }

  @Test(arguments: [[], ["questions/assad.yaml:3: unknown key \"x\""]])
  func `reload tells whether the lexicons were accepted`(findings: [String]) async throws {
    let outcome = try await withServer(FakeService(findings: findings)) { try await $1.reload() }
    #expect(outcome.isAccepted == findings.isEmpty)
    #expect(outcome.findings == findings)
  }

  @Test(arguments: [(Duration.seconds(7), 7), (.seconds(600), 60), (.seconds(-1), 0)])
  func `sync is given its limit, 60 s at most`(asked: Duration, given: Int) async throws {
    let service = FakeService()
    let outcome = try await withServer(service) { try await $1.sync(within: asked) }
    #expect(outcome.isComplete)
    #expect(service.syncLimits == [.seconds(given)])
  }

  @Test func `the socket is open to owner and group alone, and removed at the end`() async throws {
    let former = umask(0)
    defer { umask(former) }
    try await withServer(FakeService()) { path, _ in
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o660)
    }
    #expect(!FileManager.default.fileExists(atPath: folder("control")))
  }

  @Test func `a client without a service says so`() async throws {
    let failure = await #expect(throws: ControlFailure.self) {
      try await ControlClient(path: folder("control")).status()
    }
    #expect(failure?.kind == .noServiceAnswers)
    #expect(failure?.description.hasPrefix("no service answers at \(folder("control"))") == true)
    let deep = folder(String(repeating: "d", count: 150) + "/control")
    let other = await #expect(throws: ControlFailure.self) {
      try await ControlClient(path: deep).status()
    }
    #expect(other?.kind == .noServiceAnswers)
  }

  @Test func `the socket of a killed service is replaced`() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder("control") as String] in
      let server = try ControlServer(path: path, service: FakeService())
      kill(getpid(), SIGKILL)
      _ = server
    }
    #expect(FileManager.default.fileExists(atPath: folder("control")))
    let failure = await #expect(throws: ControlFailure.self) {
      try await ControlClient(path: folder("control")).status()
    }
    #expect(failure?.kind == .noServiceAnswers)
    let status = try await withServer(FakeService()) { try await $1.status() }
    #expect(status == FakeService.someStatus)
  }

  @Test func `a second server at one socket finds it in use`() async throws {
    try await withServer(FakeService()) { path, client in
      let failure = #expect(throws: ControlFailure.self) {
        try ControlServer(path: path, service: FakeService())
      }
      #expect(failure?.kind == .inUse)
      let status = try await client.status()
      #expect(status == FakeService.someStatus)
    }
  }

  @Test func `what is no socket is left as it is`() throws {
    try Data("text".utf8).write(to: URL(filePath: folder("control")))
    let failure = #expect(throws: ControlFailure.self) {
      try ControlServer(path: folder("control"), service: FakeService())
    }
    #expect(failure?.kind == .inputOutput)
    #expect(FileManager.default.contents(atPath: folder("control")) == Data("text".utf8))
  }

  @Test func `a path longer than a unix address works`() async throws {
    let deep = String(repeating: "deep/", count: 40)
    try FileManager.default.createDirectory(
      atPath: folder(deep), withIntermediateDirectories: true)
    try await withServer(FakeService(), at: deep + "control") { path, client in
      #expect(path.utf8.count > 200)
      let status = try await client.status()
      #expect(status == FakeService.someStatus)
    }
    #expect(!FileManager.default.fileExists(atPath: folder(deep + "control")))
  }

  @Test(arguments: [
    "\n", "status\n", "{}\n", "{\"command\":\"stop\"}\n", "\u{0}\u{1}\u{FFFD}\n", "[[[[[[[[\n",
    "{\"command\":\"sync\",\"limitSeconds\":\"many\"}\n",
  ])
  func `garbage is answered and harms nobody`(question: String) async throws {
    try await withServer(FakeService()) { path, client in
      let raw = try #require(RawClient(path))
      raw.send(question)
      #expect(
        await raw.readAll() == "{\"error\":\"the question is not understood\",\"ok\":false}\n")
      let status = try await client.status()
      #expect(status == FakeService.someStatus)
    }
  }

  @Test func `an endless line is cut off`() async throws {
    try await withServer(FakeService()) { path, client in
      let raw = try #require(RawClient(path))
      raw.send([UInt8](repeating: UInt8(ascii: "x"), count: 5000))
      #expect(await raw.readAll().contains("longer than 4096 bytes"))
      let status = try await client.status()
      #expect(status == FakeService.someStatus)
    }
  }

  @Test func `clients that say nothing keep nobody waiting and are let go`() async throws {
    var limits = ControlServer.Limits()
    limits.patience = .milliseconds(300)
    try await withServer(FakeService(), limits: limits) { path, client in
      let silent = (0..<20).compactMap { _ in RawClient(path) }
      #expect(silent.count == 20)
      silent[0].send("{\"comm")
      let status = try await client.status()
      #expect(status == FakeService.someStatus)
      for client in silent { #expect(await client.readAll() == "") }
    }
  }

  @Test func `many clients at once are all answered`() async throws {
    let answered = try await withServer(FakeService()) { _, client in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<30 {
          group.addTask { try await client.status() == FakeService.someStatus }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
    }
    #expect(answered == 30)
  }

  @Test func `more clients than allowed are told so`() async throws {
    var limits = ControlServer.Limits()
    limits.clients = 2
    let service = FakeService(syncHangs: true)
    try await withServer(service, limits: limits) { path, client in
      let waiting = (0..<2).compactMap { _ in RawClient(path) }
      for client in waiting { client.send("{\"command\":\"sync\"}\n") }
      #expect(await eventually { service.waiting == 2 })
      let failure = await #expect(throws: ControlFailure.self) { try await client.status() }
      #expect(failure?.kind == .refused)
      #expect(failure?.description.hasSuffix("too many clients at once") == true)
    }
  }

  @Test func `a client that hangs up ends its question`() async throws {
    let service = FakeService(syncHangs: true)
    try await withServer(service) { path, client in
      do {
        let raw = try #require(RawClient(path))
        raw.send("{\"command\":\"sync\",\"limitSeconds\":60}\n")
        #expect(await eventually { service.waiting == 1 })
      }
      #expect(await eventually { service.cancelled == 1 })
      let status = try await client.status()
      #expect(status == FakeService.someStatus)
    }
  }

  @Test func `the server does not wait for a client that waits`() async throws {
    let service = FakeService(syncHangs: true)
    let clock = ContinuousClock()
    var begun = clock.now
    try await withServer(service) { path, _ in
      let raw = try #require(RawClient(path))
      raw.send("{\"command\":\"sync\"}\n")
      #expect(await eventually { service.waiting == 1 })
      begun = clock.now
    }
    #expect(clock.now - begun < .seconds(30))
  }
}
