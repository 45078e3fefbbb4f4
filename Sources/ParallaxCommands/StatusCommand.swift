import ArgumentParser
import ComparisonService
import FoundationEssentials
import ServiceControl

/// `parallax status`: what the running service is doing.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell what the running service is doing.")

  @OptionGroup var service: ServiceOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    try await Ending.reported {
      let status = try await ControlClient(path: try service.controlPath()).status()
      try Output.write(json ? try Self.json(status) : StatusText.text(status))
    }
  }

  private static func json(_ status: ServiceStatus) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(status), as: UTF8.self) + "\n"
  }
}

/// A status in lines for people.
enum StatusText {
  static func text(_ status: ServiceStatus) -> String {
    var lines = [
      "parallax \(status.version), running since \(status.startedAt)",
      "inbox      \(status.inbox) (\(status.watching.mode), "
        + "\(status.watching.watchedFolders) folders watched)",
      "           may drop: \(FolderAccess.writers(of: status.inbox))",
      "report     \(status.reports), published \(status.publishedAt ?? "not yet")",
      "           may read: \(FolderAccess.readers(of: status.reports))",
      "state      \(status.state)",
      "lexicons   \(status.lexicons), \(status.bundle)",
      "read       \(read(status))",
      "since then \(status.work.analysed) documents analysed, "
        + "\(status.work.analysedAgain) analysed again, "
        + "\(status.work.publications) reports published",
    ]
    if status.uncovered > 0 {
      lines.append("not read   \(status.uncovered) documents in languages without lexicons")
    }
    if status.backlog > 0 { lines.append("waiting    \(status.backlog) files to be read") }
    if status.awaitingReport > 0 {
      lines.append("waiting    \(status.awaitingReport) read documents to come into the report")
    }
    if status.awaitingNewLexicons > 0 {
      lines.append("waiting    \(status.awaitingNewLexicons) documents for the new lexicons")
    }
    lines += status.watching.beingWritten.map { "written    \($0)" }
    lines += status.troubles.map { "trouble    \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func read(_ status: ServiceStatus) -> String {
    let unread = "\(status.unread) files unread"
    guard status.publishedAt != nil else {
      return "\(status.archived) documents in the archive, \(unread); the report is being made"
    }
    return "\(status.documents) documents of \(status.sources) sources, "
      + "\(status.statements) statements, \(unread)"
  }
}
