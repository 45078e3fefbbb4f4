package import ArgumentParser

/// `parallax`: the program, its commands, and how it ends.
package struct ParallaxCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Reads articles, finds where they take a position, and reports where sources differ.",
    discussion: "Drop articles into a folder, a folder a source; open the report that it renews.",
    version: ProgramVersion.text,
    subcommands: [
      WatchCommand.self, CompareCommand.self, ExportCommand.self, AnalyzeCommand.self,
      ExplainCommand.self, LexiconCommand.self, ValidateCommand.self, StatusCommand.self,
      ReloadCommand.self, SyncCommand.self, VerifyCommand.self,
    ])

  package init() {}
}

/// The program's version: it stands in every report, which is a function of it.
package enum ProgramVersion {
  package static let text = "0.1.0"
}
