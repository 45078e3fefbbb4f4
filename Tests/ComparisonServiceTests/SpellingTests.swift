import StanceArchive
import StanceVocabulary
import Testing

@testable import ComparisonService

/// To a String an accent in one scalar and one in two are equal; a report shows names as written.
@Suite struct `Names that are spelled in two ways` {
  private static let (one, two) = ("Jos\u{E9}", "Jose\u{301}")

  @Test func `are two names of speakers`() {
    #expect(Self.one == Self.two)
    #expect(SpokenName(text: Self.one) != SpokenName(text: Self.two))
    #expect(Set([Self.one, Self.two, Self.one].map(SpokenName.init)).count == 2)
  }

  @Test func `make another source`() {
    func source(
      name: String = "A", address: String? = nil, guests: [String] = [], hosts: [String] = [],
      attribution: String? = nil
    ) -> Source {
      Source(
        id: SourceID("a"), name: name, address: address, guests: guests, hosts: hosts,
        attribution: attribution)
    }
    #expect(source(name: Self.one) != source(name: Self.two))
    #expect(source(address: Self.one) != source(address: Self.two))
    #expect(source(address: Self.one) != source())
    #expect(source(guests: [Self.one]) != source(guests: [Self.two]))
    #expect(source(guests: [Self.one]) != source(guests: [Self.one, Self.one]))
    #expect(source(hosts: [Self.one]) != source(hosts: [Self.two]))
    #expect(source(attribution: Self.one) != source(attribution: Self.two))
    #expect(source(name: Self.two, hosts: [Self.one]) == source(name: Self.two, hosts: [Self.one]))
  }

  @Test func `make another section of each claim`() async throws {
    let bench = try TestBench()
    bench.inbox.write("a/1", "good one")
    try await bench.catchUp()
    let lexicons = try bench.lexicons.accept(try bench.lexicons.read(), tryingExamples: true)
    var composer = ReportComposer()
    func section(_ name: String) throws -> Int? {
      let source = Source(id: SourceID("a"), name: name)
      let book = SourceBook(
        SourceDescriptions(
          byFolder: [Array("a".utf8): SourceDescription(source: source, published: [:])],
          findings: []))
      let inputs = ReportComposer.Inputs(
        lexicons: lexicons, book: book, unreadableFolders: [:], programVersion: "1.0")
      let report = try bench.archive.snapshot { try composer.compose($0, inputs) }
      return report.claims[ClaimID(question: "assad", name: "legitimate")]
    }
    let first = try section(Self.one)
    #expect(first != nil)
    #expect(try section(Self.one) == first)
    #expect(try section(Self.two) != first)
  }
}
