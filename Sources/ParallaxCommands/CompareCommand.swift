import ArgumentParser
import ComparisonService
import DocumentReading
import FolderWatching
import Glibc
import ReportPublishing
import StanceArchive

/// `parallax compare`: reads a folder once and writes the report that the service would.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Read a folder once, write its report, and end.",
    discussion: "The folder is taken as an inbox: its first folders are the sources.")

  @Argument(help: ArgumentHelp("The folder of sources.", valueName: "path"))
  var paths: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("Where the report goes.", valueName: "dir"))
  var output: String

  @Option(help: ArgumentHelp("The lexicons to read with.", valueName: "dir"))
  var lexicons: String?

  func run() async throws {
    try await Ending.reported {
      guard paths.count == 1, FileBytes.isFolder(paths[0]) else {
        throw CommandFailure(
          paths.count == 1 ? .unusableInput : .usage,
          "compare takes one folder, whose first folders are the sources")
      }
      try await compare(FolderPath.resolved(paths[0]))
    }
  }

  private func compare(_ inbox: String) async throws {
    let reports = FolderPath.resolved(output)
    guard !FolderPath.isInside(reports, inbox), !FolderPath.isInside(inbox, reports) else {
      throw CommandFailure(
        .configuration, "the report (\(reports)) and the folder (\(inbox)) must lie apart")
    }
    let folder = try Settings.lexicons(flag: lexicons, environment: .current())
    let loader = LexiconFolderLoader(folder: folder)
    let acceptance = ParallaxLexicons()
    let accepted = try acceptance.accept(try loader.read(), tryingExamples: true)
    let bytes = Array(inbox.utf8)
    let parts = ServiceParts(
      archive: try SQLiteArchive.temporary(), reader: FolderDocumentReader(inbox: bytes),
      lister: FolderLister(root: bytes), watcher: NoWatching(),
      publisher: try TwoTreePublisher(folder: reports, ledger: InMemoryPageLedger()),
      lexicons: loader, acceptance: acceptance, clock: SystemClock())
    let progress = TerminalProgress()
    let outcome = try await OneComparison(
      parts, accepted, programVersion: ProgramVersion.text
    )(progress: progress.tell)
    progress.end()
    try Output.write(
      "\(outcome.documents) documents of \(outcome.sources) sources, "
        + "\(outcome.statements) statements: \(reports)/index.html\n")
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
