import CLinux
import Glibc
import Synchronization

/// The control socket as the service holds it; its name is removed at the latest when it is freed.
final class ListeningSocket: Sendable {
  let socket: Socket
  private let path: ControlPath
  private let isNamed = Mutex(true)

  /// Makes the socket, readable and writable for owner and group.
  ///
  /// One that a killed service left is replaced.
  /// - Throws: ``ControlFailure``: `inUse` where a service answers there.
  init(_ path: String) throws(ControlFailure) {
    let place = try ControlPath(path)
    let socket = try Socket(type: SOCK_STREAM)
    // Before the name exists, so that there is no moment at which others could connect.
    _ = fchmod(socket.descriptor, 0o660)
    if try !Self.bind(socket, to: place) {
      try Self.removeStale(place)
      guard try Self.bind(socket, to: place) else { throw .last("make the socket", path) }
    }
    do throws(ControlFailure) {
      try place.allowGroup()
      guard listen(socket.descriptor, 64) == 0 else { throw .last("listen at", path) }
    } catch {
      place.remove()
      throw error
    }
    // Last: were they set before a throw, `deinit` would remove a name that is not ours.
    self.path = place
    self.socket = socket
  }

  deinit {
    removeName()
  }

  /// Removes the socket's name, once: a later service may have the name by then.
  func removeName() {
    let isFirst = isNamed.withLock { isNamed in
      defer { isNamed = false }
      return isNamed
    }
    if isFirst { path.remove() }
  }

  /// - Returns: Whether it has the name; not where something is there already.
  private static func bind(
    _ socket: Socket, to path: ControlPath
  ) throws(ControlFailure) -> Bool {
    let code = unsafe try path.address().withSocketAddress { address, length in
      unsafe Glibc.bind(socket.descriptor, address, length)
    }
    if code == 0 { return true }
    guard errno == EADDRINUSE else { throw .last("make the socket", path.path) }
    return false
  }

  private static func removeStale(_ path: ControlPath) throws(ControlFailure) {
    guard let isSocket = try path.isSocket() else { return }
    guard isSocket else {
      throw ControlFailure(
        kind: .inputOutput, description: "\(path.path) is no socket; it is left as it is")
    }
    let probe = try Socket(type: SOCK_STREAM, sendLimit: .seconds(1))
    let code = unsafe try path.address().withSocketAddress { address, length in
      unsafe connect(probe.descriptor, address, length)
    }
    guard code != 0, errno == ECONNREFUSED else {
      throw ControlFailure(
        kind: .inUse, description: "another service answers at \(path.path)")
    }
    path.remove()
  }

  /// What became of waiting for a client.
  enum Arrival {
    case client(Socket)
    case none
    case stopped
  }

  /// Waits for the next client, or until the pipe is woken.
  func accept(or stop: WakePipe) -> Arrival {
    switch socket.wait(for: POLLIN, until: nil, or: stop) {
    case .interrupted: return .stopped
    case .hungUp, .timedOut: return .none
    case .ready: break
    }
    let client = parallax_accept(socket.descriptor)
    if client >= 0 { return .client(Socket(descriptor: client)) }
    if errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS {
      // The client stays in the queue: without a pause this would spin.
      _ = socket.wait(for: 0, until: .now + .milliseconds(200), or: stop)
    }
    return .none
  }
}
