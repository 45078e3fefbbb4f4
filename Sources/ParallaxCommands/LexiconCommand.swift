import ArgumentParser
import LexiconMatching
import StanceAnalysis

/// `parallax lexicon`: what is wrong with the lexicons, and whether their examples pass.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Checks lexicons and runs their examples.",
    subcommands: [Check.self, Test.self])

  /// The command `parallax lexicon check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Names what is wrong, or likely wrong, with file and line.")

    @Option(help: "The folder of the lexicons.")
    var lexicons: String?

    func run() throws {
      try Ending.reported { () throws(CommandFailure) in
        let folder = try Settings.lexicons(flag: lexicons, environment: .current())
        do {
          let bundle = try LexiconBundle.load(try LexiconFolder.read(folder).files)
          try Output.write(Self.summary(bundle.findings, bundle: bundle))
        } catch let problems as LexiconProblems {
          try Output.write(Self.summary(problems.findings, bundle: nil))
          throw CommandFailure(.foundProblems, "")
        } catch let failure as CommandFailure {
          throw failure
        } catch {
          throw CommandFailure(.configuration, "\(error)")
        }
      }
    }

    private static func summary(_ findings: [LexiconFinding], bundle: LexiconBundle?) -> String {
      let errors = findings.count { $0.severity == .error }
      let contents = bundle.map {
        "\($0.questions.count) questions, \($0.lexicon.entries.count) entries, "
          + "\($0.lexicon.actors.count) actors, \($0.examples.count) examples; "
      }
      return findings.map { $0.description + "\n" }.joined()
        + "\(contents ?? "")\(errors) errors, \(findings.count - errors) warnings\n"
    }
  }

  /// The command `parallax lexicon test`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Runs the examples that the claims carry.")

    @Option(help: "The folder of the lexicons.")
    var lexicons: String?

    func run() throws {
      try Ending.reported { () throws(CommandFailure) in
        let runner = ExampleRunner(try LexiconBundle.ofFolder(lexicons))
        let findings = runner.findings()
        let count = runner.results().count
        try Output.write(findings.map { $0.description + "\n" }.joined())
        try Output.write("\(count - findings.count) passed, \(findings.count) failed\n")
        if !findings.isEmpty { throw CommandFailure(.foundProblems, "") }
      }
    }
  }
}
