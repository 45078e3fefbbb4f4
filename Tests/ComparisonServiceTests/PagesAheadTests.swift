import ReportRendering
import StanceArchive
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
      let rendered = try bench.archive.snapshot { try report.rendered(place, $0) }
      #expect(ahead[place] == PageContent(rendered.bytes), "\(rendered.path)")
    }

    // Where their hashes are known none is rendered.
    for (place, content) in ahead { composer.note(content, at: place, of: report) }
    let same = try bench.archive.snapshot { try composer.compose($0, inputs) }
    let again = try await same.renderedAhead {}
    #expect(again.keys.allSatisfy { same.planned[$0].basis == nil })
    #expect(again.keys.count < parts.count / 2)
  }
}
