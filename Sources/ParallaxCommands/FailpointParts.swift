import ComparisonService
import StanceVocabulary

extension ServiceParts {
  /// These parts with ``Failpoints`` between them and the service; themselves in a release build.
  func withFailpoints() -> ServiceParts {
    #if FAILPOINTS
      ServiceParts(
        archive: FailpointArchive(archive: archive), reader: FailpointReader(reader: reader),
        lister: lister, watcher: FailpointWatcher(watcher: watcher), publisher: publisher,
        lexicons: lexicons, acceptance: acceptance, clock: clock, alarms: alarms,
        lookout: lookout, processors: processors, readingThreads: readingThreads)
    #else
      self
    #endif
  }
}

#if FAILPOINTS
  /// Steps `reading` and `read`, with the path.
  private struct FailpointReader: DocumentReader {
    let reader: any DocumentReader
    var version: Int { reader.version }

    func isDocument(_ path: InboxPath) -> Bool { reader.isDocument(path) }
    func read(_ path: InboxPath) async throws(ReadingFailure) -> ReadDocument {
      Failpoints.reach("reading", path.printed)
      let document = try await reader.read(path)
      Failpoints.reach("read", path.printed)
      return document
    }

    func sourceDescriptions() -> SourceDescriptions { reader.sourceDescriptions() }
  }

  /// Step `health`: asked for by the service's own actor, so that a hang there is one of all of it.
  private struct FailpointWatcher: InboxWatching {
    let watcher: any InboxWatching

    var health: WatchingHealth {
      Failpoints.reach("health")
      return watcher.health
    }
    var era: Int { watcher.era }
    func changes() -> AsyncStream<InboxChange> { watcher.changes() }
    func run() async throws { try await watcher.run() }
    func settle(within limit: Duration) async throws -> [InboxPath] {
      try await watcher.settle(within: limit)
    }
  }

  /// Steps `commit`, `committed` with the path, `journal`, `journaled` and `check`.
  private struct FailpointArchive: DocumentArchive {
    let archive: any DocumentArchive

    func commit(_ document: ArchivedDocument, _ readings: [ArchivedReading]) throws {
      Failpoints.reach("commit", document.document.path.printed)
      try archive.commit(document, readings)
      Failpoints.reach("committed", document.document.path.printed)
    }
    func append(_ entry: ChangeEntry, verdicts: [UInt8]) throws {
      Failpoints.reach("journal")
      try archive.append(entry, verdicts: verdicts)
      Failpoints.reach("journaled")
    }
    func checkWritable() throws(ArchiveFailure) {
      Failpoints.reach("check")
      try archive.checkWritable()
    }

    func snapshot<Result>(_ body: (any ArchiveSnapshot) throws -> Result) throws -> Result {
      try archive.snapshot(body)
    }
    func store(_ bundle: ArchivedBundle) throws { try archive.store(bundle) }
    func makeCurrent(_ edition: AnalysisEdition) throws { try archive.makeCurrent(edition) }
    func keepOnly(_ editions: [AnalysisEdition]) throws { try archive.keepOnly(editions) }
    func beginAttempt(at path: InboxPath) throws -> Int { try archive.beginAttempt(at: path) }
    func endAttempt(at path: InboxPath) throws { try archive.endAttempt(at: path) }
    func add(_ reading: ArchivedReading, to path: InboxPath, contentHash: String) throws -> Bool {
      try archive.add(reading, to: path, contentHash: contentHash)
    }
    func renew(
      _ stamp: FileStamp, isRacilyClean: Bool, readerVersion: Int, at path: InboxPath
    ) throws {
      try archive.renew(
        stamp, isRacilyClean: isRacilyClean, readerVersion: readerVersion, at: path)
    }
    func record(_ unread: UnreadRecord) throws { try archive.record(unread) }
    func forget(_ paths: [InboxPath]) throws -> Int { try archive.forget(paths) }
    func note(_ renderings: [PageRendering], without gone: [String]) throws {
      try archive.note(renderings, without: gone)
    }
    func note(_ report: KnownReport) throws { try archive.note(report) }
  }
#endif
