import ArgumentParser
import ComparisonService
import ServiceControl

/// `parallax reload`: has the running service read its lexicons again.
struct ReloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Have the running service read its lexicons again.",
    discussion: "Fails, with what is wrong, where they are broken; the old ones stay then.")

  @OptionGroup var service: ServiceOptions

  func run() async throws {
    try await Ending.reported {
      let outcome = try await ControlClient(path: try service.controlPath()).reload()
      for finding in outcome.findings { Output.complain(finding) }
      guard outcome.isAccepted else {
        throw CommandFailure(.foundProblems, "the lexicons are broken; the old ones stay")
      }
      try Output.write("accepted: \(outcome.bundle)\n")
    }
  }
}
