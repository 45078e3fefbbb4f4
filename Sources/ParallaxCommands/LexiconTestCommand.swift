import ArgumentParser
import LexiconMatching
import ServiceControl
import StanceAnalysis

extension LexiconCommand {
  /// The command `parallax lexicon test`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Runs the examples that the claims carry.")

    @Option(help: "The folder of the lexicons.")
    var lexicons: String?

    func run() throws {
      try Ending.reported { () throws(CommandFailure) in
        let runner = ExampleRunner(try LexiconBundle.ofFolder(lexicons, withSwitchedOff: true))
        let findings = runner.findings(on: AllProcessors())
        let count = runner.count
        try Output.write(findings.map { $0.description + "\n" }.joined())
        try Output.write("\(count - findings.count) passed, \(findings.count) failed\n")
        if !findings.isEmpty { throw CommandFailure(.foundProblems, "") }
      }
    }
  }
}
