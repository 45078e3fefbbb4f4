import ComparisonService
import ContentHashing
import GRDB
import StanceVocabulary
import Testing

@testable import StanceArchive

@Suite struct `Documents in the archive` {
  let archive: SQLiteArchive
  let path = InboxPath("s/a.txt")

  init() throws {
    archive = try SQLiteArchive.temporary()
  }

  @Test func `a new content takes the place of the old one with all its readings`() throws {
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    let before = try archive.snapshot { try $0.facts(Fixture.edition).map(\.revision) }
    try archive.commit(
      Fixture.document("s/a.txt", content: "c2"), [Fixture.reading(Fixture.next)])
    try archive.snapshot { view in
      let facts = try view.facts(Fixture.edition)
      #expect(facts.isEmpty)
      let after = try view.facts(Fixture.next).map(\.revision)
      #expect(after.count == 1)
      #expect(before.count == 1)
      #expect(try #require(after.first) > (try #require(before.first)))
    }
    #expect(try rows("statement") == 2)
  }

  @Test func `what pages were rendered from is kept, renewed and forgotten`() throws {
    func page(_ path: String, _ basis: Int64) -> PageRendering {
      PageRendering(path: path, basis: basis, hash: SHA256Digest(of: "\(path) \(basis)"))
    }
    try archive.note([page("a", 1), page("b", .min), page("c", 3)], without: [])
    try archive.note([page("a", 4)], without: ["c", "never"])
    let known = try archive.snapshot { try $0.renderings() }
    #expect(Set(known) == [page("a", 4), page("b", .min)])
  }

  @Test func `the report that was noted last is known`() throws {
    func report(_ text: String) -> KnownReport {
      KnownReport(
        basis: ReportBasis(digest: SHA256Digest(of: Array(text.utf8))), hash: "hash of \(text)")
    }
    #expect(try archive.snapshot { try $0.knownReport() } == nil)
    try archive.note(report("one"))
    try archive.note(report("another"))
    #expect(try archive.snapshot { try $0.knownReport() } == report("another"))
  }

  @Test func `the newest reading of an edition is known`() throws {
    func newest(_ edition: AnalysisEdition) throws -> Int64? {
      try archive.snapshot { try $0.newestRevision(edition) }
    }
    #expect(try newest(Fixture.edition) == nil)
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    try archive.commit(Fixture.document("s/b.txt"), [Fixture.reading(Fixture.next)])
    #expect(try newest(Fixture.edition) == 1)
    #expect(try newest(Fixture.next) == 2)
    #expect(try archive.forget([InboxPath("s/b.txt")]) == 1)
    try archive.commit(Fixture.document("s/c.txt"), [Fixture.reading()])
    #expect(try newest(Fixture.next) == nil)
    #expect(try newest(Fixture.edition) == 3)
  }

  @Test func `a reading is found by its revision`() throws {
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    try archive.commit(Fixture.document("s/b.txt"), [Fixture.reading(Fixture.next)])
    try archive.snapshot { view in
      let facts = try #require(try view.facts(Fixture.edition).first)
      let (all, later, count) = (
        try view.revisions(Fixture.edition, after: 0),
        try view.revisions(Fixture.edition, after: facts.revision),
        try view.readings(Fixture.edition)
      )
      #expect(all == [facts.revision])
      #expect(later == [])
      #expect(count == 1)
      let (here, elsewhere) = (
        try view.revision(at: path, Fixture.edition), try view.revision(at: path, Fixture.next)
      )
      #expect(here == facts.revision)
      #expect(elsewhere == nil)
      let (same, none) = (
        try view.facts(revision: facts.revision), try view.facts(revision: facts.revision + 9)
      )
      #expect(same == facts)
      #expect(none == nil)
    }
  }

  @Test(arguments: [
    ("2017-07-18", "2017-07-18", false), ("2017-07-18", "2017-07-19", true),
    ("2017-07-18", nil, true), (nil, "2017-07-18", true), (nil, nil, true),
  ])
  func `a date is in doubt that the document does not say, or was not read with`(
    written: String?, datedAs: String?, isInDoubt: Bool
  ) throws {
    var document = Fixture.document("s/a.txt").document
    document.published = written.flatMap { CalendarDate($0) }.map {
      PublicationDate(date: $0, origin: .document)
    }
    let reading = Fixture.reading()
    try archive.commit(
      ArchivedDocument(
        document: document, stamp: Fixture.stamp(3), contentHash: "c1", isRacilyClean: false,
        readerVersion: 2),
      [
        ArchivedReading(
          edition: reading.edition, datedAs: datedAs.flatMap { CalendarDate($0) },
          words: reading.words, statements: reading.statements, passages: reading.passages)
      ])
    try archive.snapshot { view in
      let inDoubt = try view.factsWithDatesInDoubt(Fixture.edition)
      #expect(inDoubt.count == (isInDoubt ? 1 : 0))
    }
  }

