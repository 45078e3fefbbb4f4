import Glibc

/// An open unix socket; closed when it is freed.
///
/// Writing never raises SIGPIPE.
final class Socket: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// - Parameters:
  ///   - type: `SOCK_STREAM` or `SOCK_DGRAM`.
  ///   - sendLimit: How long one sending or connecting call may wait; no limit if nothing.
  /// - Throws: ``ControlFailure`` where the process has no descriptors left.
  init(type: __socket_type, sendLimit: Duration? = nil) throws(ControlFailure) {
    let opened = socket(AF_UNIX, Int32(type.rawValue) | closeOnExec, 0)
    guard opened >= 0 else { throw .last("make a socket", "") }
    descriptor = opened
    if let sendLimit {
      let parts = sendLimit.components
      var limit = timeval(
        tv_sec: Int(parts.seconds), tv_usec: Int(parts.attoseconds / 1_000_000_000_000))
      let size = socklen_t(MemoryLayout<timeval>.size)
      unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Sends a datagram.
  /// - Returns: Whether it was taken.
  func send(_ bytes: [UInt8], to address: UnixAddress) -> Bool {
    unsafe address.withSocketAddress { address, length in
      unsafe sendto(
        descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), address, length)
    } == bytes.count
  }

  /// What became of waiting for a socket.
  enum Readiness {
    case ready
    /// The other side has closed.
    case hungUp
    /// Somebody asked to stop waiting.
    case interrupted
    case timedOut
  }

  /// Waits until the socket can be read or written, or the pipe can.
  /// - Parameters:
  ///   - events: `POLLIN`, `POLLOUT`, or 0 to wait for the other side to close.
  ///   - deadline: When to give up; never if nothing.
  ///   - pipe: Ends the waiting when it is woken.
  /// - Returns: Which came first.
  func wait(for events: Int32, until deadline: ContinuousClock.Instant?, or pipe: WakePipe? = nil)
    -> Readiness
  {
    while true {
      var entries = [pollfd(fd: descriptor, events: Int16(events), revents: 0)]
      if let pipe { entries.append(pollfd(fd: pipe.readingEnd, events: Int16(POLLIN), revents: 0)) }
      let count = unsafe poll(&entries, nfds_t(entries.count), milliseconds(until: deadline))
      if count == 0 {
        return .timedOut
      }
      if count < 0 {
        if errno == EINTR { continue }
        return .hungUp
      }
      if entries.count > 1, entries[1].revents != 0 { return .interrupted }
      return Int32(entries[0].revents) & events != 0 ? .ready : .hungUp
    }
  }

  /// Writes everything, or as much as the other side takes before the deadline.
  /// - Returns: Whether everything was written.
  @discardableResult
  func write(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard wait(for: POLLOUT, until: deadline) == .ready else { return false }
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          descriptor, buffer.baseAddress, buffer.count,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR && errno != EAGAIN {
        return false
      }
    }
    return true
  }

  /// What became of reading a line.
  enum Line {
    /// Without its line end.
    case line([UInt8])
    /// The other side closed, or nothing more came in time.
    case none(Readiness)
    case tooLong
  }

  /// Reads up to a line end.
  func readLine(upTo limit: Int, until deadline: ContinuousClock.Instant?) -> Line {
    var line: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let readiness = wait(for: POLLIN, until: deadline)
      guard readiness == .ready else { return .none(readiness) }
      let count = unsafe recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return .none(.hungUp)
      }
      if count == 0 { return .none(.hungUp) }
      line += chunk.prefix(count)
      if let end = line.firstIndex(of: UInt8(ascii: "\n")) {
        return end > limit ? .tooLong : .line(Array(line[..<end]))
      }
      if line.count > limit { return .tooLong }
    }
  }
}

/// `SOCK_CLOEXEC` as a number; Swift sees a case of an enumeration.
let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)
