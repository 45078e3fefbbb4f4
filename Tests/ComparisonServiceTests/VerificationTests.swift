import ComparisonService
import ContentHashing
import StanceArchive
import StanceVocabulary
import Testing

/// What `parallax verify` finds, kind by kind.
@Suite struct `Verifying the archive against the inbox` {
  private let bench: TestBench

  /// An inbox of three documents that were read, whose changes nobody hears of from now on.
  init() async throws {
    bench = try TestBench()
    bench.inbox.write("a/1", "good")
    bench.inbox.write("a/2", "bad")
    bench.inbox.write("b/1", "cruel")
    try await bench.catchUp()
    bench.inbox.loseEvents(true)
  }

  private func look(
    sample: Int? = nil, report: (any ReportReading)? = nil
  ) async throws -> Verification.Outcome {
    try await Verification(
      archive: bench.archive, reader: bench.inbox, lister: bench.inbox, report: report)(
        sample: sample)
  }

  private func expect(
    _ path: String, _ fault: VerificationFinding.InboxFault, _ words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let findings = try await look().findings
    #expect(findings == [.inbox(InboxPath(path), fault)], sourceLocation: sourceLocation)
    #expect(
      findings.map(\.description) == ["\(path): \(words)"], sourceLocation: sourceLocation)
  }

  @Test func `what is as it should be`() async throws {
    let outcome = try await look()
    #expect(outcome == Verification.Outcome(findings: [], known: 3, hashed: 3, pages: 0))
  }

  @Test func `a file that was never read`() async throws {
    bench.inbox.write("a/3", "good")
    try await expect("a/3", .notInArchive, "not in the archive")
  }

  @Test func `a file whose reading never ended is not opened`() async throws {
    bench.inbox.write("a/3", "good")
    _ = try bench.archive.beginAttempt(at: InboxPath("a/3"))
    try await expect(
      "a/3", .neverEnded, "not in the archive: reading it was begun and never ended")
    #expect(bench.inbox.reads(of: "a/3") == 0)
  }

  @Test func `a file with other bytes`() async throws {
    bench.inbox.write("a/1", "good and bad")
    try await expect(
      "a/1", .otherContent(isHidden: false),
      "the file is another than the one that was read (edited just now, or an event was missed)")
  }

  @Test func `a file with other bytes and the same stamp`() async throws {
    bench.inbox.tamper("a/1", "evil")
    try await expect(
      "a/1", .otherContent(isHidden: true),
      "the file is another than the one that was read, with the same size and times (a failing "
        + "disk, or a system that was tampered with): touch it, so that it is read again")
  }

  @Test func `a file that was only touched is no finding`() async throws {
    bench.inbox.touch("a/1")
    #expect(try await look().findings == [])
  }

  @Test func `a document that cannot be read any more`() async throws {
    bench.inbox.fail("a/1", .permission)
    try await expect(
      "a/1", .notReadable("permission"),
      "it was read before and cannot be read now: permission")
  }

  @Test func `a document without its file`() async throws {
    bench.inbox.remove("a/1")
    try await expect("a/1", .gone, "in the archive, but not in the inbox any more")
  }

  @Test func `what lies in a folder that cannot be listed is not taken for gone`() async throws {
    bench.inbox.setUnreadable("a", "no permission")
    try await expect(
      "a", .notListed("no permission"),
      "cannot be listed, and nothing in it was checked: no permission")
  }

  @Test func `an unread file is opened only where nothing else tells of a change`() async throws {
    bench.inbox.fail("a/1", .unreadable)
    bench.inbox.loseEvents(false)
    bench.inbox.say(.settled(InboxPath("a/1")))
    try await bench.catchUpAgain()
    let reads = bench.inbox.reads(of: "a/1")
    #expect(try await look().findings == [])
    #expect(bench.inbox.reads(of: "a/1") == reads)
    bench.inbox.touch("a/1")
    try await expect(
      "a/1", .changedWhileUnread, "the file is another than the one that was listed as unread")
  }

  @Test func `an unread file that can be read after all`() async throws {
    try bench.archive.record(
      UnreadRecord(
        path: InboxPath("a/1"),
        failure: ReadingFailure(kind: .permission, description: "no permission"),
        readerVersion: 1))
    try await expect("a/1", .readable, "listed as unread, but it can be read now")
  }

  @Test func `a document that is none by its name`() async throws {
    let path = InboxPath("a/1")
    let known = try #require(try bench.archive.snapshot { try $0.document(at: path) })
    bench.inbox.fail("a/1", .notADocument)
    #expect(known.contentHash == SHA256Digest(of: "good").hexadecimal)
    try await expect("a/1", .noDocument, "in the archive, but by its name no document")
  }

  @Test func `a document without a reading by the current lexicons`() async throws {
    let path = InboxPath("a/2")
    let known = try #require(try bench.archive.snapshot { try $0.document(at: path) })
    try bench.archive.commit(known, [])
    try await expect(
      "a/2", .noReading, "in the archive, but not read with the current lexicons")
  }

  @Test func `findings stand in the order of their paths`() async throws {
    bench.inbox.remove("b/1")
    bench.inbox.write("a/0", "good")
    bench.inbox.write("a/2", "good")
    let paths = try await look().findings.map { $0.description.prefix { $0 != ":" } }
    #expect(paths == ["a/0", "a/2", "b/1"])
  }

  @Test func `a sample is always the same one`() async throws {
    for path in ["a/1", "a/2", "b/1"] { bench.inbox.tamper(path, "evil") }
    let first = try await look(sample: 2)
    #expect(first.hashed == 2)
    #expect(first.findings.count == 2)
    #expect(try await look(sample: 2) == first)
    let one = try await look(sample: 1).findings
    #expect(one.count == 1)
    #expect(Set(first.findings).isSuperset(of: one))
    #expect(try await look(sample: 99).findings.count == 3)
  }

  @Test func `only what two looks show is confirmed`() async throws {
    bench.inbox.remove("a/1")
    bench.inbox.write("a/3", "good")
    let first = try await look()
    bench.inbox.remove("a/3")
    bench.inbox.write("a/4", "good")
    let confirmed = first.confirmed(by: try await look())
    #expect(confirmed.findings == [.inbox(InboxPath("a/1"), .gone)])
  }

  // MARK: The report

  private struct FakeReport: ReportReading {
    var found: FoundReport?
    func read() -> FoundReport? { found }
  }

  /// A report of two pages as the ledger knows it.
  private func publish() throws -> [String: String] {
    let pages = ["index.html": "aa", "report.json": "bb"]
    try bench.archive.record(
      written: pages.sorted { $0.key < $1.key }.map {
        LedgerPage(
          path: $0.key, sha256: SHA256Digest(of: $0.value), size: 1, modifiedNanoseconds: 1,
          inode: 1)
      }, removed: [], in: .second)
    try bench.archive.setShownTree(.second)
    return pages
  }

  private func findings(
    _ pages: [String: String], strangers: [String] = [], summaryFits: Bool = true
  ) async throws -> [String] {
    let found = FoundReport(
      pages: pages.mapValues { SHA256Digest(of: $0) }, strangers: strangers,
      summaryFits: summaryFits)
    return try await look(report: FakeReport(found: found)).findings.map(\.description)
  }

  @Test func `pages that are missing, others, strangers, and a summary of other pages`()
    async throws
  {
    let pages = try publish()
    #expect(try await findings(pages) == [])
    #expect(
      try await findings(["index.html": "cc", "x": "dd"], strangers: ["link"]) == [
        "report/index.html: the file is another than the one that was written",
        "report/link: not written by parallax",
        "report/report.json: missing",
        "report/x: not written by parallax",
      ])
    #expect(
      try await findings(pages, summaryFits: false) == [
        "report/report.json: does not fit the pages beside it"
      ])
    #expect(try await look(report: FakeReport()).findings == [.missingReport])
  }

  @Test func `a report that was never published is not looked for`() async throws {
    #expect(try await look(report: FakeReport()).findings == [])
  }
}

extension TestBench {
  /// Runs another service until the inbox is in the report.
  fileprivate func catchUpAgain() async throws {
    var next = self
    next.inbox = inbox.restarted()
    try await next.catchUp()
  }
}
