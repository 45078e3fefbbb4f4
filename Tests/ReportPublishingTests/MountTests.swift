import ComparisonService
import Foundation
import ReportPublishing
import Synchronization
import Testing

/// A full disk, a mount point in the report's place, a folder that may not be written.
@Suite(.enabled(if: MountedFolder.isPermitted, "mounting is not permitted to this user"))
struct MountTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `on a full disk the old report stays and the next publication recovers`() throws {
    let disk = try MountedFolder(at: folder("disk"), MountedFolder.smallDisk)
    let reports = "\(disk.path)/reports"
    let publisher = try TwoTreePublisher(
      folder: reports, ledger: FileLedger(path: folder("ledger")))
    _ = try publisher.publish(TestReports.version(1))
    let large = TestReports.page("index.html", String(repeating: "x", count: 300_000))
    for _ in 1...2 {
      let failure = #expect(throws: PublishingFailure.self) { try publisher.publish([large]) }
      #expect(failure?.kind == .inputOutput)
      #expect(failure?.description.contains("No space left on device") == true)
      #expect(try files(in: reports) == cleanFiles(1))
    }
    _ = try publisher.publish(TestReports.version(2))
    #expect(try files(in: reports) == cleanFiles(2))
    _ = try publisher.publish(TestReports.version(3))
    #expect(try files(in: reports) == cleanFiles(3))
    #expect(try files(in: "\(disk.path)/.reports.next") == cleanFiles(2))
  }

  @Test(arguments: [["-t", "tmpfs", "tmpfs"], ["--bind", "/BOUND"]])
  func `a mount point is renewed page by page`(mount: [String]) throws {
    try FileManager.default.createDirectory(
      atPath: folder("bound"), withIntermediateDirectories: false)
    let arguments = mount.map { $0 == "/BOUND" ? folder("bound") : $0 }
    let mounted = try MountedFolder(at: folder("reports"), arguments)
    let ledger = FileLedger(path: folder("ledger"))
    let publisher = try TwoTreePublisher(folder: mounted.path, ledger: ledger)
    for number in 1...4 {
      let report = try publisher.publish(TestReports.version(number))
      #expect(!report.wasExchanged)
      #expect(try files(in: mounted.path) == cleanFiles(number))
    }
    #expect(try files(in: folder(".reports.next")) == nil)
    try Data("mine".utf8).write(to: URL(filePath: folder("reports/notes.txt")))
    try Data("mine".utf8).write(to: URL(filePath: folder("reports/index.html")))
    try FileManager.default.removeItem(atPath: folder("reports/report.json"))
    _ = try publisher.publish(TestReports.version(5))
    #expect(try files(in: mounted.path) == cleanFiles(5))
  }

  @Test func `a second tree that is of no use is known as ours until the last of it is gone`()
    throws
  {
    try FileManager.default.createDirectory(
      atPath: folder("bound"), withIntermediateDirectories: false)
    // Of one file system, so that only the exchange itself is refused.
    let mounted = try MountedFolder(at: folder("reports"), ["--bind", folder("bound")])
    let hidden = folder(".reports.next")
    let looks = Mutex<[Bool]>([])
    let publisher = try TwoTreePublisher(
      folder: mounted.path, ledger: InMemoryPageLedger(),
      atEachStep: { step in
        guard step == .pageRemoved, let left = try? files(in: hidden) else { return }
        looks.withLock { $0.append(left.isEmpty || left["report.json"] != nil) }
      })
    _ = try publisher.publish(TestReports.version(1))
    let seen = looks.withLock { $0 }
    #expect(seen.count > 5 && seen.allSatisfy(\.self))
    #expect(try files(in: mounted.path) == cleanFiles(1))
  }

  @Test func `page by page, no page links to one that is not there yet`() throws {
    let mounted = try MountedFolder(at: folder("reports"), ["-t", "tmpfs", "tmpfs"])
    let seen = SeenFiles(mounted.path)
    let publisher = try TwoTreePublisher(
      folder: mounted.path, ledger: InMemoryPageLedger(), atEachStep: { seen.look(at: $0) })
    func report(_ document: String) -> [TestPage] {
      [
        TestReports.page("documents/\(document).html", document),
        TestReports.page("index.html", document),
        TestReports.page("sources/a.html", document),
      ]
    }
    _ = try publisher.publish(report("old"))
    _ = try publisher.publish(report("new"))
    #expect(seen.deadLinks == [])
    #expect(seen.count > 10)
  }

  @Test func `where nothing can be made beside the report it is renewed page by page`() throws {
    // The folder around the report is read-only, the report itself is not.
    let around = try MountedFolder(at: folder("around"), ["-t", "tmpfs", "tmpfs"])
    let mounted = try MountedFolder(at: "\(around.path)/reports", ["-t", "tmpfs", "tmpfs"])
    let readOnly = try MountedFolder(at: around.path, ["-o", "remount,ro"])
    let publisher = try TwoTreePublisher(folder: mounted.path, ledger: InMemoryPageLedger())
    _ = try publisher.publish(TestReports.version(1))
    #expect(try !publisher.publish(TestReports.version(2)).wasExchanged)
    #expect(try files(in: mounted.path) == cleanFiles(2))
    let failure = #expect(throws: PublishingFailure.self) {
      try TwoTreePublisher(folder: mounted.path, ledger: InMemoryPageLedger())
    }
    #expect(failure?.kind == .inUse)
    _ = readOnly
  }
}
