/// Which lexicons the service starts with.
package struct StartingLexicons: Sendable {
  /// Those that the report is computed with.
  package let current: Lexicons
  /// Those that are to take their place when every document has been read with them.
  package var next: Lexicons?
  /// What is wrong with the folder, if the archive's last lexicons stand in for it.
  package var trouble: String?
  /// Whether no report can be made before every document has been read again: the analysis itself
  /// has changed, and nobody can read a new drop with the old one.
  package var holdsReport = false

  /// The folder's lexicons where they are good, else what is wrong with them.
  package static func accepted(
    _ loader: any LexiconLoading, _ acceptance: any LexiconAcceptance
  ) -> Result<Lexicons, any Error> {
    Result { try acceptance.accept(try loader.read(), tryingExamples: true) }
  }

  /// Chooses: the folder's lexicons where they are good, else the archive's last ones.
  /// - Throws: ``LexiconRejection`` where neither can be used (exit 78), ``ArchiveFailure``.
  package static func choose(
    _ accepted: Result<Lexicons, any Error>, _ acceptance: any LexiconAcceptance,
    _ archive: any DocumentArchive
  ) throws -> StartingLexicons {
    let kept = try Kept(archive)
    do {
      return try start(with: try accepted.get(), kept, acceptance, archive)
    } catch let failure as LexiconReadingFailure {
      return try standIn(
        kept, because: LexiconRejection(findings: [failure.description]), acceptance, archive)
    } catch let rejection as LexiconRejection {
      return try standIn(kept, because: rejection, acceptance, archive)
    }
  }

  /// What the archive's report was computed with.
  private struct Kept {
    let edition: AnalysisEdition?
    let bundle: ArchivedBundle?

    init(_ archive: any DocumentArchive) throws {
      (edition, bundle) = try archive.snapshot { view in
        let edition = try view.currentEdition()
        return (edition, try edition.flatMap { try view.bundle($0.bundle) })
      }
    }
  }

  private static func start(
    with accepted: Lexicons, _ kept: Kept, _ acceptance: any LexiconAcceptance,
    _ archive: any DocumentArchive
  ) throws -> StartingLexicons {
    try archive.store(accepted.archived)
    let accepted = accepted.withoutFiles
    if kept.edition == accepted.edition {
      try archive.keepOnly([accepted.edition])
      return StartingLexicons(current: accepted)
    }
    if let edition = kept.edition, edition.version == acceptance.version,
      let bundle = kept.bundle, let current = try? acceptance.restore(bundle)
    {
      try archive.keepOnly([edition, accepted.edition])
      return StartingLexicons(current: current, next: accepted)
    }
    try archive.makeCurrent(accepted.edition)
    return StartingLexicons(current: accepted, holdsReport: kept.edition != nil)
  }

  private static func standIn(
    _ kept: Kept, because rejection: LexiconRejection, _ acceptance: any LexiconAcceptance,
    _ archive: any DocumentArchive
  ) throws -> StartingLexicons {
    guard let edition = kept.edition, let bundle = kept.bundle else { throw rejection }
    let current = try acceptance.restore(bundle)
    if edition != current.edition { try archive.makeCurrent(current.edition) }
    return StartingLexicons(
      current: current, trouble: "\(Self.brokenLexicons): \(rejection.findings.first ?? "")",
      holdsReport: edition != current.edition)
  }

  /// How status begins to say it.
  static let brokenLexicons = "the lexicons are broken, the last good ones stay"
}
