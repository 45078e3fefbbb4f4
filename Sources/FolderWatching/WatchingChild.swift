import CLinux
import Glibc
import WatchFrames

/// The running child `parallax-inotify`, seen from its parent's watching thread.
final class WatchingChild {
  let process: pid_t
  /// Its frames; never blocks.
  let output: Int32
  /// Its messages for people; never blocks.
  let errors: Int32
  /// Its standard input: nothing is written, its end tells the child that the parent has gone.
  private let input: Int32
  private var decoder = FrameDecoder()
  private var messages = LineSplitter()

  /// Starts the child.
  /// - Throws: ``SystemFailure`` where the program is missing or descriptors are exhausted.
  init(program: [UInt8], root: [UInt8], cookies: [UInt8]) throws(SystemFailure) {
    let input = try Pipe()
    let output = try Pipe(readsWithoutBlocking: true)
    let errors = try Pipe(readsWithoutBlocking: true)
    var process: pid_t = 0
    let error = unsafe parallax_spawn_watching_child(
      &process, CPath.of(program), CPath.of(root), CPath.of(cookies), input.readEnd,
      output.writeEnd, errors.writeEnd)
    guard error == 0 else {
      throw SystemFailure("the watching process cannot be started", number: error)
    }
    self.process = process
    self.input = input.takeWriteEnd()
    self.output = output.takeReadEnd()
    self.errors = errors.takeReadEnd()
  }

  /// What a look into the pipes found.
  struct Reading {
    var frames: [WatchFrame] = []
    var messages: [String] = []
    /// Whether the child has closed its output, or has sent what is no frame.
    var hasEnded = false
    var garbage: FrameError?
  }

  /// Takes what waits in the pipes, at most some hundred kilobytes at a time.
  func read() -> Reading {
    var reading = Reading()
    reading.messages = messages.lines(in: PipeReading.bytes(of: errors).bytes)
    let (bytes, isAtEnd) = PipeReading.bytes(of: output)
    decoder.append(bytes)
    reading.hasEnded = isAtEnd
    do throws(FrameError) {
      while let frame = try decoder.next() { reading.frames.append(frame) }
    } catch {
      reading.garbage = error
      reading.hasEnded = true
    }
    return reading
  }

  /// Ends the child if it still runs, and waits for its end.
  /// - Returns: How it ended.
  func end() -> ChildEnding {
    // A child that has ended by itself keeps its own status: the signal comes too late.
    close(input)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(output)
    close(errors)
    return ChildEnding(waitStatus: status)
  }
}

/// How the child ended.
enum ChildEnding: Hashable, CustomStringConvertible {
  case exited(Int32)
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signal(signal)
  }

  /// The status if it is one that the child gives on purpose.
  var status: ChildExitStatus? {
    guard case .exited(let number) = self else { return nil }
    return ChildExitStatus(rawValue: number)
  }

  var description: String {
    switch self {
    case .exited(let status): "the watching process ended with status \(status)"
    case .signal(let signal): "the watching process was ended by signal \(signal)"
    }
  }
}
