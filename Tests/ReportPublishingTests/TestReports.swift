import ComparisonService
import Foundation
import ReportPublishing

/// A fresh folder that is removed with its holder.
final class TemporaryFolder: Sendable {
  let path: String

  init(in parent: String = NSTemporaryDirectory()) throws {
    path = URL(filePath: parent).appending(path: "publishing-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}

/// Small reports that differ from one version to the next in every way: pages that change, that
/// stay, that come and go, in folders that come and go.
enum TestReports {
  static func version(_ number: Int) -> [TestPage] {
    var pages = [
      page("changes/feed.atom", "entry \(number)"),
      page("comparison.json", "{\"version\": \(number)}"),
      page("documents/constant.html", "the same for ever"),
      page("documents/of-\(number).html", "only in \(number)"),
      page("index.html", "version \(number)"),
      page("months/\(number)/deep/page.html", "a folder of its own"),
      page("questions/slow.html", "of \(number / 2)"),
      page("sources/a.html", number.isMultiple(of: 2) ? "even" : "odd"),
    ]
    if number.isMultiple(of: 3) { pages.append(page("verdicts.csv", "every third")) }
    return pages
  }

  static func page(_ path: String, _ text: String) -> TestPage {
    TestPage(path: path, text: text)
  }
}

/// A page of a test's report.
struct TestPage {
  let path: String
  let text: String

  var content: PageContent { PageContent(Array(text.utf8)) }
}

extension TwoTreePublisher {
  /// Publishes pages of which the hashes of some are known, as a service does it; those are given
  /// whose paths are said to be known.
  @discardableResult
  func publish(
    _ pages: [TestPage], rendering: (String) throws -> Void = { _ in },
    isKnown: (String) -> Bool = { !$0.hasSuffix("index.html") }
  ) throws -> PublishedReport {
    try publish(runs: [pages], rendering: rendering, isKnown: isKnown)
  }

  /// The same, run by run.
  @discardableResult
  func publish(
    runs: [[TestPage]], rendering: (String) throws -> Void = { _ in },
    isKnown: (String) -> Bool = { !$0.hasSuffix("index.html") }
  ) throws -> PublishedReport {
    let given = runs.map { run in
      run.map { ReportPage(path: $0.path, hash: isKnown($0.path) ? $0.content.hash : nil) }
    }
    let pages = Runs(runs)
    return try publish(Runs(given)) { place in
      try rendering(pages[place].path)
      return pages[place].content
    }
  }
}

/// Every file below a folder by its path, as text; nothing where the folder is missing.
func files(in folder: String) throws -> [String: String]? {
  guard FileManager.default.fileExists(atPath: folder) else { return nil }
  var found: [String: String] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(
      atPath: "\(folder)/\(path)", isDirectory: &isFolder)
    if isFolder.boolValue {
      found[path + "/"] = ""
    } else {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
      found[path] = String(decoding: data, as: UTF8.self)
    }
  }
  return found
}

/// What a publication of a version into an empty place gives.
func cleanFiles(_ number: Int) throws -> [String: String] {
  let folder = try TemporaryFolder()
  let publisher = try TwoTreePublisher(folder: folder("r"), ledger: InMemoryPageLedger())
  _ = try publisher.publish(TestReports.version(number))
  return try files(in: folder("r")) ?? [:]
}
