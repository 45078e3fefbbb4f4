import ArgumentParser
import ComparisonService
import DocumentReading
import ReportPublishing
import ReportRendering
import ServiceControl
import StanceArchive

/// `parallax export`: statements, documents, positions, verdicts and the network of agreement.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything as tables and as a network, for other programs.",
    discussion: "With --inbox a folder is read once; without, what the service has read is taken "
      + "from its archive, whether it runs or not. README.txt in the export explains the columns.")

  @Argument(help: ArgumentHelp("A new or empty folder, or a former export.", valueName: "dir"))
  var output: String

  @Option(help: ArgumentHelp("Read this folder of sources.", valueName: "folder"))
  var inbox: String?

  @Option(help: ArgumentHelp("The lexicons to read it with.", valueName: "dir"))
  var lexicons: String?

  @Option(help: ArgumentHelp("The state folder of the service.", valueName: "dir"))
  var state: String?

  @Option(help: ArgumentHelp("The settings file of the service.", valueName: "file"))
  var settings: String?

  func run() async throws {
    try await Ending.reported {
      let folder = FolderPath.resolved(output)
      let outcome =
        if let inbox {
          try await read(InboxOnce.inbox(inbox), folder)
        } else {
          try archived(folder)
        }
      try Output.write(
        "\(outcome.documents) documents of \(outcome.sources) sources, "
          + "\(outcome.statements) statements: \(folder)\n")
    }
  }

  private func read(_ inbox: String, _ folder: String) async throws -> Export.Outcome {
    guard state == nil, settings == nil else {
      throw CommandFailure(.usage, "--inbox reads a folder, --state an archive: give one of them")
    }
    try InboxOnce.checkApart(("the export", folder), ("the folder", inbox))
    let writer = try ExportFolder(folder, mark: ExportRenderer.mark)
    let once = try InboxOnce(inbox, lexicons: lexicons)
    let progress = TerminalProgress()
    let inputs = try await once.comparison.read(progress.tell)
    progress.end()
    return try once.archive.snapshot { try Export(to: writer)($0, inputs) }
  }

  private func archived(_ folder: String) throws -> Export.Outcome {
    guard lexicons == nil else {
      throw CommandFailure(
        .usage, "an archive has the lexicons that it was read with: --lexicons goes with --inbox")
    }
    let state = try Settings.archive(
      Settings.Flags(state: state, settings: settings), environment: .current(),
      orElse: "export what? A folder with --inbox, or the archive of a service with --state")
    guard FileBytes.exists(SQLiteArchive.path(inFolder: state)) else {
      throw CommandFailure(.unusableInput, "\(state): no archive of a service there")
    }
    try InboxOnce.checkApart(("the export", folder), ("the state", state))
    let archive = try SQLiteArchive.openForReading(inFolder: state)
    guard let inbox = try archive.notedPlace()?.inbox, FileBytes.isFolder(inbox) else {
      throw CommandFailure(
        .unusableInput, "\(state): the inbox of this archive is not there: start its service once")
    }
    try InboxOnce.checkApart(("the export", folder), ("the inbox", inbox))
    let writer = try ExportFolder(folder, mark: ExportRenderer.mark)
    return try ArchiveExport(
      archive: archive, reader: FolderDocumentReader(inbox: Array(inbox.utf8)),
      acceptance: ParallaxLexicons(on: AllProcessors()), programVersion: ProgramVersion.text
    )(to: writer)
  }
}
