import Foundation
import Testing

/// `parallax export` and the first page on a terminal, as a user runs them.
@Suite struct ExportTests {
  private static let files = [
    "README.txt", "agreement.graphml", "documents.csv", "positions.csv", "statements.csv",
    "verdicts.csv",
  ]

  private func contents(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  private func export(
    _ place: Workplace, _ name: String, _ arguments: [String]
  ) throws -> Program.Outcome {
    try Program.run(
      ["export", place.root.appending(path: name).path] + arguments, in: place.root)
  }

  @Test func `an archive exports what a reading of its inbox does, running or not`() throws {
    let place = try Workplace()
    try place.copySeeds()
    try place.startService()
    try place.sync()
    let running = try export(place, "running", ["--state", place.state.path])
    #expect(running.status == 0, "\(running.errors)")
    #expect(place.interruptService() == 0)
    #expect(try export(place, "stopped", ["--state", place.state.path]).status == 0)
    let once = try export(
      place, "once", ["--inbox", place.inbox.path, "--lexicons", Program.lexicons])
    #expect(once.status == 0, "\(once.errors)")
    let expected = try contents(place.root.appending(path: "once"))
    #expect(expected.keys.sorted() == Self.files)
    #expect(try contents(place.root.appending(path: "running")) == expected)
    #expect(try contents(place.root.appending(path: "stopped")) == expected)
    // The service finds its archive as it left it.
    try place.startService()
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test func `a folder of something else is refused, and a former export renewed`() throws {
    let place = try Workplace()
    try place.drop("Washington betrayed the Kurds.", at: "one/a.txt")
    let reading = ["--inbox", place.inbox.path, "--lexicons", Program.lexicons]
    #expect(try export(place, "export", reading).status == 0)
    try place.drop("The US sold out the Kurds.", at: "two/b.txt")
    #expect(try export(place, "export", reading).status == 0)
    let documents = try contents(place.root.appending(path: "export"))["documents.csv"]
    #expect(
      String(decoding: documents ?? Data(), as: UTF8.self).split(separator: "\r\n").count == 3)

    let own = place.root.appending(path: "own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: own.appending(path: "thesis.txt"))
    let refused = try export(place, "own", reading)
    #expect(refused.status == 73)
    #expect(refused.errors.contains("no export of Parallax"))
    #expect(try contents(own) == ["thesis.txt": Data("mine".utf8)])
  }

  @Test func `what cannot be exported is said with its status`() throws {
    let place = try Workplace()
    #expect(try export(place, "a", ["--state", place.root.path + "/nothing"]).status == 65)
    #expect(try export(place, "b", ["--inbox", place.root.path + "/nothing"]).status == 65)
    #expect(try export(place, "inbox/c", ["--inbox", place.inbox.path]).status == 78)
    #expect(try export(place, "d", ["--inbox", "x", "--state", "y"]).status != 0)
    #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "a").path))
  }

  @Test func `compare prints its first page, plain in a pipe`() throws {
    let place = try Workplace()
    try place.copySeeds()
    let outcome = try Program.run(
      ["compare", place.inbox.path, "--lexicons", Program.lexicons], in: place.root)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Where your sources agree and disagree\n"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("ALL POSITIONS"))
  }

  @Test(arguments: [("", true), ("NO_COLOR=1", false), ("NO_COLOR=", true), ("TERM=dumb", false)])
  func `colours come on a terminal, unless they are not wanted`(
    setting: String, isColoured: Bool
  ) throws {
    let place = try Workplace()
    try place.drop("Washington betrayed the Kurds.", at: "one/a.txt")
    // script gives the program a terminal of its own.
    let command =
      "stty cols 60; env TERM=xterm \(setting) \(Program.executable.path) compare "
      + "\(place.inbox.path) --lexicons \(Program.lexicons) 2>/dev/null"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["-u", "NO_COLOR", "script", "-qec", command, "/dev/null"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(output.contains("\u{1B}[1m") == isColoured)
    // A terminal ends lines with CR LF, which Swift takes for one character.
    let unix = String(String.UnicodeScalarView(output.unicodeScalars.filter { $0 != "\r" }))
    let plain = unix.replacing(/\u{1B}\[[0-9]*m/, with: "")
    #expect(plain.contains("ALL POSITIONS"))
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }
}
