import Foundation
import Testing

/// `parallax-reader`, the child that reads foreign formats.
@Suite(.timeLimit(.minutes(1))) struct ReaderTests {
  private static let reader = Program.executable.deletingLastPathComponent()
    .appending(path: "parallax-reader")

  @Test func `it confines itself before it reads the first byte`() throws {
    let process = Process()
    process.executableURL = Self.reader
    process.arguments = ["html"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer { process.terminate() }
    // It waits for its input, so what it has done by then it has done before.
    let facts = URL(fileURLWithPath: "/proc/\(process.processIdentifier)")
    var status = ""
    for _ in 0..<2000 where !status.contains("Seccomp:\t2") {
      status = try Self.text(facts.appending(path: "status"))
      usleep(5000)
    }
    #expect(status.contains("Seccomp:\t2"))
    #expect(status.contains("NoNewPrivs:\t1"))
    let limits = try Self.text(facts.appending(path: "limits"))
    #expect(Self.limit("Max file size", limits) == "0")
    #expect(Self.limit("Max address space", limits) == "\(1500 << 20)")
    #expect(Self.limit("Max cpu time", limits) == "20")
    #expect(Self.limit("Max open files", limits) == "64")
    #expect(Self.limit("Max core file size", limits) == "0")
    try input.fileHandleForWriting.write(contentsOf: Data("<p>Words of a page.</p>".utf8))
    try input.fileHandleForWriting.close()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(answer.contains("Words of a page."))
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: [[], ["nonsense"], ["html", "x"]])
  func `wrong arguments are told`(arguments: [String]) throws {
    let process = Process()
    process.executableURL = Self.reader
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    let words = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(words.hasPrefix("usage: parallax-reader html|pdf|"))
  }

  private static func text(_ url: URL) throws -> String {
    // The kernel's files have no length.
    String(decoding: try FileHandle(forReadingFrom: url).readToEnd() ?? Data(), as: UTF8.self)
  }

  private static func limit(_ name: String, _ limits: String) -> String? {
    let line = limits.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.dropFirst(name.count).split(separator: " ").first.map(String.init)
  }
}
