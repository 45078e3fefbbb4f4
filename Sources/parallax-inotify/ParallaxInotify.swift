import Glibc
import WatchFrames

/// `parallax-inotify ROOT COOKIES`: watches ROOT and all its folders by libinotifytools, and writes
/// frames to standard output until standard input ends.
///
/// COOKIES is a folder of the parent's own, outside of ROOT: what appears there is told by name, and
/// tells the parent that all that happened before has been told. Messages for people go to standard
/// error, a line each. The exit status is a `ChildExitStatus`.
@main
enum ParallaxInotify {
  static func main() {
    guard CommandLine.arguments.count == 3 else {
      ErrorLine.write("usage: parallax-inotify ROOT COOKIES (started by parallax)")
      exit(ChildExitStatus.usage.rawValue)
    }
    // The parent's end is told by the end of standard input, not by a terminal's signals; a pipe
    // without a reader is told by EPIPE.
    for ignored in [SIGPIPE, SIGINT, SIGHUP] {
      _ = signal(ignored, SIG_IGN)
    }
    let arguments = ArgumentBytes.all
    exit(run(root: arguments[1], cookies: arguments[2]).rawValue)
  }

  private static func run(root: [UInt8], cookies: [UInt8]) -> ChildExitStatus {
    let output = FramePipe()
    do throws(ChildEnd) {
      let watcher = try TreeWatcher(root: root, cookies: cookies, output: output)
      try watcher.watch()
    } catch {
      if let reason = error.rescan {
        output.send(.rescan(reason))
        try? output.flush()
      }
      if let message = error.message {
        ErrorLine.write(message)
      }
      return error.status
    }
  }
}

/// The arguments as the kernel gave them: paths are bytes, and `CommandLine.arguments` mends them.
private enum ArgumentBytes {
  static var all: [[UInt8]] {
    (0..<Int(CommandLine.argc)).map { index in
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return [] }
      return unsafe Array(
        UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }
}
