import StanceComparison
package import StanceVocabulary

/// Reads a document for statements.
package enum DocumentAnalysis {
  /// What lexicons find in a document.
  ///
  /// The analysis sees neither names nor roles of `source.yaml`, so that these may change without
  /// another reading; it sees the date, as names mean other things at other times.
  package static func reading(
    of written: Document, _ book: SourceBook, _ lexicons: Lexicons
  ) -> ArchivedReading {
    var document = book.resolved(written)
    document.source = written.source
    document.source.guests = []
    document.source.hosts = []
    let found = lexicons.analyze(document)
    return ArchivedReading(
      edition: lexicons.edition, datedAs: document.published?.date, words: found.words,
      statements: found.statements,
      passages: found.passages.mapValues(PassageFingerprint.init(words:)))
  }
}
