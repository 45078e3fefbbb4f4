import ArgumentParser
import CLinux
import Glibc

/// What the process needs before anything is opened and any thread started.
package enum ProcessStart {
  /// To be called first thing, on the main thread.
  /// - Parameter arguments: Of the program, its name first.
  package static func prepare(_ arguments: [String]) {
    openStandardStreams()
    // A SIGHUP that comes before the service waits for it would end the process, and for good: to
    // systemd that is a clean end. SIGTERM and SIGINT end a start at once, as they should.
    if arguments.dropFirst().first == WatchCommand.configuration.commandName {
      parallax_note_hangups()
    }
  }

  /// Where a standard stream is closed, the next file that is opened would take its place, and what
  /// is meant for people would be written into it.
  private static func openStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is the missing one.
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }
}
