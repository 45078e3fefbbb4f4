import ComparisonService
import Foundation
import ReportPublishing
import Testing

/// What becomes of the places around a report while a publisher holds them.
@Suite struct PlaceTests {
  let folder: TemporaryFolder
  let publisher: TwoTreePublisher

  init() throws {
    folder = try TemporaryFolder()
    publisher = try TwoTreePublisher(
      folder: folder("web/reports"), ledger: InMemoryPageLedger())
    _ = try publisher.publish(TestReports.version(1))
  }

  @Test func `a report that was removed or replaced is not in its place`() throws {
    #expect(publisher.isInPlace)
    try FileManager.default.removeItem(atPath: folder("web/reports"))
    #expect(!publisher.isInPlace)
    _ = try publisher.publish(TestReports.version(1))
    #expect(publisher.isInPlace)
    #expect(try files(in: folder("web/reports")) == cleanFiles(1))
    try FileManager.default.removeItem(atPath: folder("web"))
    #expect(!publisher.isInPlace)
    _ = try publisher.publish(TestReports.version(2))
    #expect(publisher.isInPlace)
    #expect(try files(in: folder("web/reports")) == cleanFiles(2))
  }

  @Test func `a link in place of the folder around the report is not followed`() throws {
    try FileManager.default.createDirectory(
      atPath: folder("inbox"), withIntermediateDirectories: false)
    try FileManager.default.moveItem(atPath: folder("web"), toPath: folder("aside"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("web"), withDestinationPath: folder("inbox"))
    #expect(!publisher.isInPlace)
    let failure = #expect(throws: PublishingFailure.self) {
      _ = try publisher.publish(TestReports.version(2))
    }
    #expect(failure?.kind == .refused)
    #expect(try files(in: folder("inbox")) == [:])
    try FileManager.default.removeItem(atPath: folder("web"))
    try FileManager.default.moveItem(atPath: folder("aside"), toPath: folder("web"))
    _ = try publisher.publish(TestReports.version(2))
    #expect(try files(in: folder("web/reports")) == cleanFiles(2))
  }
}
