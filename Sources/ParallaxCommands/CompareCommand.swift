import ArgumentParser
import ComparisonService
import Glibc
import ReportPublishing
import ReportRendering

/// `parallax compare`: reads a folder once and writes the report that the service would, or prints
/// its first page.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Read a folder once and print its first page, or write its report.",
    discussion: "The folder is taken as an inbox: its first folders are the sources. Colours only "
      + "on a terminal, and none where NO_COLOR is set.")

  @Argument(help: ArgumentHelp("The folder of sources.", valueName: "path"))
  var paths: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write the whole report there instead.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The lexicons to read with.", valueName: "dir"))
  var lexicons: String?

  func run() async throws {
    try await Ending.reported {
      guard paths.count == 1 else {
        throw CommandFailure(
          .usage, "compare takes one folder, whose first folders are the sources")
      }
      let inbox = try InboxOnce.inbox(paths[0])
      if let output {
        try await publish(inbox, to: FolderPath.resolved(output))
      } else {
        try await show(inbox)
      }
    }
  }

  private func publish(_ inbox: String, to reports: String) async throws {
    try InboxOnce.checkApart(("the report", reports), ("the folder", inbox))
    let publisher = try TwoTreePublisher(folder: reports, ledger: InMemoryPageLedger())
    let once = try InboxOnce(inbox, lexicons: lexicons, publisher: publisher)
    let progress = TerminalProgress()
    let outcome = try await once.comparison(progress: progress.tell)
    progress.end()
    try Output.write(
      "\(outcome.documents) documents of \(outcome.sources) sources, "
        + "\(outcome.statements) statements: \(reports)/index.html\n")
  }

  private func show(_ inbox: String) async throws {
    let once = try InboxOnce(inbox, lexicons: lexicons)
    let progress = TerminalProgress()
    let content = try await once.comparison.content(progress: progress.tell)
    progress.end()
    let terminal = Terminal(.current())
    try Output.write(
      TextSummary.text(for: content, width: terminal.width, isColoured: terminal.isColoured))
  }
}

/// Tells how far long work has come, on a terminal only.
struct TerminalProgress: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1

  func tell(_ done: Int, _ all: Int) {
    guard isTerminal, done == all || done % 10 == 0 else { return }
    write("\r\(done) of \(all) files read")
  }

  func end() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
