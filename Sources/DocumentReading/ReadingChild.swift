import ArticleExchange
import CLinux
import ChildPrograms
import Foundation
import Glibc
import StanceVocabulary

/// Has a file of a foreign format read by `parallax-reader`, a process of its own with little memory,
/// no network and no files: what a parser does with a hostile file ends there.
enum ReadingChild {
  /// A reading that takes longer is ended.
  private static let longest: Duration = .seconds(30)
  /// One that failed for no reason in the file may succeed the second time.
  private static let tries = 2

  /// The article in a file's bytes, or why there is none, in words.
  static func read(_ bytes: [UInt8], as format: DocumentFormat) -> ReaderAnswer {
    guard let program = ChildProgram.reader.find()?.map(CChar.init(bitPattern:)) else {
      return .refusal(
        ReadingGap(
          "parallax-reader, which reads this format, is not installed",
          remedy: "install Parallax anew, with parallax-reader, and drop it again"))
    }
    var ending = Ending.crashed
    for _ in 0..<tries {
      let (answer, end) = run(program + [0], bytes, format)
      if let answer { return answer }
      ending = end
    }
    return .refusal(
      ReadingGap(ending.rawValue, remedy: "save its text alone, as .txt, and drop that"))
  }

  private enum Ending: String {
    case crashed = "its reader ended without an answer: the file is broken, or asks too much of it"
    case tookTooLong = "it took longer than 30 s to read"
    case tooMuchText = "it holds more text than can be read"
    case notStarted = "its reader could not be started"
  }

  private static func run(
    _ program: [CChar], _ bytes: [UInt8], _ format: DocumentFormat
  ) -> (ReaderAnswer?, Ending) {
    var child: pid_t = 0
    var output: Int32 = -1
    let argument = format.rawValue.utf8CString.map { $0 }
    let error = unsafe bytes.withUnsafeBytes { buffer in
      unsafe parallax_start_reading_child(
        &child, &output, program, argument, buffer.baseAddress, buffer.count)
    }
    guard error == 0 else { return (nil, .notStarted) }
    defer { close(output) }
    let (answer, ending) = take(output)
    // Its converters are of its group, and nothing of it may outlive it.
    kill(-child, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    if let ending { return (nil, ending) }
    guard let decoded = try? JSONDecoder().decode(ReaderAnswer.self, from: Data(answer)) else {
      return (nil, .crashed)
    }
    return (decoded, .crashed)
  }

  /// What the child writes until it closes its end, or why that was not waited for.
  private static func take(_ output: Int32) -> ([UInt8], Ending?) {
    let end = ContinuousClock.now + longest
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - .now
      guard left > .zero else { return ([], .tookTooLong) }
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(left / .milliseconds(1)) + 1
      let ready = unsafe poll(&waiting, 1, milliseconds)
      if ready < 0, errno == EINTR { continue }
      guard ready != 0 else { continue }
      let count = unsafe Glibc.read(output, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return (answer, nil) }
      answer += piece[..<count]
      guard answer.count <= ReaderAnswer.longest else { return ([], .tooMuchText) }
    }
  }
}
