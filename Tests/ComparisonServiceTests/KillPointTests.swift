import ComparisonService
import StanceArchive
import StanceVocabulary
import Synchronization
import Testing

@Suite struct `A kill at any moment` {
  /// What a killed process leaves: everything that was committed before a given transaction.
  final class DyingArchive: DocumentArchive {
    private let archive: SQLiteArchive
    private let transactionsLeft: Mutex<Int>

    init(_ archive: SQLiteArchive, after transactions: Int) {
      self.archive = archive
      transactionsLeft = Mutex(transactions)
    }

    /// The next transaction, or the end.
    private func alive() throws(ArchiveFailure) -> SQLiteArchive {
      let left = transactionsLeft.withLock { left in
        left -= 1
        return left
      }
      guard left >= 0 else {
        throw ArchiveFailure(kind: .damaged, description: "killed")
      }
      return archive
    }

    func snapshot<Result>(_ body: (any ArchiveSnapshot) throws -> Result) throws -> Result {
      try archive.snapshot(body)
    }
    func checkWritable() throws(ArchiveFailure) { try alive().checkWritable() }
    func store(_ bundle: ArchivedBundle) throws { try alive().store(bundle) }
    func makeCurrent(_ edition: AnalysisEdition) throws { try alive().makeCurrent(edition) }
    func keepOnly(_ editions: [AnalysisEdition]) throws { try alive().keepOnly(editions) }
    func beginAttempt(at path: InboxPath) throws -> Int { try alive().beginAttempt(at: path) }
    func endAttempt(at path: InboxPath) throws { try alive().endAttempt(at: path) }
    func commit(_ document: ArchivedDocument, _ readings: [ArchivedReading]) throws {
      try alive().commit(document, readings)
    }
    func add(_ reading: ArchivedReading, to path: InboxPath, contentHash: String) throws -> Bool {
      try alive().add(reading, to: path, contentHash: contentHash)
    }
    func renew(
      _ stamp: FileStamp, isRacilyClean: Bool, readerVersion: Int, at path: InboxPath
    ) throws {
      try alive().renew(
        stamp, isRacilyClean: isRacilyClean, readerVersion: readerVersion, at: path)
    }
    func record(_ unread: UnreadRecord) throws { try alive().record(unread) }
    func forget(_ paths: [InboxPath]) throws -> Int { try alive().forget(paths) }
    func append(_ entry: ChangeEntry, verdicts: [UInt8]) throws {
      try alive().append(entry, verdicts: verdicts)
    }
    func note(_ renderings: [PageRendering], without gone: [String]) throws {
      try alive().note(renderings, without: gone)
    }
    func note(_ report: KnownReport) throws { try alive().note(report) }
  }

  /// Life after life, each one transaction longer, on one archive: a new inbox, then other lexicons.
  @Test func `leaves an archive from which the report is that of a cold start`() async throws {
    var bench = try TestBench()
    for number in 0..<4 { bench.inbox.write("s\(number % 2)/\(number)", "good bad \(number)") }
    for transactions in 0..<24 {
      if transactions == 12 { bench.lexicons.replace(WordLexicons.others) }
      bench.inbox = bench.inbox.restarted()
      await live(bench, transactions)
    }
    bench.inbox = bench.inbox.restarted()
    try await bench.catchUp()
    try await bench.expectColdReport()
    let entries = try bench.archive.snapshot { try $0.changes(limit: 99) }
    #expect(Set(entries.map(\.after)).count == entries.count)
  }

  private func live(_ bench: TestBench, _ transactions: Int) async {
    let archive = DyingArchive(bench.archive, after: transactions)
    guard let service = try? bench.service(archive) else { return }
    let run = Task { try await service.run() }
    _ = await service.sync(within: .milliseconds(300))
    run.cancel()
    _ = await run.result
  }
}
