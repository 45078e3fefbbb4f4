package import StanceVocabulary

/// The use case of a file that has settled: read it, analyse it, keep it.
package struct Ingest: Sendable {
  private let archive: any DocumentArchive
  private let reader: any DocumentReader
  private let lister: any InboxLister
  private let clock: any WallClock

  package init(
    archive: any DocumentArchive, reader: any DocumentReader, lister: any InboxLister,
    clock: any WallClock
  ) {
    self.archive = archive
    self.reader = reader
    self.lister = lister
    self.clock = clock
  }

  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    /// The content is what is known: at most its stamp was renewed, nothing was analysed.
    case unchanged
    /// Read and kept.
    case kept
    /// Not to be read, for a reason that is now listed.
    case listedAsUnread
    /// Gone, or no document: nothing of it is known any more.
    case forgotten
    /// Nothing of it was ever known, nor is now.
    case ignored
    /// To be tried again: the machine failed, or the file changed under the reader.
    case retry(reason: String)

    /// Whether the report may be another.
    package var changesReport: Bool {
      switch self {
      case .kept, .listedAsUnread, .forgotten: true
      case .unchanged, .ignored, .retry: false
      }
    }
  }

  /// A file whose modification is this much older than its reading cannot change unseen: two
  /// seconds is the coarsest stamp of a file system in use (FAT).
  private static let racyNanoseconds: Int64 = 2_000_000_000

  /// Reads one file, analyses it with each of the lexicons, and commits it whole.
  /// - Throws: ``ArchiveFailure``; the archive is as it was.
  @concurrent
  package func callAsFunction(
    _ path: InboxPath, _ book: SourceBook, _ lexicons: [Lexicons]
  ) async throws -> Outcome {
    // Committed before the parser sees a byte: a crash leaves a trace.
    _ = try archive.beginAttempt(at: path)
    let file: ReadDocument
    do {
      file = try await reader.read(path)
    } catch {
      return try settle(error, at: path)
    }
    let archived = ArchivedDocument(
      document: SourceBook.asWritten(file.document), stamp: file.stamp,
      contentHash: file.contentHash, isRacilyClean: isRacilyClean(file.stamp),
      readerVersion: reader.version)
    if try isKnown(archived) {
      try archive.renew(
        archived.stamp, isRacilyClean: archived.isRacilyClean,
        readerVersion: archived.readerVersion, at: path)
      return .unchanged
    }
    try archive.commit(
      archived,
      lexicons.map { DocumentAnalysis.reading(of: archived.document, book, $0) })
    return .kept
  }

  /// Whether the archive holds this content as this reader gives it.
  private func isKnown(_ file: ArchivedDocument) throws -> Bool {
    let known = try archive.snapshot { try $0.knownFile(at: file.document.path) }
    return known?.standing == .read && known?.contentHash == file.contentHash
      && known?.readerVersion == file.readerVersion
  }

  private func isRacilyClean(_ stamp: FileStamp) -> Bool {
    // A modification in the future is as little proof as one just now.
    clock.now() - stamp.modifiedNanoseconds < Self.racyNanoseconds
  }

  /// Gives a failure its consequence.
  private func settle(_ failure: ReadingFailure, at path: InboxPath) throws -> Outcome {
    switch failure.kind {
    case .gone:
      // Where the whole inbox is gone, nothing in it is.
      guard (try? lister.check()) != nil else {
        try archive.endAttempt(at: path)
        return .ignored
      }
      return try archive.forget([path]) > 0 ? .forgotten : .ignored
    case .notADocument:
      return try archive.forget([path]) > 0 ? .forgotten : .ignored
    case .changedWhileReading, .resource:
      try archive.endAttempt(at: path)
      return .retry(reason: failure.description)
    case .notAFile, .permission, .tooLarge, .unreadable:
      let record = UnreadRecord(path: path, failure: failure, readerVersion: reader.version)
      let isListed = try archive.snapshot { try $0.unread(at: path) } == record
      try archive.record(record)
      return isListed ? .unchanged : .listedAsUnread
    }
  }
}
