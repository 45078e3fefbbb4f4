import Foundation
import Testing

/// The service on a real folder, against the oracle: its report is byte for byte a cold start's.
@Suite(.serialized) struct WatchTests {
  @Test func `the seeds are read, and Ctrl-C ends it well`() throws {
    let place = try Workplace()
    try place.copySeeds()
    try place.startService()
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
    let index = try #require(try place.report()["index.html"])
    let page = String(decoding: index, as: UTF8.self)
    for heading in ["United States", "Assad", "Kurds", "ISIS"] { #expect(page.contains(heading)) }
    #expect(place.interruptService() == 0)
  }

  @Test func `articles flat in the root are read too`() throws {
    let place = try Workplace()
    let paths = FileManager.default.enumerator(atPath: Program.seeds)
    for case let path as String in try #require(paths) where path.hasSuffix(".txt") {
      let text = try String(contentsOfFile: Program.seeds + "/" + path, encoding: .utf8)
      try place.drop(text, at: URL(fileURLWithPath: path).lastPathComponent)
    }
    try place.startService()
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
    let pages = try place.report().keys.filter { $0.hasPrefix("documents/") }
    #expect(pages.count == 5)
  }

  @Test func `new, changed, moved and removed articles end where a cold start does`() throws {
    let place = try Workplace()
    try place.startService()
    try place.drop("Washington betrayed the Kurds.", at: "one/a.txt")
    try place.drop("The US stands by the Kurds.", at: "two/b.txt")
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
    #expect(try place.report().keys.filter { $0.hasPrefix("documents/") }.count == 2)

    try place.drop("Assad gassed his own people.", at: "one/a.txt")
    let files = FileManager.default
    try files.createDirectory(
      at: place.inbox.appending(path: "three/deep"), withIntermediateDirectories: true)
    try files.moveItem(
      at: place.inbox.appending(path: "two/b.txt"),
      to: place.inbox.appending(path: "three/deep/c.txt"))
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])

    try files.removeItem(at: place.inbox.appending(path: "three"))
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
    #expect(try place.report().keys.filter { $0.hasPrefix("documents/") }.count == 1)
  }

  @Test func `what happens while it is down is seen at its start`() throws {
    let place = try Workplace()
    try place.drop("Washington betrayed the Kurds.", at: "one/a.txt")
    try place.drop("Assad gassed his own people.", at: "one/b.txt")
    try place.startService()
    try place.sync()
    place.killService()
    try FileManager.default.removeItem(at: place.inbox.appending(path: "one/a.txt"))
    try place.drop("The US sold out the Kurds.", at: "two/c.txt")
    try place.startService()
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
  }

  @Test func `two hundred random changes and two kills end where a cold start does`() throws {
    let place = try Workplace()
    try place.copySeeds()
    try place.startService()
    var walk = RandomWalk(seed: 20_261_121, inbox: place.inbox)
    for step in 0..<200 {
      try walk.step(in: place)
      if step == 70 || step == 140 {
        place.killService()
        try place.startService()
      }
    }
    try place.sync()
    #expect(try place.differencesFromColdStart() == [])
    #expect(place.interruptService() == 0)
  }

  @Test func `a second service on the same state is refused`() throws {
    let place = try Workplace()
    try place.startService()
    let second = try Program.run(
      [
        "watch", place.inbox.path, "--reports", place.root.path + "/other", "--state",
        place.state.path, "--lexicons", Program.lexicons,
      ], in: place.root)
    #expect(second.status == 75)
  }

  @Test func `reload refuses broken lexicons and the service goes on`() throws {
    let place = try Workplace()
    let missing = try place.control("status")
    #expect(missing.status == 69)
    try place.startService()
    #expect(try place.control("reload").status == 0)
    #expect(try place.control("status").status == 0)
  }

  @Test func `a folder that is no report is left alone`() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(at: place.reports, withIntermediateDirectories: true)
    let own = place.reports.appending(path: "thesis.txt")
    try "mine".write(to: own, atomically: true, encoding: .utf8)
    try place.drop("Washington betrayed the Kurds.", at: "one/a.txt")
    let outcome = try Program.run(
      ["compare", place.inbox.path, "-o", place.reports.path, "--lexicons", Program.lexicons],
      in: place.root)
    #expect(outcome.status == 73)
    #expect(try String(contentsOf: own, encoding: .utf8) == "mine")
  }
}
