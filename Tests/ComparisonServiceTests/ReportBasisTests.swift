import ComparisonService
import ReportRendering
import StanceArchive
import StanceVocabulary
import Testing

@Suite struct `What a report is made of` {
  private static let folder = Array("s".utf8)
  private static let path = InboxPath("s/a.txt")

  private static func book(
    _ source: Source = Source(id: SourceID("s"), name: "S"), date: String? = nil,
    finding: String? = nil
  ) -> SourceBook {
    let dates = date.flatMap { CalendarDate($0) }.map {
      [Array("a.txt".utf8): PublicationDate(date: $0, origin: .sourceFile)]
    }
    return SourceBook(
      SourceDescriptions(
        byFolder: [folder: SourceDescription(source: source, published: dates ?? [:])],
        findings: finding.map { [.init(path: path, reason: $0)] } ?? []))
  }

  @Test func `is told by each part of it`() throws {
    let bench = try TestBench()
    let lexicons = try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true)
    func basis(
      _ book: SourceBook = Self.book(), unread: [UnreadFile] = [], version: String = "1",
      build: String = "b", readings: Int = 3
    ) throws -> ReportBasis {
      try bench.archive.snapshot {
        try ReportBasis(
          $0,
          ReportComposer.Inputs(
            lexicons: lexicons, book: book, unreadableFolders: [:], programVersion: version,
            build: build), unread: unread, readings: readings)
      }
    }
    let first = try basis()
    #expect(try basis() == first)
    let id = SourceID("s")
    let others = [
      try basis(version: "2"), try basis(readings: 4), try basis(build: "c"), try basis(.empty),
      try basis(unread: [UnreadFile(path: "a", reason: "r")]),
      try basis(unread: [UnreadFile(path: "b", reason: "r")]),
      try basis(unread: [UnreadFile(path: "a", reason: "s")]),
      try basis(unread: [UnreadFile(path: "a", reason: "r", remedy: "")]),
      try basis(unread: [UnreadFile(path: "a", reason: "r", isPartlyRead: true)]),
      try basis(Self.book(Source(id: id, name: "T"))),
      try basis(Self.book(Source(id: id, name: "S", address: "https://s.org"))),
      try basis(Self.book(Source(id: id, name: "S", attribution: "https://s.org"))),
      try basis(Self.book(Source(id: id, name: "S", guests: ["Max"]))),
      try basis(Self.book(Source(id: id, name: "S", hosts: ["Max"]))),
      try basis(Self.book(date: "2020-01-01")), try basis(Self.book(date: "2020-01-02")),
      try basis(Self.book(finding: "no YAML")),
    ]
    #expect(Set(others).count == others.count)
    #expect(!others.contains(first))
  }

  @Test func `is another with each reading that comes, goes or is made anew`() async throws {
    let bench = try TestBench()
    let lexicons = try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true)
    func basis() throws -> ReportBasis {
      try bench.archive.snapshot {
        try ReportBasis(
          $0,
          ReportComposer.Inputs(
            lexicons: lexicons, book: .empty, unreadableFolders: [:], programVersion: "1"),
          unread: [], readings: $0.readings(lexicons.edition))
      }
    }
    var seen = [try basis()]
    for (path, text) in [("s/a", "good"), ("s/b", "bad"), ("s/a", "good again")] {
      bench.inbox.write(path, text)
      try await bench.catchUp()
      seen.append(try basis())
    }
    bench.inbox.remove("s/b")
    try await bench.catchUp()
    seen.append(try basis())
    bench.inbox.write("s/b", "bad")
    try await bench.catchUp()
    seen.append(try basis())
    #expect(Set(seen).count == seen.count)
  }
}
