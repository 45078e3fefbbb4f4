package import ComparisonService
import Glibc
import Synchronization

/// Answers `parallax status`, `reload` and `sync` at a unix socket: a JSON line each way.
///
/// Each client has a thread of its own, at most ``ControlServer/Limits/clients`` at once, so that a
/// slow one keeps nobody waiting; one that hangs up ends its question.
package final class ControlServer: Sendable {
  /// What a client may take.
  package struct Limits: Hashable, Sendable {
    /// Clients at once; further ones are told so.
    package var clients = 32
    /// Bytes of a question.
    package var lineLength = 4096
    /// How long a client may take to ask, and to read its answer.
    package var patience = Duration.seconds(10)

    package init() {}
  }

  private let listening: Mutex<ListeningSocket?>
  private let service: any ServiceControlling
  private let limits: Limits
  private let stop: WakePipe
  private let clients = Mutex(0)

  /// Opens the socket; clients wait until ``run()``.
  ///
  /// - Parameters:
  ///   - path: Of the socket, of any length. One left by a killed service is replaced.
  ///   - service: What is asked.
  ///   - limits: What a client may take.
  /// - Throws: ``ControlFailure``: `inUse` where another service answers there, `inputOutput` where
  ///   the socket cannot be made.
  package init(
    path: String, service: any ServiceControlling, limits: Limits = Limits()
  ) throws(ControlFailure) {
    listening = Mutex(try ListeningSocket(path))
    stop = try WakePipe()
    self.service = service
    self.limits = limits
  }

  /// Answers until the task is cancelled; then the socket is removed.
  ///
  /// May be called once.
  package func run() async {
    guard let listening = listening.withLock({ $0.take() }) else { return }
    await withTaskCancellationHandler {
      // Without a thread there is nobody to answer; the service itself goes on.
      await DedicatedThread.run({ self.acceptClients(of: listening) }, ifNoThread: ())
    } onCancel: {
      stop.wake()
    }
  }

  private func acceptClients(of listening: ListeningSocket) {
    // Here and not when it is freed, which may be after `run` has returned.
    defer { listening.removeName() }
    while true {
      switch listening.accept(or: stop) {
      case .stopped: return
      case .none: continue
      case .client(let client): admit(client)
      }
    }
  }

  private func admit(_ client: Socket) {
    let isAdmitted = clients.withLock { count in
      if count >= limits.clients { return false }
      count += 1
      return true
    }
    guard isAdmitted else { return turnAway(client, "too many clients at once") }
    let isStarted = DedicatedThread.start {
      self.serve(client)
      self.clients.withLock { $0 -= 1 }
    }
    if !isStarted {
      clients.withLock { $0 -= 1 }
      turnAway(client, "the service has no thread left")
    }
  }

  private func turnAway(_ client: Socket, _ reason: String) {
    client.write(ControlLine.bytes(ControlReply.failed(reason)), until: .now)
  }

  /// Runs on the client's thread.
  private func serve(_ client: Socket) {
    let line = client.readLine(upTo: limits.lineLength, until: .now + limits.patience)
    let reply: ControlReply?
    switch line {
    case .none: reply = nil
    case .tooLong: reply = .failed("the question is longer than \(limits.lineLength) bytes")
    case .line(let bytes):
      if let request = ControlLine.value(ControlRequest.self, from: bytes) {
        reply = answer(request, to: client)
      } else {
        reply = .failed("the question is not understood")
      }
    }
    if let reply { client.write(ControlLine.bytes(reply), until: .now + limits.patience) }
  }

  /// Waits for the service's answer; nothing where the client hangs up or the server stops before.
  private func answer(_ request: ControlRequest, to client: Socket) -> ControlReply? {
    guard let isDone = try? WakePipe() else { return .failed("the service has no files left") }
    let answer = AnswerBox()
    let service = self.service
    let task = Task.detached(executorPreference: WorkThreads.ofProgram) {
      let reply = await Self.answer(request, by: service)
      answer.reply.withLock { $0 = reply }
      isDone.wake()
    }
    while true {
      switch client.wait(for: 0, until: .now + .milliseconds(500), or: isDone) {
      case .interrupted: return answer.reply.withLock { $0 }
      case .ready, .timedOut: continue
      case .hungUp:
        task.cancel()
        return nil
      }
    }
  }

  private static func answer(
    _ request: ControlRequest, by service: any ServiceControlling
  ) async -> ControlReply {
    switch request.command {
    case .status:
      return ControlReply(ok: true, status: await service.status())
    case .reload:
      return ControlReply(ok: true, reload: await service.reload())
    case .sync:
      let seconds = min(max(request.limitSeconds ?? 60, 0), 60)
      return ControlReply(ok: true, sync: await service.sync(within: .seconds(seconds)))
    }
  }

  /// Carries an answer from the task that asks the service to the client's thread.
  private final class AnswerBox: Sendable {
    let reply = Mutex<ControlReply?>(nil)
  }
}
