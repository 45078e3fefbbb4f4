import Foundation

/// A fresh folder with an inbox, a report and a state, and a service that runs there.
final class Workplace {
  let root: URL
  private var service: Process?

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "parallax-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
  }

  var inbox: URL { root.appending(path: "inbox") }
  var reports: URL { root.appending(path: "reports") }
  var state: URL { root.appending(path: "state") }

  deinit {
    killService()
    try? FileManager.default.removeItem(at: root)
  }

  // MARK: - Articles

  /// Writes an article at once, by renaming it into place.
  func drop(_ text: String, at path: String) throws {
    let target = inbox.appending(path: path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    let written = root.appending(path: "draft-\(UUID().uuidString)")
    try Data(text.utf8).write(to: written)
    guard unsafe rename(written.path, target.path) == 0 else {
      throw WorkplaceFailure(what: "cannot rename to \(target.path)")
    }
  }

  func copySeeds() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.seeds) {
      try FileManager.default.copyItem(
        atPath: Program.seeds + "/" + name, toPath: inbox.appending(path: name).path)
    }
  }

  // MARK: - The service

  func startService() throws {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["watch", inbox.path] + folders
    process.currentDirectoryURL = root
    process.environment = Program.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let log = root.appending(path: "service.log")
    if !FileManager.default.fileExists(atPath: log.path) {
      try Data().write(to: log)
    }
    let handle = try FileHandle(forWritingTo: log)
    try handle.seekToEnd()
    process.standardError = handle
    try process.run()
    service = process
    try waitUntil("the service answers") { try self.control("status").status == 0 }
  }

  var folders: [String] {
    ["--reports", reports.path, "--state", state.path, "--lexicons", Program.lexicons]
  }

  /// Ends the service as Ctrl-C does.
  /// - Returns: Its exit status.
  func interruptService() -> Int32 {
    guard let service else { return -1 }
    service.interrupt()
    service.waitUntilExit()
    self.service = nil
    return service.terminationStatus
  }

  /// Ends the service at once, without a chance to tidy up.
  func killService() {
    guard let service, service.isRunning else { return }
    kill(service.processIdentifier, SIGKILL)
    service.waitUntilExit()
    self.service = nil
  }

  /// Waits until the service ends by itself.
  /// - Returns: Its exit status.
  func endOfService() throws -> Int32 {
    guard let service else { return -1 }
    try waitUntil("the service ends") { !service.isRunning }
    self.service = nil
    return service.terminationStatus
  }

  func control(_ command: String) throws -> Program.Outcome {
    try Program.run([command, "--state", state.path], in: root)
  }

  /// Waits until everything in the inbox is in the report.
  func sync() throws {
    let outcome = try control("sync")
    if outcome.status != 0 { throw WorkplaceFailure(what: "sync: \(outcome.errors)\(log)") }
  }

  var log: String {
    (try? String(contentsOf: root.appending(path: "service.log"), encoding: .utf8)) ?? ""
  }

  // MARK: - Reports

  /// The report's files by path, without the history.
  func report(at folder: URL? = nil) throws -> [String: Data] {
    let folder = (folder ?? reports).resolvingSymlinksInPath()
    var files: [String: Data] = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    for case let path as String in paths where !path.hasPrefix("changes") {
      let file = folder.appending(path: path)
      if !file.hasDirectoryPath, try !file.isFolder() {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// What a cold start on the same inbox writes.
  func coldReport() throws -> [String: Data] {
    let folder = root.appending(path: "cold-\(UUID().uuidString)")
    let outcome = try Program.run(
      ["compare", inbox.path, "-o", folder.path, "--lexicons", Program.lexicons], in: root)
    if outcome.status != 0 { throw WorkplaceFailure(what: "compare: \(outcome.errors)") }
    return try report(at: folder)
  }

  /// Paths whose bytes differ between the report and a cold start's.
  func differencesFromColdStart() throws -> [String] {
    let live = try report()
    let cold = try coldReport()
    return Set(live.keys).union(cold.keys).filter { live[$0] != cold[$0] }.sorted()
  }

  func waitUntil(
    _ what: String, within seconds: Double = 60, _ condition: () throws -> Bool
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if try condition() { return }
      usleep(20_000)
    }
    throw WorkplaceFailure(what: "not in time: \(what)\n\(log)")
  }
}

struct WorkplaceFailure: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}

extension URL {
  /// Whether a folder stands there.
  fileprivate func isFolder() throws -> Bool {
    try resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
  }
}
