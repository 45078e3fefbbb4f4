import ArgumentParser

/// The folders that `watch` works with, as flags.
struct FolderOptions: ParsableArguments {
  @Argument(help: "The folder to watch: INBOX/SOURCE/any/depth/article.")
  var inbox: String?

  @Option(help: ArgumentHelp("Where the report is written.", valueName: "dir"))
  var reports: String?

  @Option(help: ArgumentHelp("Where the service keeps what it has read.", valueName: "dir"))
  var state: String?

  @Option(help: ArgumentHelp("The lexicons to read with.", valueName: "dir"))
  var lexicons: String?

  @Option(help: ArgumentHelp("A file with these folders: parallax.yaml.", valueName: "file"))
  var settings: String?

  var flags: Settings.Flags {
    Settings.Flags(
      inbox: inbox, reports: reports, state: state, lexicons: lexicons, settings: settings)
  }
}

/// What tells which running service is meant.
struct ServiceOptions: ParsableArguments {
  @Argument(help: "The inbox of the service.")
  var inbox: String?

  @Option(help: ArgumentHelp("The state folder of the service.", valueName: "dir"))
  var state: String?

  @Option(help: ArgumentHelp("The settings file of the service.", valueName: "file"))
  var settings: String?

  /// - Throws: ``CommandFailure`` with 64 where nothing tells which service is meant.
  func controlPath() throws(CommandFailure) -> String {
    try Settings.control(
      Settings.Flags(inbox: inbox, state: state, settings: settings), environment: .current())
  }

  /// - Throws: ``CommandFailure`` with 64 and this question where nothing tells which is meant.
  func archive(orElse question: String) throws(CommandFailure) -> String {
    try Settings.archive(
      Settings.Flags(inbox: inbox, state: state, settings: settings), environment: .current(),
      orElse: question)
  }
}
