package import ComparisonService
import Glibc

/// Asks the running service at its socket.
package struct ControlClient: Sendable {
  private let path: String
  private let patience: Duration

  /// - Parameters:
  ///   - path: Of the socket, of any length.
  ///   - patience: How long an answer may take that asks for no work.
  package init(path: String, patience: Duration = .seconds(10)) {
    self.path = path
    self.patience = patience
  }

  /// What the service is doing.
  /// - Throws: ``ControlFailure``: `noServiceAnswers` where none runs or it does not answer in time.
  package func status() async throws(ControlFailure) -> ServiceStatus {
    let reply = try await ask(ControlRequest(command: .status), patience: patience)
    return try answer(reply.status)
  }

  /// Has the lexicons read again; returns when they are accepted or not.
  /// - Throws: ``ControlFailure``: `noServiceAnswers` where none runs or it does not answer in 300 s.
  package func reload() async throws(ControlFailure) -> ReloadOutcome {
    let reply = try await ask(ControlRequest(command: .reload), patience: .seconds(300))
    return try answer(reply.reload)
  }

  /// Waits until what lies in the inbox now is in the report.
  /// - Parameter limit: How long at most; the service grants no more than 60 s.
  /// - Returns: Whether everything is in the report, and what is still being written.
  /// - Throws: ``ControlFailure``: `noServiceAnswers` where none runs or it does not answer within
  ///   the limit and its patience.
  package func sync(within limit: Duration) async throws(ControlFailure) -> SyncOutcome {
    let seconds = Int(min(max(limit.components.seconds, 0), 60))
    let request = ControlRequest(command: .sync, limitSeconds: seconds)
    let reply = try await ask(request, patience: .seconds(seconds) + patience)
    return try answer(reply.sync)
  }

  private func answer<Value>(_ value: Value?) throws(ControlFailure) -> Value {
    guard let value else { throw .silent(path, "its answer is not understood") }
    return value
  }

  private func ask(
    _ request: ControlRequest, patience: Duration
  ) async throws(ControlFailure) -> ControlReply {
    let path = self.path
    let outcome: Result<ControlReply, ControlFailure> = await DedicatedThread.run(
      {
        Result { () throws(ControlFailure) in
          try Self.exchange(ControlLine.bytes(request), at: path, patience)
        }
      }, ifNoThread: .failure(.silent(path, "this process has no thread left")))
    let reply = try outcome.get()
    if reply.ok { return reply }
    throw ControlFailure(
      kind: .refused, description: "the service at \(path): \(reply.error ?? "refused")")
  }

  /// Blocks: runs on a thread of its own.
  private static func exchange(
    _ question: [UInt8], at path: String, _ patience: Duration
  ) throws(ControlFailure) -> ControlReply {
    let deadline = ContinuousClock.now + patience
    let socket = try connect(to: path)
    // A server that turns us away answers without reading: what it says counts, not our writing.
    socket.write(question, until: deadline)
    switch socket.readLine(upTo: 64 << 20, until: deadline) {
    case .none(.timedOut): throw .silent(path, "nothing within \(patience)")
    case .none: throw .silent(path, "it hung up")
    case .tooLong: throw .silent(path, "its answer is too long")
    case .line(let bytes):
      guard let reply = ControlLine.value(ControlReply.self, from: bytes) else {
        throw .silent(path, "its answer is not understood")
      }
      return reply
    }
  }

  private static func connect(to path: String) throws(ControlFailure) -> Socket {
    let place: ControlPath
    do throws(ControlFailure) {
      place = try ControlPath(path)
    } catch {
      throw .silent(path, error.description)
    }
    let socket = try Socket(type: SOCK_STREAM, sendLimit: .seconds(5))
    let code = unsafe try place.address().withSocketAddress { address, length in
      unsafe Glibc.connect(socket.descriptor, address, length)
    }
    guard code == 0 else {
      throw .silent(path, unsafe String(cString: strerror(errno)))
    }
    return socket
  }
}
