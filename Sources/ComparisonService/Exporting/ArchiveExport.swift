import StanceVocabulary

/// Exports what the archive of a service holds, with the lexicons that its report is computed with.
///
/// One snapshot from beginning to end: what the service commits meanwhile is not in it.
package struct ArchiveExport {
  private let archive: any DocumentArchive
  private let reader: any DocumentReader
  private let acceptance: any LexiconAcceptance
  private let programVersion: String

  /// `reader`: Only for the `source.yaml` files of the archive's inbox.
  package init(
    archive: any DocumentArchive, reader: any DocumentReader, acceptance: any LexiconAcceptance,
    programVersion: String
  ) {
    self.archive = archive
    self.reader = reader
    self.acceptance = acceptance
    self.programVersion = programVersion
  }

  /// - Throws: ``NothingToExport``, ``LexiconRejection`` where the archive's lexicons cannot be used,
  ///   ``ArchiveFailure``, ``PublishingFailure``.
  package func callAsFunction(to writer: any ExportWriter) throws -> Export.Outcome {
    try archive.snapshot { view in
      guard let edition = try view.currentEdition(), let bundle = try view.bundle(edition.bundle)
      else { throw NothingToExport(description: "the archive has read nothing yet") }
      guard edition.version == acceptance.version else {
        throw NothingToExport(
          description: "the archive was read by another version of the analysis "
            + "(\(edition.version); this program has \(acceptance.version)): "
            + "start the service of this version first")
      }
      let inputs = ReportComposer.Inputs(
        lexicons: try acceptance.restore(bundle), book: SourceBook(reader.sourceDescriptions()),
        unreadableFolders: [:], programVersion: programVersion)
      return try Export(to: writer)(view, inputs)
    }
  }
}

/// Why an archive cannot be exported as it is.
package struct NothingToExport: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(description: String) {
    self.description = description
  }
}
