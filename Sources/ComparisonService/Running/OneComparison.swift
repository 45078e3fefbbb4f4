import StanceVocabulary

/// The use case of `compare`: reads an inbox once and publishes its report, with the same code that
/// the service uses, so that both write the same bytes.
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
    try parts.archive.store(lexicons.archived)
    try parts.archive.makeCurrent(lexicons.edition)
    let listing = try parts.lister.list()
    let book = SourceBook(parts.reader.sourceDescriptions())
    let pass = InboxPass(ingest: parts.ingest, book: book, lexicons: [lexicons])
    try await pass.read(listing.files.map(\.path), progress)
    var publish = Publish(
      archive: parts.archive, publisher: parts.publisher, clock: parts.clock)
    return try await publish(
      ReportComposer.Inputs(
        lexicons: lexicons, book: book, unreadableFolders: listing.unreadableFolders,
        programVersion: programVersion),
      isSettled: true)
  }
}
