import ArgumentParser
import ComparisonService
import DocumentReading
import FolderWatching
import ServiceControl
import StanceArchive

extension LexiconCommand {
  /// The command `parallax lexicon diff`.
  ///
  /// A difference is what was asked for and no problem: the exit is 0 either way, as `lexicon check`
  /// and `lexicon test` are there to fail.
  struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells what an edit of the lexicons changes, before it is saved.",
      discussion:
        "Reads each corpus with both folders of lexicons, and lists the statements, positions and "
        + "verdicts that differ. The examples of the lexicons are not tried. The exit is 0 whether "
        + "or not anything differs.")

    @Argument(help: "The folder of the lexicons as they are.")
    var old: String

    @Argument(help: "The folder of the lexicons as they would be.")
    var new: String

    @Argument(
      help: "Folders of articles, each taken as an inbox: its first folders are the sources.")
    var corpus: [String]

    @Flag(help: "Print the line of counts alone.")
    var summary = false

    func run() async throws {
      try await Ending.reported {
        let before = try Self.lexicons(old)
        let after = try Self.lexicons(new)
        for folder in corpus where !FileBytes.isFolder(folder) {
          throw CommandFailure(
            .unusableInput, "\(folder): no folder; its first folders would be the sources")
        }
        for folder in corpus {
          let difference = try await Self.difference(from: before, to: after, on: folder)
          let report = DifferenceReport(difference: difference)
          if corpus.count > 1 { try Output.write("# \(folder)\n") }
          try Output.write(summary ? report.summary : report.text)
        }
      }
    }

    private static func lexicons(_ folder: String) throws -> Lexicons {
      do {
        return try ParallaxLexicons(on: AllProcessors()).accept(
          try LexiconFolderLoader(folder: folder).read(), tryingExamples: false)
      } catch let rejection as LexiconRejection {
        throw CommandFailure(
          .configuration, "the lexicons in \(folder) cannot be used:\n\(rejection.description)")
      }
    }

    private static func difference(
      from old: Lexicons, to new: Lexicons, on folder: String
    ) async throws -> LexiconDifference {
      let root = Array(FolderPath.resolved(folder).utf8)
      let trial = LexiconTrial(
        archive: try SQLiteArchive.temporary(), reader: FolderDocumentReader(inbox: root),
        lister: FolderLister(root: root), clock: SystemClock())
      let progress = TerminalProgress()
      defer { progress.end() }
      return try await trial(from: old, to: new, progress: progress.tell)
    }
  }
}
