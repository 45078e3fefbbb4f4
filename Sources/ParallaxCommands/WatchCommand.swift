import ArgumentParser

/// `parallax watch`: the service, in the foreground.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch a folder and keep its report.",
    discussion: "Runs until it is told to stop; this is also what systemd starts. "
      + "SIGHUP reads the lexicons again.")

  @OptionGroup var folders: FolderOptions

  func run() async throws {
    try await Ending.reported {
      let environment = Environment.current()
      let settings = try Settings.resolve(folders.flags, environment: environment)
      try await WatchProgram(settings, environment).run()
    }
  }
}
