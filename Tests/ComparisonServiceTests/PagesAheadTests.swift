import ContentHashing
import ReportRendering
import StanceArchive
import StanceVocabulary
import Synchronization
import Testing

@testable import ComparisonService

@Suite struct `Pages that are rendered ahead` {
  @Test func `are all that are no documents', once, with the bytes that they have when asked for`()
    async throws
  {
    let bench = try TestBench()
    // More pages of pairs than stand in one run of the list.
    for source in 0..<12 { bench.inbox.write("source-\(source)/1", "good \(source)") }
    try await bench.catchUp()
    let inputs = ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0")
    var composer = ReportComposer()
    let report = try bench.archive.snapshot { try composer.compose($0, inputs) }
    let ahead = try await report.renderedAhead {}
    let parts = report.pages.indices.filter {
      !report.pages[$0].path.hasPrefix("documents/")
    }
    #expect(parts.count { report.pages[$0].path.hasPrefix("pairs/") } == 12 * 11 / 2)
    #expect(ahead.keys.sorted() == parts)
    for place in parts {
      let rendered = try report.rendered(place, in: bench.archive)
      #expect(ahead[place] == PageContent(rendered.bytes), "\(rendered.path)")
    }

    // Where their hashes are known none is rendered.
    for (place, content) in ahead { composer.note(content, at: place, of: report) }
    let same = try bench.archive.snapshot { try composer.compose($0, inputs) }
    let again = try await same.renderedAhead {}
    #expect(again.keys.allSatisfy { same.planned[$0].basis == nil })
    #expect(again.keys.count < parts.count / 2)
  }

  /// Does the parts from the last to the first, and counts them.
  private final class Backwards: Processors {
    let counts = Mutex<[Int]>([])

    func map<Part: Sendable>(of count: Int, _ part: @escaping @Sendable (Int) -> Part) -> [Part] {
      counts.withLock { $0.append(count) }
      return (0..<count).reversed().map(part).reversed()
    }
  }

  @Test func `of documents are rendered together, each once, in whatever order they are asked for`()
    async throws
  {
    let bench = try TestBench()
    for number in 0..<70 { bench.inbox.write("source/\(number)", "good \(number)") }
    try await bench.catchUp()
    let inputs = ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0", build: "another")
    var composer = ReportComposer()
    let report = try bench.archive.snapshot { try composer.compose($0, inputs) }
    let places = report.pages.indices.filter {
      report.pages[$0].path.hasPrefix("documents/")
    }
    #expect(places.count == 70)
    let processors = Backwards()
    var ahead = try await PagesAhead(of: report, in: bench.archive, on: processors) {}
    for place in places[10...] + places[..<10] {
      let alone = PageContent(try report.rendered(place, in: bench.archive).bytes)
      #expect(try ahead.take(place) == alone)
    }
    // 60 from the tenth on, then the first ten.
    #expect(processors.counts.withLock { $0 } == [32, 28, 10])
  }

  @Test func `tell of a document that was read again only where it is asked for`() async throws {
    let bench = try TestBench()
    for name in ["1", "2"] { bench.inbox.write("source/\(name)", "good \(name)") }
    try await bench.catchUp()
    let inputs = ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0", build: "another")
    var composer = ReportComposer()
    let report = try bench.archive.snapshot { try composer.compose($0, inputs) }
    let places = report.pages.indices.filter {
      report.pages[$0].path.hasPrefix("documents/")
    }
    bench.inbox.write("source/2", "bad 2")
    try await bench.catchUp()
    let changed = PageNames.document(
      DocumentID(SHA256Digest(of: Array("source/2".utf8)).seed))
    var ahead = try await PagesAhead(of: report, in: bench.archive, on: OneProcessor()) {}
    for place in places {
      if report.pages[place].path == changed {
        #expect(throws: ReportOutdated.self) { try ahead.take(place) }
      } else {
        #expect(throws: Never.self) { try ahead.take(place) }
      }
    }
  }
}
