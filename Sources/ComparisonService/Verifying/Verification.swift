import StanceVocabulary

/// The use case of `parallax verify`: the archive held against the inbox, and the report against
/// the archive's list of its pages.
///
/// It changes nothing. What another process does meanwhile may look like a finding: see
/// ``Outcome/confirmed(by:)``.
package struct Verification: Sendable {
  private let archive: any VerifiableArchive
  private let reader: any DocumentReader
  private let lister: any InboxLister
  private let report: (any ReportReading)?

  /// `report`: Nothing where it is not known where the report lies.
  package init(
    archive: any VerifiableArchive, reader: any DocumentReader, lister: any InboxLister,
    report: (any ReportReading)?
  ) {
    self.archive = archive
    self.reader = reader
    self.lister = lister
    self.report = report
  }

  /// What was looked at and what was found.
  package struct Outcome: Hashable, Sendable {
    /// The archive's first, then those of the inbox and of the report, each in byte order of paths.
    package var findings: [VerificationFinding]
    /// Documents and unread files that the archive knows.
    package var known: Int
    /// Files whose bytes were read.
    package var hashed: Int
    /// Files of the report.
    package var pages: Int

    package init(
      findings: [VerificationFinding], known: Int = 0, hashed: Int = 0, pages: Int = 0
    ) {
      self.findings = findings
      self.known = known
      self.hashed = hashed
      self.pages = pages
    }

    /// The findings that another look, after the service was asked to catch up, shows too.
    package func confirmed(by second: Outcome) -> Outcome {
      var confirmed = second
      confirmed.findings = second.findings.filter(Set(findings).contains)
      return confirmed
    }
  }

  /// Looks once.
  ///
  /// `sample`: Of how many documents the bytes are read: those whose paths have the lowest hashes,
  /// always the same ones; nothing means all.
  /// - Throws: ``InboxLost``, ``ArchiveFailure`` other than damage, ``PublishingFailure``.
  @concurrent
  package func callAsFunction(sample: Int? = nil) async throws -> Outcome {
    do {
      let faults = try archive.faults()
      guard faults.isEmpty else {
        return Outcome(findings: faults.map(VerificationFinding.damagedArchive))
      }
      let inbox = InboxVerification(reader: reader, sample: sample)
      var outcome = try await inbox.outcome(lister.list(), ArchivedFiles(archive))
      if let report {
        let (findings, pages) = try ReportVerification(archive, report).findings()
        outcome.findings += findings
        outcome.pages = pages
      }
      return outcome
    } catch let failure as ArchiveFailure where failure.kind == .damaged {
      return Outcome(findings: [.damagedArchive(failure.description)])
    }
  }
}

/// What the archive says of the inbox's files.
struct ArchivedFiles {
  let files: [KnownFile]
  let openAttempts: Set<InboxPath>
  let withoutReading: [InboxPath]

  /// - Throws: ``ArchiveFailure``: damage also where a document or its reading means nothing.
  init(_ archive: any DocumentArchive) throws {
    self = try archive.snapshot { view in
      let edition = try view.currentEdition()
      let files = try view.knownFiles()
      for file in files where file.standing == .read {
        _ = try view.document(at: file.path)
        if let edition { _ = try view.reading(at: file.path, edition) }
      }
      return ArchivedFiles(
        files: files, openAttempts: Set(try view.openAttempts().map(\.path)),
        withoutReading: try edition.map { try view.documents(without: $0, limit: .max) } ?? [])
    }
  }

  private init(files: [KnownFile], openAttempts: Set<InboxPath>, withoutReading: [InboxPath]) {
    self.files = files
    self.openAttempts = openAttempts
    self.withoutReading = withoutReading
  }
}
