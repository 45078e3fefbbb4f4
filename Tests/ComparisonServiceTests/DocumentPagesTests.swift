import ComparisonService
import Testing

@Suite struct `Pages of documents` {
  private static let passage = "one good word in a passage of ten words at least"

  /// The page whose heading is the path.
  private func page(_ path: String, _ bench: TestBench) throws -> String {
    let pages = bench.publisher.report.filter { $0.path.hasPrefix("documents/") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    return try #require(pages.first { $0.contains("<h1><bdi>\(path)</bdi></h1>") })
  }

  @Test func `a page says that a passage is counted once, as long as there is another copy`()
    async throws
  {
    let bench = try TestBench()
    bench.inbox.write("a/1.txt", Self.passage)
    try await bench.catchUp()
    #expect(try !page("a/1.txt", bench).contains("Counted"))
    bench.inbox.write("a/2.txt", Self.passage)
    try await bench.catchUp()
    #expect(try page("a/1.txt", bench).contains("<strong>Counted here.</strong>"))
    #expect(try page("a/2.txt", bench).contains("<strong>Counted once.</strong>"))
    bench.inbox.remove("a/1.txt")
    try await bench.catchUp()
    #expect(try !page("a/2.txt", bench).contains("Counted"))
    try await bench.expectColdReport()
  }

  @Test func `text of two sources is named on both pages and quoted on theirs together`()
    async throws
  {
    let bench = try TestBench()
    bench.inbox.write("a/1.txt", Self.passage)
    bench.inbox.write("b/1.txt", Self.passage)
    try await bench.catchUp()
    #expect(try page("a/1.txt", bench).contains("<bdi>b</bdi></a> in "))
    #expect(try page("b/1.txt", bench).contains("<bdi>a</bdi></a> in "))
    let pair = bench.publisher.report.first { $0.path.hasPrefix("pairs/") }
    let html = String(decoding: try #require(pair).bytes, as: UTF8.self)
    #expect(html.contains("“\(Self.passage)”"))
    bench.inbox.write("b/1.txt", "good for another reason altogether")
    try await bench.catchUp()
    #expect(try !page("a/1.txt", bench).contains("Shared text"))
    try await bench.expectColdReport()
  }

  @Test func `pages of documents are not rendered again after a start, but by another build`()
    async throws
  {
    let bench = try TestBench()
    for name in ["a/1.txt", "b/1.txt"] { bench.inbox.write(name, "nothing in \(name)") }
    try await bench.catchUp()
    func rendered() -> Int {
      defer { bench.publisher.forgetRendered() }
      return bench.publisher.rendered.count { $0.hasPrefix("documents/") }
    }
    #expect(rendered() == 2)
    // A new service on the archive of the former.
    bench.inbox.write("b/2.txt", "nothing in this")
    try await bench.catchUp()
    #expect(rendered() == 1)
    try await bench.expectColdReport()
    bench.inbox.remove("b/2.txt")
    bench.inbox.write("b/1.txt", "nothing in another")
    try await bench.catchUp()
    #expect(rendered() == 1)

    var publish = Publish(
      archive: bench.archive, publisher: bench.publisher, clock: bench.clock)
    let inputs = ReportComposer.Inputs(
      lexicons: try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true),
      book: .empty, unreadableFolders: [:], programVersion: "1.0", build: "another")
    _ = try await publish(inputs, isSettled: true)
    #expect(rendered() == 2)
    try await bench.expectColdReport()
  }
}
