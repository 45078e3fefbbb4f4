import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// How a run ended and what it printed.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder of the repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Resolved, as a test that copies a link and edits the copy would edit the folder itself.
  static var lexicons: String {
    repository.appending(path: "Lexicons").resolvingSymlinksInPath().path
  }
  static var seeds: String { repository.appending(path: "seeds").path }

  /// The program beside the bundle of these tests, or the one that `PARALLAX_PROGRAM` names: a
  /// release build starts in a tenth of the time.
  static let executable: URL = {
    if let path = ProcessInfo.processInfo.environment["PARALLAX_PROGRAM"] {
      return URL(fileURLWithPath: path)
    }
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = own.deletingLastPathComponent()
    // `swift test` starts a helper of the toolchain's and names the bundle in an argument.
    if let bundle = CommandLine.arguments.first(where: { $0.hasSuffix(".xctest") }) {
      folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }
    return folder.appending(path: "parallax")
  }()

  /// Runs to the end.
  static func run(_ arguments: [String], in folder: URL, input: String? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let output = folder.appending(path: ".out-\(UUID().uuidString)")
    let errors = folder.appending(path: ".err-\(UUID().uuidString)")
    for file in [output, errors] {
      try Data().write(to: file)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    if let input { try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  static var environment: [String: String] {
    var values = ProcessInfo.processInfo.environment
    for name in values.keys where name.hasPrefix("PARALLAX_") || name.hasSuffix("_DIRECTORY") {
      values[name] = nil
    }
    values["NOTIFY_SOCKET"] = nil
    return values
  }
}
