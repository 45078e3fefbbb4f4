import ComparisonService
import DocumentReading
import StanceVocabulary
import Testing

/// The language of a document and of each long passage.
@Suite struct `Languages of documents` {
  private static let english = """
    The bridge over the river was closed for the third winter in a row, and the people of the valley \
    went round by the hills, as their grandparents had done before anybody thought of a bridge. Nobody \
    complained to the council any more, because the council had moved to the other bank.
    """
  private static let more = """
    When the spring came, a committee was formed of those who had complained the loudest, and it was \
    given a room above the bakery, a lamp and a map. It found that the map had been drawn before the \
    river changed its bed, and asked for a second lamp.
    """
  private static let german = """
    Die Br\u{FC}cke \u{FC}ber den Fluss blieb den dritten Winter gesperrt, und die Leute aus dem Tal \
    gingen \u{FC}ber die H\u{FC}gel, wie es schon ihre Gro\u{DF}eltern getan hatten, bevor jemand an \
    eine Br\u{FC}cke dachte. Niemand beschwerte sich mehr beim Rat.
    """
  private static let russian =
    "\u{41C}\u{43E}\u{441}\u{442} \u{447}\u{435}\u{440}\u{435}\u{437} \u{440}\u{435}\u{43A}\u{443} \u{431}\u{44B}\u{43B} \u{437}\u{430}\u{43A}\u{440}\u{44B}\u{442} \u{442}\u{440}\u{435}\u{442}\u{44C}\u{44E} \u{437}\u{438}\u{43C}\u{443} \u{43F}\u{43E}\u{434}\u{440}\u{44F}\u{434}, \u{438} \u{436}\u{438}\u{442}\u{435}\u{43B}\u{438} \u{434}\u{43E}\u{43B}\u{438}\u{43D}\u{44B} \u{445}\u{43E}\u{434}\u{438}\u{43B}\u{438} \u{447}\u{435}\u{440}\u{435}\u{437} \u{445}\u{43E}\u{43B}\u{43C}\u{44B}, \u{43A}\u{430}\u{43A} \u{434}\u{435}\u{43B}\u{430}\u{43B}\u{438} \u{435}\u{449}\u{451} \u{438}\u{445} \u{434}\u{435}\u{434}\u{44B}. \u{412} \u{441}\u{43E}\u{432}\u{435}\u{442} \u{431}\u{43E}\u{43B}\u{44C}\u{448}\u{435} \u{43D}\u{438}\u{43A}\u{442}\u{43E} \u{43D}\u{435} \u{436}\u{430}\u{43B}\u{43E}\u{432}\u{430}\u{43B}\u{441}\u{44F}, \u{43F}\u{43E}\u{442}\u{43E}\u{43C}\u{443} \u{447}\u{442}\u{43E} \u{441}\u{43E}\u{432}\u{435}\u{442} \u{434}\u{430}\u{432}\u{43D}\u{43E} \u{43F}\u{435}\u{440}\u{435}\u{435}\u{445}\u{430}\u{43B} \u{43D}\u{430} \u{434}\u{440}\u{443}\u{433}\u{43E}\u{439} \u{431}\u{435}\u{440}\u{435}\u{433}."

  private func read(_ paragraphs: String...) throws -> Document {
    let text = paragraphs.joined(separator: "\n\n")
    return try SingleFileReader.read(bytes: Array(text.utf8), name: "-").document
  }

  @Test func `a document in one language`() throws {
    for (text, code) in [(Self.english, "en"), (Self.german, "de"), (Self.russian, "ru")] {
      let document = try read(text, text)
      #expect(document.language == code)
      #expect(document.blocks.allSatisfy { $0.language == nil })
      #expect(document.provenance.places[.language] == "the words of its text")
    }
  }

  @Test func `a long passage in another language is marked, a short one is not`() throws {
    let document = try read(
      Self.english, Self.more, "Das ist nicht wahr.", Self.german, Self.russian)
    #expect(document.language == "en")
    #expect(document.blocks.map(\.language) == [nil, nil, nil, "de", "ru"])
  }

  @Test func `what the front matter says goes first`() throws {
    let document = try read("---\nlang: de\n---\n" + Self.english)
    #expect(document.language == "de")
    #expect(document.provenance.places[.language] == "front matter")
    #expect(document.blocks.map(\.language) == ["en"])
  }
}
