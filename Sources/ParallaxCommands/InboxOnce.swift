import ComparisonService
import DocumentReading
import FolderWatching
import ServiceControl
import StanceArchive

/// What is needed to read a folder of sources once: the composition root of `compare` and `export`.
struct InboxOnce {
  let archive: SQLiteArchive
  let comparison: OneComparison

  /// - Throws: ``CommandFailure``, ``LexiconRejection``, ``LexiconReadingFailure``,
  ///   ``ArchiveFailure``.
  init(
    _ inbox: String, lexicons flag: String?, publisher: any ReportPublisher = NoPublishing()
  ) throws {
    let folder = try Settings.lexicons(flag: flag, environment: .current())
    let loader = LexiconFolderLoader(folder: folder)
    let acceptance = ParallaxLexicons(on: AllProcessors())
    let accepted = try acceptance.accept(try loader.read(), tryingExamples: true)
    let bytes = Array(inbox.utf8)
    archive = try SQLiteArchive.temporary()
    comparison = OneComparison(
      ServiceParts(
        archive: archive, reader: FolderDocumentReader(inbox: bytes),
        lister: FolderLister(root: bytes), watcher: NoWatching(), publisher: publisher,
        lexicons: loader, acceptance: acceptance, clock: SystemClock(),
        alarms: try AlarmThread(), lookout: LookoutThread(), processors: AllProcessors()),
      accepted, programVersion: ProgramVersion.text)
  }

  /// The folder, resolved.
  /// - Throws: ``CommandFailure`` where it is none.
  static func inbox(_ path: String) throws(CommandFailure) -> String {
    guard FileBytes.isFolder(path) else {
      throw CommandFailure(
        .unusableInput, "\(path): not a folder of sources, whose first folders are the sources")
    }
    return FolderPath.resolved(path)
  }

  /// - Throws: ``CommandFailure`` (78) where what is written would lie in what is read, or around it.
  static func checkApart(
    _ written: (name: String, path: String), _ read: (name: String, path: String)
  ) throws(CommandFailure) {
    guard !FolderPath.isInside(written.path, read.path),
      !FolderPath.isInside(read.path, written.path)
    else {
      throw CommandFailure(
        .configuration,
        "\(written.name) (\(written.path)) and \(read.name) (\(read.path)) must lie apart")
    }
  }
}
