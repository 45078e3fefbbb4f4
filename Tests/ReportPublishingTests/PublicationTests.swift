import ComparisonService
import Foundation
import ReportPublishing
import Testing

/// A report is published whole, and only what differs is written.
@Suite struct PublicationTests {
  let folder: TemporaryFolder
  let publisher: TwoTreePublisher

  init() throws {
    folder = try TemporaryFolder()
    publisher = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
  }

  @Test func `a first report makes its folder`() throws {
    let report = try publisher.publish([
      TestReports.page("documents/a.html", "A"), TestReports.page("index.html", "I"),
    ])
    // printf 'documents/a.html\t%s\nindex.html\t%s\n' $(printf A | sha256sum) ... | sha256sum
    let hash = "803d03839fc7f924fdfb71f604e28c7dad7077e80cd1e2814525d28ce213c451"
    #expect(report == PublishedReport(written: 2, removed: 0, hash: hash, wasExchanged: true))
    let summary = """
      {
        "schema": "parallax-report-1",
        "hash": "\(hash)",
        "pages": 2
      }

      """
    #expect(
      try files(in: folder("reports")) == [
        "documents/": "", "documents/a.html": "A", "index.html": "I", "report.json": summary,
      ])
  }

  @Test func `each of ten reports is exactly what a clean publication writes`() throws {
    for number in 1...10 {
      _ = try publisher.publish(TestReports.version(number))
      #expect(try files(in: folder("reports")) == cleanFiles(number))
    }
  }

  @Test(arguments: [1, 2, 5])
  func `a report may come in runs, whichever these were before`(inRun length: Int) throws {
    for number in [1, 2, 2, 3, 4, 6, 5, 7, 7] {
      let pages = TestReports.version(number)
      // One of them whole.
      let length = number == 4 ? pages.count : length
      let runs = stride(from: 0, to: pages.count, by: length).map {
        Array(pages[$0..<min($0 + length, pages.count)])
      }
      _ = try publisher.publish(runs: runs)
      #expect(try files(in: folder("reports")) == cleanFiles(number))
    }
  }

  @Test func `pages out of order are refused, between runs too`() throws {
    let pages = [TestReports.page("a.html", "A"), TestReports.page("b.html", "B")]
    _ = try publisher.publish(runs: [[pages[0]], [pages[1]]])
    for runs in [
      [[pages[1]], [pages[0]]], [[pages[0]], [pages[0]]], [[pages[0], pages[0]], []],
    ] {
      #expect(throws: PublishingFailure.self) { try publisher.publish(runs: runs) }
    }
    #expect(try files(in: folder("reports"))?["b.html"] == "B")
  }

  @Test func `the same report again writes nothing`() throws {
    let first = try publisher.publish(TestReports.version(1))
    let again = try publisher.publish(TestReports.version(1))
    #expect(
      again == PublishedReport(written: 0, removed: 0, hash: first.hash, wasExchanged: true))
  }

  @Test func `the journal of changes is written and left out of the hash`() throws {
    let pages = [TestReports.page("index.html", "I")]
    let without = try publisher.publish(pages)
    let with = try publisher.publish([TestReports.page("changes/feed.atom", "now")] + pages)
    #expect(with.hash == without.hash)
    #expect(try files(in: folder("reports"))?["changes/feed.atom"] == "now")
  }

  @Test func `pages can be read by all whatever the umask`() throws {
    let former = umask(0o077)
    defer { umask(former) }
    _ = try publisher.publish(TestReports.version(1))
    func mode(_ path: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder("reports" + path))
      return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try mode("") == 0o755)
    #expect(try mode("/documents") == 0o755)
    #expect(try mode("/documents/of-1.html") == 0o644)
    #expect(try mode("/report.json") == 0o644)
  }

  @Test func `folders above the report are made`() throws {
    let publisher = try TwoTreePublisher(
      folder: folder("new/deeper/reports/"), ledger: InMemoryPageLedger())
    _ = try publisher.publish(TestReports.version(1))
    #expect(try files(in: folder("new/deeper/reports")) == cleanFiles(1))
  }

  @Test(arguments: [
    "/etc/passwd", "../index.html", "documents/../../x", "", "a//b", "a/", "./a", "a\0b",
    ".tmp-page", "report.json", String(repeating: "n", count: 256),
  ])
  func `a page that is no path within the report is not published`(path: String) throws {
    _ = try publisher.publish(TestReports.version(1))
    let failure = #expect(throws: PublishingFailure.self) {
      try publisher.publish([TestReports.page(path, "x")])
    }
    #expect(failure?.kind == .inputOutput)
    #expect(try files(in: folder("reports")) == cleanFiles(1))
  }

  @Test(arguments: [["b", "a"], ["a", "a"]])
  func `pages out of order are not published`(paths: [String]) throws {
    #expect(throws: PublishingFailure.self) {
      try publisher.publish(paths.map { TestReports.page($0, "x") })
    }
    #expect(try files(in: folder("reports")) == nil)
  }
}
