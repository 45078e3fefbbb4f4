package import StanceVocabulary

/// Keeps what was read: documents, statements, lexicons, failures.
///
/// It is never in memory whole.
///
/// Every function is one transaction: what it changes is there whole or not at all.
/// All throw ``ArchiveFailure``.
package protocol DocumentArchive: Sendable {
  /// One consistent view of everything, whatever is committed meanwhile.
  func snapshot<Result>(_ body: (any ArchiveSnapshot) throws -> Result) throws -> Result

  /// Proves that the archive can be written, for the watchdog.
  ///
  /// Damage that any use of it has met is thrown again.
  func checkWritable() throws(ArchiveFailure)

  // MARK: Lexicons

  /// Keeps a bundle, or renews its validation.
  func store(_ bundle: ArchivedBundle) throws
  /// Makes an edition the one that the report is computed with, and drops the readings and
  /// bundles of all others.
  func makeCurrent(_ edition: AnalysisEdition) throws
  /// Drops the readings of every edition but these.
  func keepOnly(_ editions: [AnalysisEdition]) throws

  // MARK: Documents

  /// Takes note, before the file is parsed, that it is being tried.
  /// - Returns: How often it has been tried, this time included, without an end.
  func beginAttempt(at path: InboxPath) throws -> Int
  /// Takes the note back where a try ended without a result and without a crash.
  func endAttempt(at path: InboxPath) throws
  /// Keeps a document with its readings, in the place of what was known at its path.
  func commit(_ document: ArchivedDocument, _ readings: [ArchivedReading]) throws
  /// Adds a reading to a document that is still the one that was read.
  /// - Returns: Whether it was: content and date are the same.
  func add(_ reading: ArchivedReading, to path: InboxPath, contentHash: String) throws -> Bool
  /// Renews what tells a file whose content is the same.
  func renew(_ stamp: FileStamp, isRacilyClean: Bool, readerVersion: Int, at path: InboxPath)
    throws
  /// Keeps the reason why a file was not read, in the place of what was known at its path.
  func record(_ unread: UnreadRecord) throws
  /// Takes files out.
  /// - Returns: How many of them were known.
  func forget(_ paths: [InboxPath]) throws -> Int

  // MARK: Journal

  /// Adds an entry to the journal of changes.
  func append(_ entry: ChangeEntry, verdicts: [UInt8]) throws

  // MARK: Pages

  /// Takes note of what pages were rendered from, in the place of what was known of them, and forgets
  /// others.
  func note(_ renderings: [PageRendering], without gone: [String]) throws
  /// Takes note of the report that was published, in the place of another.
  func note(_ report: KnownReport) throws
}

/// A consistent view of the archive.
///
/// Used only within ``DocumentArchive/snapshot(_:)``.
package protocol ArchiveSnapshot {
  /// The edition that the report is computed with; nothing before the first.
  func currentEdition() throws -> AnalysisEdition?
  func bundle(_ hash: String) throws -> ArchivedBundle?

  /// Everything known by path, in byte order of the paths.
  func knownFiles() throws -> [KnownFile]
  func knownFile(at path: InboxPath) throws -> KnownFile?
  /// Files whose reading was begun and neither ended nor given up: path and number of tries.
  func openAttempts() throws -> [(path: InboxPath, tries: Int)]
  /// Paths of documents without a reading of the edition, in byte order; at most so many.
  func documents(without edition: AnalysisEdition, limit: Int) throws -> [InboxPath]
  func count(without edition: AnalysisEdition) throws -> Int

  /// Documents with a reading of the edition, in byte order of the paths.
  func facts(_ edition: AnalysisEdition) throws -> [DocumentFacts]
  /// Those of them that do not say their date themselves, or were read with another: the only ones
  /// that a `source.yaml` can give another date.
  func factsWithDatesInDoubt(_ edition: AnalysisEdition) throws -> [DocumentFacts]
  /// How many there are.
  func readings(_ edition: AnalysisEdition) throws -> Int
  /// The greatest ``DocumentFacts/revision`` of them.
  func newestRevision(_ edition: AnalysisEdition) throws -> Int64?
  /// A number that grows with every reading that is taken out, of any edition: while it is the same,
  /// readings only come.
  func removals() throws -> Int
  /// The ``DocumentFacts/revision`` of each of them that is greater than another one, in no order.
  func revisions(_ edition: AnalysisEdition, after revision: Int64) throws -> [Int64]
  /// The facts of the document that a reading belongs to.
  func facts(revision: Int64) throws -> DocumentFacts?
  func document(at path: InboxPath) throws -> ArchivedDocument?
  func reading(at path: InboxPath, _ edition: AnalysisEdition) throws -> ArchivedReading?
  /// The ``DocumentFacts/revision`` of a document's reading.
  func revision(at path: InboxPath, _ edition: AnalysisEdition) throws -> Int64?
  /// In byte order of the paths.
  func unread() throws -> [UnreadRecord]
  func unread(at path: InboxPath) throws -> UnreadRecord?

  /// The journal, newest first; at most so many.
  func changes(limit: Int) throws -> [ChangeEntry]
  /// The entry that the journal begins with.
  func firstChange() throws -> ChangeEntry?
  /// The table of verdicts that the newest entry led to.
  func lastVerdicts() throws -> [UInt8]?

  /// What pages were rendered from, in no order.
  func renderings() throws -> [PageRendering]
  /// The report that was noted last.
  func knownReport() throws -> KnownReport?
}

/// Why the archive could not be used.
package struct ArchiveFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// Written by a newer version of the program (exit 76).
    case newerVersion
    /// Another process holds it (exit 75).
    case inUse
    /// Its content is damaged.
    case damaged
    /// Its file was removed, or another put in its place, while it was open.
    case gone
    /// Its file may not be read or written (exit 78).
    case notPermitted
    /// No space left; to be tried again.
    case full
    /// Reading or writing failed (exit 74).
    case inputOutput

    /// Whether no other try mends it, and the archive has to be opened anew.
    package var isFinal: Bool { self == .damaged || self == .gone }
  }

  package let kind: Kind
  package let description: String

  package init(kind: Kind, description: String) {
    self.kind = kind
    self.description = description
  }
}
