import Foundation
import ParallaxCommands
import Testing

/// Where settings come from: flags over environment over the settings file over what is usual.
@Suite final class SettingsTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "parallax-settings-\(UUID().uuidString)").resolvingSymlinksInPath()
    for name in ["inbox", "file-inbox", "Lexicons"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try "inbox: \(folder.path)/file-inbox\nreports: \(folder.path)/file-reports\n"
      .write(to: folder.appending(path: "parallax.yaml"), atomically: true, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func settings(
    _ change: (inout Settings.Flags) -> Void, environment: [String: String] = [:]
  ) throws -> Settings {
    var flags = Settings.Flags(lexicons: path("Lexicons"))
    change(&flags)
    var values = ["HOME": path("home")]
    values.merge(environment) { _, new in new }
    return try Settings.resolve(flags, environment: Environment(values))
  }

  @Test func `a flag is stronger than the environment, and that than the file`() throws {
    let file = ["PARALLAX_SETTINGS": path("parallax.yaml")]
    #expect(try settings({ _ in }, environment: file).inbox == path("file-inbox"))
    #expect(try settings({ _ in }, environment: file).reports == path("file-reports"))
    let both = file.merging(["PARALLAX_INBOX": path("inbox")]) { _, new in new }
    #expect(try settings({ _ in }, environment: both).inbox == path("inbox"))
    #expect(try settings({ $0.inbox = path("flag") }, environment: both).inbox == path("flag"))
  }

  @Test func `under systemd the folders are systemd's`() throws {
    let found = try settings(
      { $0.inbox = path("inbox") },
      environment: ["STATE_DIRECTORY": path("lib"), "RUNTIME_DIRECTORY": path("run")])
    #expect(found.reports == path("lib/reports"))
    #expect(found.state == path("lib/archive"))
    #expect(found.control == path("run/control"))
  }

  @Test func `elsewhere the state has a folder of the inbox's own`() throws {
    let one = try settings { $0.inbox = path("inbox") }
    let other = try settings { $0.inbox = path("file-inbox") }
    #expect(one.state.hasPrefix(path("home/.local/state/parallax/")))
    #expect(one.state.split(separator: "/").last?.count == 12)
    #expect(one.state != other.state)
    #expect(one.control == one.state + "/control")
  }

  @Test func `polling is a wish of the environment or of the file`() throws {
    try "watching: polling\n".write(
      to: folder.appending(path: "polling.yaml"), atomically: true, encoding: .utf8)
    func watching(_ environment: [String: String]) throws -> WayOfWatching {
      try settings({ $0.inbox = path("inbox") }, environment: environment).watching
    }
    let file = ["PARALLAX_SETTINGS": path("polling.yaml")]
    #expect(try watching([:]) == .events)
    #expect(try watching(["PARALLAX_WATCHING": "polling"]) == .polling)
    #expect(try watching(file) == .polling)
    #expect(try watching(file.merging(["PARALLAX_WATCHING": "events"]) { $1 }) == .events)
  }

  @Test func `another word for the way of watching is refused with its place`() throws {
    try "\nwatching: often\n".write(
      to: folder.appending(path: "often.yaml"), atomically: true, encoding: .utf8)
    for (environment, place) in [
      (["PARALLAX_WATCHING": "often"], "'PARALLAX_WATCHING' is"),
      (["PARALLAX_SETTINGS": path("often.yaml")], "often.yaml:2: 'watching' is"),
    ] {
      let failure = #expect(throws: CommandFailure.self) {
        try settings({ $0.inbox = path("inbox") }, environment: environment)
      }
      #expect(failure?.status == .configuration)
      #expect(failure?.description.contains("\(place) events or polling, not 'often'") == true)
    }
  }

  @Test func `no inbox is a usage error`() {
    let failure = #expect(throws: CommandFailure.self) { try settings { _ in } }
    #expect(failure?.status == .usage)
  }

  @Test func `folders within one another are refused`() {
    for (reports, state) in [
      ("inbox/reports", "state"), ("reports", "inbox"), ("state/r", "state"),
    ] {
      let failure = #expect(throws: CommandFailure.self) {
        try settings {
          $0.inbox = path("inbox")
          $0.reports = path(reports)
          $0.state = path(state)
        }
      }
      #expect(failure?.status == .configuration)
    }
  }

  @Test func `a folder of lexicons that is not there is named`() {
    let failure = #expect(throws: CommandFailure.self) {
      try settings {
        $0.inbox = path("inbox")
        $0.lexicons = path("nowhere")
      }
    }
    #expect(failure?.status == .configuration)
    #expect(failure?.description.contains("nowhere") == true)
  }
}
