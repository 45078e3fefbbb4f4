import ComparisonService
import Foundation
import ReportPublishing
import Testing

/// Where a report must not be published, nothing is touched.
@Suite struct RefusalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure(_ path: String) -> PublishingFailure? {
    #expect(throws: PublishingFailure.self) {
      let publisher = try TwoTreePublisher(folder: path, ledger: InMemoryPageLedger())
      _ = try publisher.publish(TestReports.version(1))
    }
  }

  @Test(arguments: ["reports", ".reports.next"])
  func `a folder with something else in it is left as it is`(name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder(name), withIntermediateDirectories: false)
    try Data("my thesis".utf8).write(to: URL(filePath: folder("\(name)/thesis.txt")))
    let failure = failure(folder("reports"))
    #expect(failure?.kind == .refused)
    #expect(failure?.description.contains(name) == true)
    #expect(try files(in: folder(name)) == ["thesis.txt": "my thesis"])
  }

  @Test func `another program's report.json is no report of ours`() throws {
    try FileManager.default.createDirectory(
      atPath: folder("reports"), withIntermediateDirectories: false)
    try Data("{\"schema\": \"other\"}".utf8).write(
      to: URL(filePath: folder("reports/report.json")))
    #expect(failure(folder("reports"))?.kind == .refused)
    #expect(try files(in: folder("reports")) == ["report.json": "{\"schema\": \"other\"}"])
  }

  @Test func `a file in the folder's place is refused`() throws {
    try Data("text".utf8).write(to: URL(filePath: folder("reports")))
    #expect(failure(folder("reports"))?.kind == .refused)
  }

  @Test func `a link in the folder's place is refused`() throws {
    try FileManager.default.createDirectory(
      atPath: folder("elsewhere"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder("reports"), withDestinationPath: folder("elsewhere"))
    #expect(failure(folder("reports"))?.kind == .refused)
    #expect(try files(in: folder("elsewhere")) == [:])
  }

  @Test(arguments: ["", ".", "..", "a/..", "/"])
  func `a path that names no folder is refused`(path: String) {
    #expect(failure(path)?.kind == .refused)
  }

  @Test func `an empty folder becomes the report`() throws {
    try FileManager.default.createDirectory(
      atPath: folder("reports"), withIntermediateDirectories: false)
    let publisher = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
    _ = try publisher.publish(TestReports.version(1))
    #expect(try files(in: folder("reports")) == cleanFiles(1))
  }

  @Test func `a second publisher at one place finds it in use`() throws {
    let first = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
    #expect(failure(folder("reports"))?.kind == .inUse)
    #expect(failure(folder("./reports/"))?.kind == .inUse)
    _ = try first.publish(TestReports.version(1))
    #expect(failure(folder("reports"))?.kind == .inUse)
  }

  @Test func `a lock file left behind means nothing`() throws {
    do {
      let former = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
      _ = try former.publish(TestReports.version(1))
    }
    let publisher = try TwoTreePublisher(folder: folder("reports"), ledger: InMemoryPageLedger())
    _ = try publisher.publish(TestReports.version(2))
    #expect(try files(in: folder("reports")) == cleanFiles(2))
  }
}
