import ComparisonService
import DocumentReading
import StanceVocabulary
import Testing

@Suite struct FrontMatterTests {
  private func read(_ text: String) throws -> Document {
    try SingleFileReader.read(bytes: Array(text.utf8), name: "-").document
  }

  @Test func `front matter gives title, date, source and language`() throws {
    let document = try read(
      """
      ---
      title: "On  no account"
      date: 2017-07-18T10:00:00+02:00
      source: The Paper
      author: Somebody
      url: https://example.org/on-no-account
      lang: en-GB
      unknown: [1, 2]
      ---
      Text.
      """)
    #expect(document.title == "On no account")
    #expect(document.published?.date == CalendarDate(year: 2017, month: 7, day: 18))
    #expect(document.published?.origin == .document)
    #expect(document.source.id == SourceID("The Paper"))
    #expect(document.language == "en")
    #expect(document.string(0..<document.text.count) == "Text.")
    let provenance = document.provenance
    #expect(provenance.author == "Somebody")
    #expect(provenance.site == "The Paper")
    #expect(provenance.address == "https://example.org/on-no-account")
    for fact in Provenance.Fact.allCases {
      #expect(provenance.places[fact] == "front matter", "\(fact)")
    }
  }

  @Test(
    arguments: [
      ("---\ntitle: [broken\n---\nText.", nil, "Text."),
      ("---\ntitle: *x\n---\nText.", nil, "Text."),
      ("---\nA rule above.\n---\nText.", nil, "A rule above.|Text."),
      ("---\ntitle: no\n...\nText.", "no", "Text."),
      ("---\ntitle: open\nText.", nil, "title: open\nText."),
      ("Text.\n---\ntitle: x\n---\n", nil, "Text.|title: x"),
      ("---\ndate: 2017-02-30\n---\nText.", nil, "Text."),
    ] as [(String, String?, String)])
  func `broken front matter does not stop the reading`(
    text: String, title: String?, expected: String
  ) throws {
    let document = try read(text)
    let blocks = document.blocks.map { document.string($0.range) }
    #expect(blocks.joined(separator: "|") == expected)
    #expect(document.published == nil)
    if let title { #expect(document.title == title) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{", "- ", "? ", "a: [", "&a [*a, ", "\n ", "- - - - ",
    ])
  func `YAML made to crash its parser is left aside`(unit: String) throws {
    let bomb = "---\na: " + String(repeating: unit, count: 4_000) + "\n---\nText."
    #expect(try read(bomb).text.count > 0)
  }
}

@Suite struct SourceFileTests {
  private func descriptions(_ yaml: String) throws -> SourceDescriptions {
    let inbox = try TemporaryInbox()
    try inbox.folder("paper")
    try inbox.write(yaml, to: "paper/source.yaml")
    return inbox.reader.sourceDescriptions()
  }

