import ComparisonService
import StanceArchive
import StanceVocabulary
import Testing

@Suite struct `What is rendered` {
  private static func path(_ text: String) -> InboxPath { InboxPath(bytes: Array(text.utf8)) }

  private func bench() throws -> TestBench {
    let bench = try TestBench()
    for source in ["a", "b", "c"] {
      for number in 1...3 { bench.inbox.write("\(source)/\(number)", "good \(source) \(number)") }
    }
    return bench
  }

  @Test func `after a drop, of the documents the new one alone`() async throws {
    let bench = try bench()
    try await bench.running { service in
      try await synced(service)
      bench.publisher.forgetRendered()
      bench.inbox.write("c/4", "a page about nothing at all")
      try await synced(service)
    }
    #expect(bench.publisher.rendered.count { $0.hasPrefix("documents/") } == 1)
    // Pages of c with others change, that of a and b does not.
    #expect(bench.publisher.rendered.count { $0.hasPrefix("pairs/") } == 2)
    #expect(!bench.publisher.rendered.contains("style.css"))
    try await bench.expectColdReport()
  }

  @Test func `after a start, nothing where nothing has changed, and the drop after it as ever`()
    async throws
  {
    var bench = try bench()
    try await bench.catchUp()
    bench.publisher.forgetRendered()
    bench.inbox = bench.inbox.restarted()
    try await bench.running { service in
      try await synced(service)
      #expect(bench.publisher.rendered == [])
      bench.inbox.write("c/4", "a page about nothing at all")
      try await synced(service)
    }
    #expect(bench.publisher.rendered.count { $0.hasPrefix("documents/") } == 1)
    #expect(bench.publisher.rendered.count { $0.hasPrefix("pairs/") } == 2)
    try await bench.expectColdReport()
  }

  @Test func `after a start, what has changed meanwhile`() async throws {
    var bench = try bench()
    try await bench.catchUp()
    for change in [
      { (inbox: FakeInbox) in inbox.describe("a", name: "Another Name") },
      { $0.write("a/1", "bad a 1") },
      { $0.remove("b/2") },
      { $0.write("b/2", "good b 2") },
    ] {
      change(bench.inbox)
      bench.publisher.forgetRendered()
      bench.inbox = bench.inbox.restarted()
      try await bench.catchUp()
      #expect(bench.publisher.rendered.contains("index.html"))
      try await bench.expectColdReport()
    }
  }

  @Test func `a question's page when a source that speaks on it has changed, and not before`()
    async throws
  {
    let bench = try bench()
    bench.inbox.write("d/1", "a page about nothing at all")
    try await bench.running { service in
      try await synced(service)
      bench.publisher.forgetRendered()
      bench.inbox.write("d/2", "another page about nothing at all")
      try await synced(service)
      #expect(bench.publisher.rendered.contains("index.html"))
      #expect(!bench.publisher.rendered.contains { $0.hasPrefix("questions/") })
      try await bench.expectColdReport()
      bench.publisher.forgetRendered()
      bench.inbox.write("c/4", "a page about nothing at all")
      try await synced(service)
      #expect(bench.publisher.rendered.count { $0.hasPrefix("questions/") } == 1)
      try await bench.expectColdReport()
      bench.publisher.forgetRendered()
      bench.inbox.write("d/2", "good after all")
      try await synced(service)
      #expect(bench.publisher.rendered.count { $0.hasPrefix("questions/") } == 1)
    }
    try await bench.expectColdReport()
  }

  @Test func `the words of documents that go over to another source, before it or behind it`()
    async throws
  {
    let bench = try bench()
    try await bench.running { service in
      try await synced(service)
      // As a file in the inbox's root does when its title becomes another.
      for ids in [["0", "b"], ["z", "0"], ["b", "z"], ["z", "b"], ["c", "c"], ["a", "z"]] {
        bench.inbox.describe("a", name: "A", id: ids[0])
        bench.inbox.describe("b", name: "B", id: ids[1])
        try await synced(service)
        try await bench.expectColdReport()
      }
    }
  }

  @Test func `a name and a title that are only spelled otherwise, wherever they stand`()
    async throws
  {
    let bench = try bench()
    // Copies of each other's passage, whose pages name each other.
    let passage = "good it is said and said again in a passage that two of them have word for word"
    bench.inbox.write("a/copy", "R\u{E9}gis\n\n\(passage)")
    bench.inbox.write("b/copy", "b\n\n\(passage)")
    try await bench.running { service in
      for name in ["R\u{E9}gis", "Re\u{301}gis", "R\u{E9}gis"] {
        bench.inbox.describe("a", name: name)
        try await synced(service)
        try await bench.expectColdReport()
        bench.inbox.write("a/copy", "\(name)\n\n\(passage)")
        try await synced(service)
        try await bench.expectColdReport()
      }
    }
  }

  @Test func `everything again where the publisher has lost what it published`() async throws {
    let bench = try bench()
    try await bench.running { service in
      try await synced(service)
      bench.publisher.forgetRendered()
      bench.publisher.forgetContents()
      bench.inbox.write("c/4", "bad")
      try await synced(service)
    }
    #expect(bench.publisher.rendered.count { $0.hasPrefix("documents/") } == 10)
    try await bench.expectColdReport()
  }

  @Test func `a report whose document is read again meanwhile is composed anew`() async throws {
    let bench = try bench()
    let (archive, path) = (bench.archive, Self.path("a/1"))
    try await bench.running { service in
      try await synced(service)
      bench.publisher.forgetContents()
      bench.publisher.onNextRendering {
        let (document, reading) = try archive.snapshot { view in
          let edition = try #require(try view.currentEdition())
          return (
            try #require(try view.document(at: path)),
            try #require(try view.reading(at: path, edition))
          )
        }
        try archive.commit(document, [reading])
      }
      // On a busy machine the first ones may have given way to documents that were still coming.
      let before = bench.publisher.attempts - bench.publisher.publications
      bench.inbox.write("c/4", "bad")
      try await synced(service)
      #expect(bench.publisher.attempts - bench.publisher.publications == before + 1)
    }
    try await bench.expectColdReport()
  }
}
