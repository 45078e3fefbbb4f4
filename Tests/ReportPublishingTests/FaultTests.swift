import ComparisonService
import Foundation
import ReportPublishing
import Testing

/// What others do to the folder, and what the disk does.
@Suite struct FaultTests {
  let folder: TemporaryFolder
  let ledger: FileLedger

  init() throws {
    folder = try TemporaryFolder()
    ledger = FileLedger(path: folder("ledger"))
  }

  private func publisher() throws -> TwoTreePublisher {
    try TwoTreePublisher(folder: folder("reports"), ledger: ledger)
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder(path)))
  }

  @Test(arguments: ["reports", ".reports.next"])
  func `what others put into a tree is gone after two publications`(tree: String) throws {
    for number in 1...2 { _ = try publisher().publish(TestReports.version(number)) }
    try write("mine", to: "\(tree)/notes.txt")
    try write("changed", to: "\(tree)/index.html")
    try write("half a page", to: "\(tree)/documents/.tmp-page")
    try FileManager.default.createDirectory(
      atPath: folder("\(tree)/own/empty"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder("\(tree)/link"), withDestinationPath: "/etc")
    try FileManager.default.removeItem(atPath: folder("\(tree)/sources"))
    let next = try publisher()
    _ = try next.publish(TestReports.version(2))
    #expect(try files(in: folder("reports")) == cleanFiles(2))
    _ = try next.publish(TestReports.version(3))
    #expect(try files(in: folder("reports")) == cleanFiles(3))
    _ = try next.publish(TestReports.version(4))
    #expect(try files(in: folder("reports")) == cleanFiles(4))
    #expect(try files(in: folder(".reports.next")) == cleanFiles(3))
  }

  @Test func `a link in place of a folder leads nowhere`() throws {
    for number in 1...2 { _ = try publisher().publish(TestReports.version(number)) }
    try FileManager.default.createDirectory(
      atPath: folder("victim"), withIntermediateDirectories: false)
    try FileManager.default.removeItem(atPath: folder(".reports.next/documents"))
    try FileManager.default.createSymbolicLink(
      atPath: folder(".reports.next/documents"), withDestinationPath: folder("victim"))
    _ = try publisher().publish(TestReports.version(3))
    #expect(try files(in: folder("reports")) == cleanFiles(3))
    #expect(try files(in: folder("victim")) == [:])
  }

  @Test(arguments: [["reports"], [".reports.next"], ["reports", ".reports.next"]])
  func `a tree removed while the service runs is made again`(removed: [String]) throws {
    let publisher = try publisher()
    for number in 1...3 { _ = try publisher.publish(TestReports.version(number)) }
    for name in removed { try FileManager.default.removeItem(atPath: folder(name)) }
    _ = try publisher.publish(TestReports.version(3))
    #expect(try files(in: folder("reports")) == cleanFiles(3))
    _ = try publisher.publish(TestReports.version(4))
    #expect(try files(in: folder("reports")) == cleanFiles(4))
  }

  @Test func `the folder around the report may be replaced`() throws {
    let publisher = try TwoTreePublisher(folder: folder("around/reports"), ledger: ledger)
    _ = try publisher.publish(TestReports.version(1))
    try FileManager.default.removeItem(atPath: folder("around"))
    _ = try publisher.publish(TestReports.version(2))
    #expect(try files(in: folder("around/reports")) == cleanFiles(2))
    #expect(
      throws: PublishingFailure.self, "the lock is held in the new folder too",
      performing: {
        try TwoTreePublisher(folder: folder("around/reports"), ledger: InMemoryPageLedger())
      })
  }

  @Test func `pages lost with the power are written again after the next start`() throws {
    for number in 1...2 { _ = try publisher().publish(TestReports.version(number)) }
    // What a file system may leave: the name and the stamp, without the bytes.
    for name in ["index.html", "report.json"] {
      let path = folder("reports/\(name)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let size = try #require(attributes[.size] as? NSNumber).intValue
      var former = stat()
      #expect(unsafe lstat(path, &former) == 0)
      let file = try #require(FileHandle(forWritingAtPath: path))
      try file.write(contentsOf: Data(repeating: 0, count: size))
      try file.close()
      let times = [former.st_atim, former.st_mtim]
      #expect(unsafe utimensat(AT_FDCWD, path, times, 0) == 0)
    }
    try ledger.setBootID("another boot")
    _ = try publisher().publish(TestReports.version(2))
    #expect(try files(in: folder("reports")) == cleanFiles(2))
    #expect(try ledger.bootID() != "another boot")
  }

  @Test func `a ledger that fails is an error and the report stays`() throws {
    _ = try publisher().publish(TestReports.version(1))
    let publisher = try publisher()
    try write("not JSON", to: "ledger")
    let failure = #expect(throws: PublishingFailure.self) {
      try publisher.publish(TestReports.version(2))
    }
    #expect(failure?.kind == .inputOutput)
    #expect(try files(in: folder("reports")) == cleanFiles(1))
    try FileManager.default.removeItem(atPath: folder("ledger"))
    _ = try publisher.publish(TestReports.version(2))
    #expect(try files(in: folder("reports")) == cleanFiles(2))
  }
}
