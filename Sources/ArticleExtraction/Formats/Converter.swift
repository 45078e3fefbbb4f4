import CLinux
import Foundation
import Glibc

/// A program that turns the file on standard input into text that is read here.
///
/// It runs in the confinement of this process, with its limits and without a file of its own. Not by
/// Foundation's `Process`, which cannot do without making a socket.
struct Converter {
  let program: String
  /// The package of Debian that has it.
  let package: String

  /// What a run gave.
  struct Result {
    let output: [UInt8]
    /// The exit status, or -1 where a signal ended it.
    let status: Int32
  }

  private static let folders = ["/usr/bin/", "/usr/local/bin/", "/bin/"]
  private static let longestOutput = 256 << 20

  /// Runs it over a file.
  /// - Throws: Where it is not installed, cannot be started, or gives too much.
  func run(_ arguments: [String], over file: FileHandle) throws(ExtractionFailure) -> Result {
    for folder in Self.folders {
      let words: [CChar] =
        ([folder + program] + arguments).reduce(into: []) { $0 += $1.utf8CString } + [0]
      _ = lseek(file.fileDescriptor, 0, SEEK_SET)
      var child: pid_t = 0
      var output: Int32 = -1
      switch unsafe parallax_start_filter(&child, &output, words, file.fileDescriptor) {
      case 0: return try take(output, of: child)
      case ENOENT: continue
      default:
        throw ExtractionFailure(
          "\(program), which reads it, cannot be started", remedy: .install(package))
      }
    }
    throw ExtractionFailure(
      "\(program), which reads it, is not installed", remedy: .install(package))
  }

  private func take(_ output: Int32, of child: pid_t) throws(ExtractionFailure) -> Result {
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while text.count <= Self.longestOutput {
      let count = unsafe read(output, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      text += piece[..<count]
    }
    close(output)
    if text.count > Self.longestOutput { kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard text.count <= Self.longestOutput else {
      throw ExtractionFailure("it holds more text than can be read", remedy: .saveText)
    }
    return Result(output: text, status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }
}
