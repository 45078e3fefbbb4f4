import Glibc

/// The SIGHUPs that the process is sent.
///
/// They are blocked and waited for: one that comes before anybody waits is kept by the kernel, where
/// unblocked it would end the process, and for good: to systemd that is a clean end.
package enum Hangups {
  /// To be called before the first thread is started: each has the mask of the one that starts it.
  package static func block() {
    var hangup = mask
    unsafe pthread_sigmask(SIG_BLOCK, &hangup, nil)
  }

  /// One for each hangup, or for several in quick succession; there may be one such stream.
  package static func stream() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { hangups in
      let isStarted = DedicatedThread.start {
        var hangup = mask
        var signal: Int32 = 0
        while unsafe sigwait(&hangup, &signal) == 0 { hangups.yield() }
      }
      if !isStarted { hangups.finish() }
    }
  }

  private static var mask: sigset_t {
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    unsafe sigaddset(&mask, SIGHUP)
    return mask
  }
}
