package import ContentHashing

/// An archive that can be held against the inbox that it was made of and the report made of it.
package protocol VerifiableArchive: DocumentArchive, PageLedger {
  /// What the database finds wrong with its own file, a line each; empty where all is well.
  /// - Throws: ``ArchiveFailure``.
  func faults() throws -> [String]
}

/// The report that readers see, as it lies in its folder.
package protocol ReportReading: Sendable {
  /// Everything in the folder; nothing where there is none.
  /// - Throws: ``PublishingFailure`` where it cannot be read.
  func read() throws(PublishingFailure) -> FoundReport?
}

/// What lies in the folder of a report.
package struct FoundReport: Hashable, Sendable {
  /// The hash of each file, by its path in the report.
  package let pages: [String: SHA256Digest]
  /// Entries that can be no page (links, pipes, names that are not UTF-8), printed.
  package let strangers: [String]
  /// Whether `report.json` names the hash of exactly these pages.
  package let summaryFits: Bool

  package init(pages: [String: SHA256Digest], strangers: [String], summaryFits: Bool) {
    self.pages = pages
    self.strangers = strangers
    self.summaryFits = summaryFits
  }
}
