import Foundation
import GRDB
import Testing

/// `parallax verify`, and an archive that comes to harm, as a user meets them.
@Suite struct VerifyTests {
  private let place: Workplace

  /// A service that has read two articles, and was stopped.
  init() throws {
    place = try Workplace()
    try place.drop("Washington betrayed the Kurds.", at: "one/a.txt")
    try place.drop("The US stands by the Kurds.", at: "two/b.txt")
    try place.startService()
    try place.sync()
  }

  private var archive: URL { place.state.appending(path: "archive.sqlite") }

  /// What verify says, without its first line, which tells whether a service answers.
  private func findings(_ arguments: String...) throws -> (status: Int32, lines: [String]) {
    let outcome = try Program.run(
      ["verify", "--state", place.state.path] + arguments, in: place.root)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    return (outcome.status, lines.filter { !$0.contains("service answers") })
  }

  private func expectNothing(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try findings()
    #expect(found.status == 0, "\(found.lines)", sourceLocation: sourceLocation)
    #expect(found.lines.last?.hasSuffix(": nothing found") == true, sourceLocation: sourceLocation)
  }

  @Test func `a service that runs or was stopped has nothing to hide`() throws {
    let running = try Program.run(["verify", "--state", place.state.path], in: place.root)
    #expect(running.status == 0)
    #expect(
      running.output.hasPrefix(
        "the service runs, and was asked to catch up with the inbox first\n"
          + "2 files in the archive, 2 of them read again, "))
    // What was dropped just now is waited for.
    try place.drop("Assad gassed his own people.", at: "one/c.txt")
    try expectNothing()
    #expect(place.interruptService() == 0)
    try expectNothing()
    #expect(try findings("--sample", "1").lines.first?.contains(", 1 of them read again") == true)
  }

  @Test func `each kind of harm is told, and a start mends it`() throws {
    #expect(place.interruptService() == 0)
    try Data("The US sold out the Kurds.".utf8)
      .write(to: place.inbox.appending(path: "one/a.txt"))
    try FileManager.default.removeItem(at: place.inbox.appending(path: "two/b.txt"))
    try place.drop("Assad gassed his own people.", at: "three/c.txt")
    try Data("spoilt".utf8).write(to: place.reports.appending(path: "index.html"))
    try FileManager.default.removeItem(at: place.reports.appending(path: "method.html"))
    let found = try findings()
    #expect(found.status == 1)
    #expect(
      found.lines.dropLast(2) == [
        "one/a.txt: the file is another than the one that was read "
          + "(edited just now, or an event was missed)",
        "three/c.txt: not in the archive",
        "two/b.txt: in the archive, but not in the inbox any more",
        "report/index.html: the file is another than the one that was written",
        "report/method.html: missing",
      ])
    #expect(found.lines.suffix(2).first?.hasSuffix(": 5 findings") == true)
    try place.startService()
    try place.sync()
    try expectNothing()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test func `a row that is missing is told, and a start mends it`() throws {
    #expect(place.interruptService() == 0)
    let database = try DatabaseQueue(path: archive.path)
    try database.write {
      try $0.execute(sql: "DELETE FROM document WHERE path = CAST('one/a.txt' AS BLOB)")
    }
    try database.close()
    #expect(try findings().lines.first == "one/a.txt: not in the archive")
    try place.startService()
    try place.sync()
    try expectNothing()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test func `an archive of junk is told, moved aside and built anew`() throws {
    #expect(place.interruptService() == 0)
    try Data("no database at all".utf8).write(to: archive)
    let found = try findings()
    #expect(found.status == 1)
    #expect(
      found.lines == [
        "the archive is damaged: \(archive.path): file is not a database (SQLite error 26)",
        "1 finding; nothing else was checked",
        "start the service: it holds everything against the inbox, and writes anew what is not "
          + "as it should be",
      ])
    try place.startService()
    try place.sync()
    #expect(place.log.contains("the archive was damaged and is built anew"))
    #expect(try movedAside() == 1)
    try expectNothing()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test func `damage that only its use meets ends the service, and the next start mends it`() throws
  {
    // The stop has brought everything from the log into the file.
    #expect(place.interruptService() == 0)
    try place.startService()
    try place.sync()
    try place.overwriteArchive()
    try place.drop("Assad gassed his own people.", at: "one/c.txt")
    #expect(try place.endOfService() == 74)
    #expect(place.log.contains("it was moved to \(archive.path).corrupt-"))
    #expect(try movedAside() == 1)
    try place.startService()
    try place.sync()
    try expectNothing()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test(arguments: ["state/archive.sqlite", "state"])
  func `an archive that is removed in use ends the service, and the next start makes another`(
    name: String
  ) throws {
    try FileManager.default.removeItem(at: place.root.appending(path: name))
    #expect(try place.endOfService() == 74)
    #expect(place.log.contains("the archive was removed while it was in use"))
    try place.startService()
    try place.sync()
    #expect(try movedAside() == 0)
    try expectNothing()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test func `what cannot be verified is said with its status`() throws {
    func status(_ arguments: String...) throws -> Int32 {
      try Program.run(["verify"] + arguments, in: place.root).status
    }
    #expect(try status("--state", place.root.path + "/nothing") == 65)
    #expect(try status("--state", place.state.path, place.reports.path) == 65)
    #expect(try status("--state", place.state.path, "--sample", "0") == 64)
    #expect(place.interruptService() == 0)
    let database = try DatabaseQueue(path: archive.path)
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try database.close()
    #expect(try status("--state", place.state.path) == 76)
    let service = try Program.run(
      ["watch", place.inbox.path] + place.folders, in: place.root)
    #expect(service.status == 76)
  }

  private func movedAside() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: place.state.path)
      .filter { $0.wholeMatch(of: /archive\.sqlite\.corrupt-[0-9TZ-]+/) != nil }.count
  }
}

extension Workplace {
  /// Junk in the place of the archive's bytes: its file stays the one that the service has open.
  fileprivate func overwriteArchive() throws {
    let path = state.appending(path: "archive.sqlite")
    let file = try FileHandle(forWritingTo: path)
    let size = try file.seekToEnd()
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4096))
    try file.close()
  }
}
