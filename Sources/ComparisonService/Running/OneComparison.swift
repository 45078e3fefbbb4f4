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
    try await read(listing.files.map(\.path), book, progress)
    var publish = Publish(
      archive: parts.archive, publisher: parts.publisher, clock: parts.clock)
    return try await publish(
      ReportComposer.Inputs(
        lexicons: lexicons, book: book, unreadableFolders: listing.unreadableFolders,
        programVersion: programVersion),
      isSettled: true)
  }

  /// Two at a time.
  ///
  /// A file that the machine failed to read is tried twice more.
  private func read(
    _ paths: [InboxPath], _ book: SourceBook, _ progress: Progress
  ) async throws {
    var rest = paths[...]
    var done = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        if let path = rest.popFirst() { group.addTask { try await readOne(path, book) } }
      }
      while try await group.next() != nil {
        done += 1
        progress(done, paths.count)
        if let path = rest.popFirst() { group.addTask { try await readOne(path, book) } }
      }
    }
  }

  private func readOne(_ path: InboxPath, _ book: SourceBook) async throws {
    for pause in [Duration.milliseconds(100), .seconds(1), nil] {
      let outcome = try await parts.ingest(path, book, [lexicons])
      guard case .retry(let reason) = outcome else { return }
      guard let pause else {
        throw InboxUnreadable(description: "\(path.printed): \(reason)")
      }
      try await Task.sleep(for: pause)
    }
  }
}

/// A file that the machine failed to read again and again.
package struct InboxUnreadable: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}
