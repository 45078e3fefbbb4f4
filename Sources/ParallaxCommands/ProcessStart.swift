import ArgumentParser
import Glibc
import ServiceControl

/// What the process needs before anything is opened and any thread started.
package enum ProcessStart {
  /// To be called first thing, on the main thread.
  /// - Parameter arguments: Of the program, its name first.
  package static func prepare(_ arguments: [String]) {
    openStandardStreams()
    // SIGTERM and SIGINT end a start at once, as they should.
    if arguments.dropFirst().first == WatchCommand.configuration.commandName {
      Hangups.block()
    }
  }

  /// Does the program's work, and ends the process.
  ///
  /// On threads of its own, not on Swift's: see ``AlarmClock`` for what those cost a service that has
  /// nothing to do.
  package static func run(_ work: @escaping @Sendable () async -> Void) -> Never {
    Task.detached(executorPreference: WorkThreads.ofProgram) {
      await work()
      exit(EXIT_SUCCESS)
    }
    while true { pause() }
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