  @Test func `everything that source.yaml can say`() throws {
    let found = try descriptions(
      """
      name: The Paper
      address: https://paper.example
      guests: [Guest, Tom O'Connor]
      attribution: named in the text
      published:
        a.txt: 2017-07-18
        b/c d.txt: {date: 2020-03-01, inferred: yes}
        e.txt: {date: 2020-03-02, inferred: no}
      """)
    let paper = try #require(found.byFolder[Array("paper".utf8)])
    #expect(
      paper.source
        == Source(
          id: SourceID("paper"), name: "The Paper", address: "https://paper.example",
          guests: ["Guest", "Tom O'Connor"], attribution: "named in the text"))
    #expect(paper.published.count == 3)
    #expect(paper.published[Array("a.txt".utf8)]?.origin == .sourceFile)
    let inferred = paper.published[Array("b/c d.txt".utf8)]
    #expect(inferred?.origin == .inferred)
    #expect(inferred?.date == CalendarDate(year: 2020, month: 3, day: 1))
    #expect(paper.published[Array("e.txt".utf8)]?.origin == .sourceFile)
    #expect(found.findings.isEmpty)
  }

  @Test(arguments: [
    ("nmae: X", ["line 1: unknown key \"nmae\""]),
    ("name: X\ncolour: red", ["line 2: unknown key \"colour\""]),
    ("name: [X]", ["line 1: \"name\" must be text"]),
    ("published:\n  a: 2017", ["line 2: the date of a must be written YYYY-MM-DD"]),
    ("published:\n  a: {inferred: yes}", ["line 2: no date of a"]),
    (
      "published:\n  a: {date: 2017-01-01, inferred: perhaps}",
      ["line 2: \"inferred\" must be yes or no"]
    ),
    ("published: soon", ["line 1: \"published\" must give a date for each file"]),
    ("- a\n- b", ["it is no list of keys and values"]),
    ("name: &a X\nguests: [*a]", []), ("", []), ("# nothing\n", []),
    ("name: no", []),
  ])
  func `what is not understood is a finding`(yaml: String, findings: [String]) throws {
    let found = try descriptions(yaml)
    if yaml.contains("*a") {
      #expect(found.findings.count == 1 || found.byFolder.count == 1)
    } else {
      #expect(found.findings.map(\.reason) == findings)
    }
    #expect(found.findings.allSatisfy { $0.path.printed == "paper/source.yaml" })
    #expect(found.byFolder[Array("paper".utf8)]?.source.id == SourceID("paper"))
  }

  @Test func `broken YAML is a finding with its line, and the folder's name holds`() throws {
    let found = try descriptions("name: X\nguests: [a\naddress: y: z\n")
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.reason.hasPrefix("line ") == true)
    #expect(found.byFolder[Array("paper".utf8)]?.source.name == "paper")
  }

  @Test func `a document takes its source and date from source.yaml, its own date first`()
    async throws
  {
    let inbox = try TemporaryInbox()
    try inbox.folder("paper")
    try inbox.folder("paper/2017")
    try inbox.write(
      "name: P\npublished: {2017/a.txt: 2017-01-02, b.md: {date: 2016-01-01, inferred: yes}}",
      to: "paper/source.yaml")
    try inbox.write("Text.", to: "paper/2017/a.txt")
    try inbox.write("---\ndate: 2015-05-05\n---\nText.", to: "paper/b.md")
    let first = await inbox.read("paper/2017/a.txt").document
    #expect(first?.source.name == "P")
    #expect(first?.published?.date.description == "2017-01-02")
    #expect(first?.published?.origin == .sourceFile)
    let second = await inbox.read("paper/b.md").document
    #expect(second?.published?.date.description == "2015-05-05")
    #expect(second?.published?.origin == .document)
  }

  @Test func `a changed source.yaml is read again`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.folder("paper")
    try inbox.write("Text.", to: "paper/a.txt")
    let reader = inbox.reader
    #expect(try await reader.read(InboxPath("paper/a.txt")).document.source.name == "paper")
    try inbox.write("name: First", to: "paper/source.yaml")
    #expect(try await reader.read(InboxPath("paper/a.txt")).document.source.name == "First")
    try inbox.write("name: Second one", to: "paper/source.yaml")
    #expect(try await reader.read(InboxPath("paper/a.txt")).document.source.name == "Second one")
  }

  @Test func `a file in the root is named by its front matter, else by its title`() async throws {
    let inbox = try TemporaryInbox()
    try inbox.folder("paper")
    try inbox.write("name: The Paper", to: "paper/source.yaml")
    try inbox.write("---\nsource: paper\n---\nText.", to: "a.md")
    try inbox.write("---\nsource: Other\n---\nText.", to: "b.md")
    try inbox.write("# A Title\n\nText.", to: "c.md")
    try inbox.write(String(repeating: "long ", count: 100), to: "d.txt")
    #expect(await inbox.read("a.md").document?.source.name == "The Paper")
    #expect(await inbox.read("b.md").document?.source.id == SourceID("Other"))
    let own = await inbox.read("c.md").document?.source
    #expect(own?.name == "A Title")
    #expect(own?.attribution == "file in the inbox's root")
    #expect(await inbox.read("d.txt").document?.source.name == "d.txt")
  }
}
