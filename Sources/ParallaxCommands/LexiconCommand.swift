import ArgumentParser

/// `parallax lexicon`: what is wrong with the lexicons, what they miss, and what an edit changes.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract:
      "Checks lexicons, runs their examples, finds what they miss, learns, compares two of them.",
    subcommands: [Check.self, Test.self, Coverage.self, Diff.self, Learn.self])
}
