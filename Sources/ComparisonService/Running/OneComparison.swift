package import ReportRendering
import StanceVocabulary

/// Reads an inbox once, with the same code that the service uses, so that both come to the same
/// bytes: for `compare`, its first page on a terminal, and `export`.
package struct OneComparison: Sendable {
  private let parts: ServiceParts
  private let lexicons: Lexicons
  private let programVersion: String

  /// Takes parts with an empty archive; their watcher is not used.
  package init(_ parts: ServiceParts, _ lexicons: Lexicons, programVersion: String) {
    self.parts = parts
    self.lexicons = lexicons
    self.programVersion = programVersion
  }

  /// How far it has come: files read, and files in all.
  package typealias Progress = @Sendable (_ done: Int, _ all: Int) -> Void

  /// Reads everything and publishes.
  /// - Throws: ``InboxLost``, ``ArchiveFailure``, ``PublishingFailure``.
  @concurrent
  package func callAsFunction(
    progress: Progress = { _, _ in }
  ) async throws -> Publish.Outcome {
    let inputs = try await read(progress)
    var publish = parts.publish
    return try await publish(inputs, isSettled: true)
  }

  /// Reads everything and publishes nothing.
  /// - Returns: What the report would be made of.
  /// - Throws: ``InboxLost``, ``ArchiveFailure``.
  @concurrent
  package func content(progress: Progress = { _, _ in }) async throws -> ReportContent {
    let inputs = try await read(progress)
    return try parts.archive.snapshot { try ReportComposer.content($0, inputs) }
  }

  /// Reads everything into the archive.
  /// - Returns: What else a report or an export of the archive needs.
  /// - Throws: ``InboxLost``, ``ArchiveFailure``.
  @concurrent
  package func read(_ progress: Progress = { _, _ in }) async throws -> ReportComposer.Inputs {
    try parts.archive.store(lexicons.archived)
    try parts.archive.makeCurrent(lexicons.edition)
    let listing = try parts.lister.list()
    let book = SourceBook(parts.reader.sourceDescriptions())
    let pass = InboxPass(ingest: parts.ingest, book: book, lexicons: [lexicons])
    try await pass.read(listing.files.map(\.path), progress)
    return ReportComposer.Inputs(
      lexicons: lexicons, book: book, unreadableFolders: listing.unreadableFolders,
      programVersion: programVersion)
  }
}
