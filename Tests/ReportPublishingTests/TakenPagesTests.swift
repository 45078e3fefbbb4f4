import ComparisonService
import Foundation
import ReportPublishing
import Synchronization
import Testing

/// No page is in memory between two reports: what one tree lacks is taken from the other, or
/// rendered again.
@Suite struct TakenPagesTests {
  let folder: TemporaryFolder
  let publisher: TwoTreePublisher
  /// Changes in every second report, so that the hidden tree lacks it in the next one.
  private static let slow = "questions/slow.html"

  init() throws {
    folder = try TemporaryFolder()
    publisher = try TwoTreePublisher(
      folder: folder("reports"), ledger: FileLedger(path: folder("ledger")))
  }

  /// Publishes a version.
  /// - Returns: The pages that had to be rendered.
  @discardableResult
  private func publish(_ number: Int) throws -> [String] {
    var rendered: [String] = []
    try publisher.publish(TestReports.version(number), rendering: { rendered.append($0) })
    return rendered
  }

  private func inode(_ path: String) throws -> UInt64 {
    var status = stat()
    #expect(unsafe stat(folder(path), &status) == 0)
    return UInt64(status.st_ino)
  }

  @Test func `a page that changed in the last report is the shown tree's own file`() throws {
    #expect(try publish(1).contains(Self.slow))
    #expect(try publish(2).contains(Self.slow))
    let new = [
      "changes/feed.atom", "comparison.json", "documents/of-3.html", "index.html",
      "months/3/deep/page.html", "verdicts.csv",
    ]
    #expect(try publish(3).sorted() == new)
    #expect(try inode("reports/\(Self.slow)") == inode(".reports.next/\(Self.slow)"))
    #expect(try inode("reports/report.json") != inode(".reports.next/report.json"))
    for number in 4...7 {
      try publish(number)
      #expect(try files(in: folder("reports")) == cleanFiles(number))
      #expect(try files(in: folder(".reports.next")) == cleanFiles(number - 1))
    }
  }

  @Test func `the pages that readers see are known by their report's hash`() throws {
    let one = try publisher.publish(TestReports.version(1)).hash
    let two = try publisher.publish(TestReports.version(2)).hash
    let next = TestReports.version(2)
    #expect(try publisher.pages(ofReport: one) == nil)
    let pages = try #require(try publisher.pages(ofReport: two))
    #expect(Set(pages.keys) == Set(next.map(\.path) + ["report.json"]))
    for page in next { #expect(pages[page.path] == page.content.hash) }
    try Data("mine".utf8).write(to: URL(filePath: folder("reports/sources/a.html")))
    try FileManager.default.removeItem(atPath: folder("reports/report.json"))
    #expect(try publisher.pages(ofReport: two) == nil)
  }

  @Test(arguments: ["removed", "other", "a link", "its folder"])
  func `a shown page that is not what was written is rendered again`(damage: String) throws {
    for number in 1...2 { try publish(number) }
    let page = folder("reports/\(Self.slow)")
    switch damage {
    case "removed": try FileManager.default.removeItem(atPath: page)
    case "other": try Data("mine".utf8).write(to: URL(filePath: page))
    case "a link":
      try FileManager.default.removeItem(atPath: page)
      try FileManager.default.createSymbolicLink(
        atPath: page, withDestinationPath: "/etc/passwd")
    default: try FileManager.default.removeItem(atPath: folder("reports/questions"))
    }
    #expect(try publish(3).contains(Self.slow))
    #expect(try files(in: folder("reports")) == cleanFiles(3))
    // The damaged tree is mended, though the next report does not touch the page.
    try publish(4)
    #expect(try files(in: folder("reports")) == cleanFiles(4))
    #expect(try files(in: folder(".reports.next")) == cleanFiles(3))
  }

  @Test func `a damage that is found while nothing changes is mended at once`() throws {
    for number in 1...2 { try publish(number) }
    try Data("mine".utf8).write(to: URL(filePath: folder("reports/\(Self.slow)")))
    try publish(2)
    #expect(try files(in: folder("reports")) == cleanFiles(2))
    try publish(3)
    #expect(try files(in: folder("reports")) == cleanFiles(3))
  }

  @Test func `pages that are rendered to know them and are the same are no new report`() throws {
    let first = try publisher.publish(TestReports.version(1), isKnown: { _ in false })
    let before = try inode("reports")
    let again = try publisher.publish(TestReports.version(1), isKnown: { _ in false })
    #expect(
      again == PublishedReport(written: 0, removed: 0, hash: first.hash, wasExchanged: true))
    #expect(try inode("reports") == before)
    _ = try publisher.publish(TestReports.version(2), isKnown: { _ in false })
    #expect(try files(in: folder("reports")) == cleanFiles(2))
  }

  @Test func `the error of a page that cannot be rendered is thrown and the report stays`() throws {
    struct Unread: Error {}
    try publish(1)
    #expect(throws: Unread.self) {
      try publisher.publish(Runs([[ReportPage(path: "index.html", hash: nil)]])) { _ in
        throw Unread()
      }
    }
    #expect(try files(in: folder("reports")) == cleanFiles(1))
    try publish(2)
    #expect(try files(in: folder("reports")) == cleanFiles(2))
  }

  @Test func `a publication that is given up half way leaves trees that are known`() throws {
    struct GivenUp: Error {}
    let inspections = Mutex(0)
    let folder = try TemporaryFolder()
    var publisher: TwoTreePublisher? = try TwoTreePublisher(
      folder: folder("reports"), ledger: FileLedger(path: folder("ledger")),
      atEachStep: { step in
        if case .treesInspected = step { inspections.withLock { $0 += 1 } }
      })
    try publisher?.publish(TestReports.version(1))
    try publisher?.publish(TestReports.version(2))
    let before = inspections.withLock { $0 }
    // Some pages of version 6 are written, and some of version 1 removed.
    var left = 3
    #expect(throws: GivenUp.self) {
      try publisher?.publish(
        TestReports.version(6),
        rendering: { _ in
          left -= 1
          if left == 0 { throw GivenUp() }
        })
    }
    #expect(try files(in: folder("reports")) == cleanFiles(2))
    try publisher?.publish(TestReports.version(3))
    #expect(try files(in: folder("reports")) == cleanFiles(3))
    #expect(inspections.withLock { $0 } == before)
    // What a new publisher finds is what the ledger says.
    publisher = nil
    let next = try TwoTreePublisher(
      folder: folder("reports"), ledger: FileLedger(path: folder("ledger")))
    try next.publish(TestReports.version(4))
    #expect(try files(in: folder("reports")) == cleanFiles(4))
    #expect(try files(in: folder(".reports.next")) == cleanFiles(3))
  }

  @Test func `pages are rendered one after the other, each before the next is asked for`() throws {
    // A page is written before the next is rendered: no more than one is held.
    let seen = Mutex((rendered: 0, written: 0))
    let publisher = try TwoTreePublisher(
      folder: folder("other"), ledger: InMemoryPageLedger(),
      atEachStep: { step in
        if step == .pagePlaced { seen.withLock { $0.written += 1 } }
      })
    var most = 0
    try publisher.publish(
      TestReports.version(1),
      rendering: { _ in
        most = max(
          most,
          seen.withLock {
            $0.rendered += 1
            return $0.rendered - $0.written
          })
      })
    #expect(most == 1)
  }
}