  @Test func `what is forgotten leaves nothing`() throws {
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    #expect(try archive.forget([path, InboxPath("never")]) == 1)
    for table in ["document", "reading", "statement", "failure", "attempt"] {
      #expect(try rows(table) == 0)
    }
  }

  @Test func `a failure takes the place of the document, and a document that of the failure`()
    throws
  {
    let unread = UnreadRecord(
      path: path, failure: ReadingFailure(kind: .permission, description: "no permission"),
      readerVersion: 1)
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    try archive.record(unread)
    try archive.snapshot { view in
      let facts = try view.facts(Fixture.edition)
      #expect(facts.isEmpty)
      #expect(try view.unread() == [unread])
      #expect(try view.knownFile(at: path)?.standing == .unread(.permission))
    }
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    #expect(try archive.snapshot { try $0.unread().isEmpty })
  }

  @Test func `a reading is added only to the content that was read`() throws {
    try archive.commit(Fixture.document("s/a.txt"), [Fixture.reading()])
    let next = Fixture.reading(Fixture.next)
    #expect(try !archive.add(next, to: path, contentHash: "other"))
    #expect(try !archive.add(next, to: InboxPath("never"), contentHash: "c1"))
    #expect(try archive.snapshot { try $0.count(without: Fixture.next) } == 1)
    #expect(try archive.add(next, to: path, contentHash: "c1"))
    #expect(try archive.add(next, to: path, contentHash: "c1"))
    #expect(try archive.snapshot { try $0.documents(without: Fixture.next, limit: 5) } == [])
    #expect(try archive.snapshot { try $0.reading(at: path, Fixture.next) } == next)
  }

  @Test func `readings that are taken out are counted, and no others`() throws {
    func removals() throws -> Int { try archive.snapshot { try $0.removals() } }
    try archive.commit(
      Fixture.document("s/a.txt"), [Fixture.reading(), Fixture.reading(Fixture.next)])
    try archive.commit(Fixture.document("s/b.txt"), [Fixture.reading()])
    #expect(try removals() == 0)
    // Both of the former content.
    try archive.commit(Fixture.document("s/a.txt", content: "c2"), [Fixture.reading()])
    #expect(try removals() == 2)
    #expect(try archive.add(Fixture.reading(), to: path, contentHash: "c2"))
    #expect(try removals() == 3)
    #expect(try archive.forget([InboxPath("s/b.txt")]) == 1)
    #expect(try removals() == 4)
    try archive.makeCurrent(Fixture.next)
    #expect(try removals() == 5)
  }

  @Test func `making an edition current drops the readings and bundles of the others`() throws {
    for hash in ["sha256:aa", "sha256:bb"] {
      try archive.store(
        ArchivedBundle(
          hash: hash, files: [.init(path: "a.yaml", bytes: [1])], validation: nil))
    }
    try archive.commit(
      Fixture.document("s/a.txt"), [Fixture.reading(), Fixture.reading(Fixture.next)])
    #expect(try archive.snapshot { try $0.currentEdition() } == nil)
    try archive.makeCurrent(Fixture.next)
    try archive.snapshot { view in
      let found = try view.currentEdition()
      #expect(found == Fixture.next)
      #expect(try view.reading(at: path, Fixture.edition) == nil)
      #expect(try view.reading(at: path, Fixture.next) != nil)
      #expect(try view.bundle("sha256:aa") == nil)
      #expect(try view.bundle("sha256:bb") != nil)
    }
    #expect(try rows("bundle_file") == 1)
  }

  @Test func `a renewed stamp keeps the readings`() throws {
    try archive.commit(
      Fixture.document("s/a.txt", isRacilyClean: true), [Fixture.reading()])
    try archive.renew(Fixture.stamp(9), isRacilyClean: false, readerVersion: 5, at: path)
    try archive.snapshot { view in
      let known = try #require(try view.knownFile(at: path))
      #expect(known.stamp == Fixture.stamp(9))
      #expect(!known.isRacilyClean)
      #expect(known.readerVersion == 5)
      #expect(try view.reading(at: path, Fixture.edition) == Fixture.reading())
    }
  }

  @Test func `attempts count up until something ends them`() throws {
    #expect(try archive.beginAttempt(at: path) == 1)
    #expect(try archive.beginAttempt(at: path) == 2)
    let open = try archive.snapshot { try $0.openAttempts() }
    #expect(open.map(\.path) == [path])
    #expect(open.map(\.tries) == [2])
    try archive.endAttempt(at: path)
    #expect(try archive.beginAttempt(at: path) == 1)
    try archive.commit(Fixture.document("s/a.txt"), [])
    #expect(try archive.snapshot { try $0.openAttempts() }.isEmpty)
  }

  private func rows(_ table: String) throws -> Int {
    try archive.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? -1 }
  }
}
