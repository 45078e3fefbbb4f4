import GRDB
import ComparisonService
import StanceVocabulary
import Testing

@testable import StanceArchive

@Suite struct `What is committed reads back equal` {
  @Test func `a document with its readings`() throws {
    try withStateFolder { folder in
      let document = Fixture.document("s/a.txt", isRacilyClean: true)
      let readings = [Fixture.reading(), Fixture.reading(Fixture.next, words: 7)]
      do {
        let archive = try SQLiteArchive.open(inFolder: folder).archive
        try archive.commit(document, readings)
        try archive.close()
      }
      let archive = try SQLiteArchive.open(inFolder: folder).archive
      try archive.snapshot { view in
        let path = InboxPath("s/a.txt")
        #expect(try view.document(at: path) == document)
        #expect(try view.reading(at: path, Fixture.edition) == readings[0])
        #expect(try view.reading(at: path, Fixture.next) == readings[1])
        let facts = try #require(try view.facts(Fixture.next).first)
        #expect(facts.words == 7)
        #expect(facts.statements == 2)
        #expect(facts.source == document.document.source)
        #expect(facts.published == document.document.published)
        #expect(facts.gaps == document.document.provenance.gaps)
        #expect(facts.passageLanguages == ["de"])
        let known = try #require(try view.knownFile(at: path))
        #expect(known.stamp == document.stamp)
        #expect(known.isRacilyClean)
        #expect(known.readerVersion == 2)
      }
    }
  }

  @Test func `a path that is not UTF-8, and its order by bytes`() throws {
    let archive = try SQLiteArchive.temporary()
    let paths = [
      InboxPath(bytes: [0x73, 0x2F, 0xFF]), InboxPath("s/Z"), InboxPath("s/a"),
    ]
    for path in paths {
      let record = UnreadRecord(
        path: path,
        failure: ReadingFailure(
          kind: .tooLarge, description: "too large\n", remedy: path == paths[0] ? nil : "cut it",
          stamp: Fixture.stamp(1), contentHash: "h"),
        readerVersion: 1)
      try archive.record(record)
      #expect(try archive.snapshot { try $0.unread().contains(record) })
    }
    try archive.snapshot { view in
      let found = try view.knownFiles().map(\.path)
      #expect(found == [paths[1], paths[2], paths[0]])
    }
  }

  @Test func `a bundle with its files and its validation`() throws {
    let archive = try SQLiteArchive.temporary()
    var bundle = ArchivedBundle(
      hash: "sha256:aa", files: [.init(path: "b.yaml", bytes: [1]), .init(path: "c", bytes: [])],
      validation: nil)
    try archive.store(bundle)
    #expect(try archive.snapshot { try $0.bundle("sha256:aa") } == bundle)
    bundle = ArchivedBundle(hash: bundle.hash, files: bundle.files, validation: [7, 8])
    try archive.store(bundle)
    #expect(try archive.snapshot { try $0.bundle("sha256:aa") } == bundle)
  }

  @Test func `the journal, newest first, and the table that it led to`() throws {
    let archive = try SQLiteArchive.temporary()
    let first = ChangeEntry(
      number: 1, before: nil, after: "1", publishedAt: "2026-11-21T03:00:00Z", text: "first report")
    let second = ChangeEntry(
      number: 2, before: "1", after: "2", publishedAt: "2026-11-21T03:00:01Z", text: "a\tb\n")
    try archive.append(first, verdicts: [1])
    try archive.append(second, verdicts: [2, 0])
    try archive.snapshot { view in
      let found = try view.changes(limit: 9)
      #expect(found == [second, first])
      #expect(try view.changes(limit: 1) == [second])
      #expect(try view.firstChange() == first)
      #expect(try view.lastVerdicts() == [2, 0])
    }
  }

  @Test func `the pages of both trees`() throws {
    let archive = try SQLiteArchive.temporary()
    let page = try #require(
      LedgerPage(
        path: "index.html", hexadecimal: String(repeating: "ab", count: 32), size: 3,
        modifiedNanoseconds: 5, inode: .max))
    try archive.record(written: [page], removed: [], in: .first)
    try archive.record(written: [page], removed: [], in: .second)
    try archive.record(written: [], removed: ["index.html", "none"], in: .first)
    #expect(try archive.pages(of: .first).isEmpty)
    #expect(try archive.pages(of: .second) == ["index.html": page])
    #expect(try archive.shownTree() == nil)
    try archive.setShownTree(.second)
    try archive.setBootID("b")
    #expect(try archive.shownTree() == .second)
    #expect(try archive.bootID() == "b")
  }

  @Test func `what schema 2 kept can be read until it is read again`() throws {
    let queue = try DatabaseQueue()
    try ArchiveSchema.migrator.migrate(queue, upTo: "2")
    var source = ByteWriter()
    for text in ["s", "S"] { source.text(text) }
    source.number(0)
    source.list(["Max"]) { $0.text($1) }
    source.number(0)
    let blocks = [TextBlock(kind: .paragraph, range: 0..<2)]
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO document (path, id, device, inode, size, modified, changed, content, racy,
            reader, source, text, blocks)
          VALUES (?, '0123456789abcdef', 1, 2, 3, 4, 5, 'c', 0, 2, ?, ?, ?)
          """,
        arguments: [
          Blob(Array("s/a".utf8)), Blob(source.bytes), Blob([0x61, 0x62]),
          ColumnCoding.blocks(blocks),
        ])
      try database.execute(
        sql: "INSERT INTO failure (path, kind, reason, reader) VALUES (?, 'tooLarge', 'large', 2)",
        arguments: [Blob(Array("s/b".utf8))])
    }
    try ArchiveSchema.migrator.migrate(queue)
    try SQLiteArchive(ArchiveConnections(alone: queue)).snapshot { view in
      let document = try #require(try view.document(at: InboxPath("s/a"))).document
      #expect(document.source == Source(id: SourceID("s"), name: "S", guests: ["Max"]))
      #expect(document.blocks == blocks)
      #expect(document.provenance == Provenance())
      #expect(try view.unread().map(\.failure.remedy) == [nil])
    }
  }
}
