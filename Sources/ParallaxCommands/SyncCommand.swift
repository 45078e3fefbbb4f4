import ArgumentParser
import ComparisonService
import ServiceControl

/// `parallax sync`: waits until what lies in the inbox is in the report.
struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Wait until what lies in the inbox is in the report.")

  @OptionGroup var service: ServiceOptions

  @Option(help: ArgumentHelp("The longest wait in seconds, at most 60.", valueName: "seconds"))
  var timeout = 60

  func run() async throws {
    try await Ending.reported {
      let outcome = try await ControlClient(path: try service.controlPath())
        .sync(within: .seconds(timeout))
      guard outcome.isComplete else {
        let names = outcome.beingWritten.map { "\n  \($0)" }.joined()
        throw CommandFailure(.foundProblems, outcome.message + names)
      }
      try Output.write("\(outcome.message)\n")
    }
  }
}
