package import StanceVocabulary

/// The use case of a document that is known and needs another reading: for new lexicons, or for a
/// new date.
///
/// Its file is not opened.
package struct Rereading: Sendable {
  private let archive: any DocumentArchive

  package init(archive: any DocumentArchive) {
    self.archive = archive
  }

  /// Adds the readings that the document lacks, or that another date made stale.
  /// - Returns: Whether there was anything to do.
  /// - Throws: ``ArchiveFailure``.
  @concurrent
  package func callAsFunction(
    _ path: InboxPath, _ book: SourceBook, _ lexicons: [Lexicons]
  ) async throws -> Bool {
    guard let known = try archive.snapshot({ try $0.document(at: path) }) else { return false }
    let date = book.published(path, written: known.document.published)?.date
    var isChanged = false
    for lexicon in lexicons {
      let former = try archive.snapshot { try $0.reading(at: path, lexicon.edition) }
      if let former, former.datedAs == date { continue }
      let reading = DocumentAnalysis.reading(of: known.document, book, lexicon)
      if try archive.add(reading, to: path, contentHash: known.contentHash) { isChanged = true }
    }
    return isChanged
  }
}
