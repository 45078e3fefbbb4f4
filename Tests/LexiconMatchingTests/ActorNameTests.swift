import LexiconMatching
import StanceVocabulary
import Testing

@Suite struct ActorNameTests {
  private static let actors = """
    actors:
      us:
        names:
          - United States
          - US
          - United States of America
          - {name: Washington, place: yes}
          - {name: West, after: [the, whole], not-before: [bank]}
          - {name: Coalition, with: [Raqqa, Mosul]}
      saudi:
        names:
          - {name: Coalition, with: [Yemen], without: [Raqqa, Mosul]}
      assad:
        names:
          - Assad
          - Assad regime
          - {name: regime, before: [forces]}
          - {name: Damascus, place: yes, until: 2024-12-08}
          - Syrian government
          - {name: Tiger, case: exact}
          - {name: Assad gang, deny: t/a}
          - Al-Nusra-killer
      sharaa:
        names:
          - {name: Damascus, place: yes, from: 2024-12-08}
          - al-Sharaa
      russia: {names: [Russia, Erdoğan's friend]}
      isis: {names: [ISIS, IS]}
      kurds: {names: [Kurd]}
      nusra: {names: [al-Nusra]}
      uk: {names: [U.K.]}
    not-actors: [sanctions regime, Assad regime change, Russia Today]
    eras:
      - {from: 2024-12-08, names: [President al-Sharaa, ousted Assad]}
      - {from: 2011-03-15, names: [the uprising]}
    """

  private static func names(in text: String, on date: String? = nil) throws -> String {
    try SmallLexicon(actors: actors).bundle()
      .names(in: text, published: date.flatMap { CalendarDate($0) })
  }

  @Test(arguments: [
    // The longest name wins, and two names of one actor side by side are one mention.
    ("Assad left the Assad regime.", "assad:Assad assad:Assad regime"),
    ("United States of America", "us:United States of America"),
    ("the United States and us", "us:United States"),
    ("the US United States", "us:US United States"),
    // Phrases that hold a name and mean nobody.
    ("the sanctions regime forces him", ""),
    ("an Assad regime change now", ""),
    ("Russia Today told Russia", "russia:Russia"),
    ("Assad-held areas, anti-Assad forces", ""),
    // A place is no actor behind "in" and before "countryside".
    ("Washington said", "us:Washington"),
    ("in Washington they said", ""),
    ("near Washington, Washington said", "us:Washington"),
    ("the Washington countryside", ""),
    ("the Washington airport", ""),
    ("Assad is in Russia", "assad:Assad russia:Russia"),
    // Neighbours.
    ("the West armed them", "us:West"),
    ("the whole West armed them", "us:West"),
    ("West of here", ""),
    ("the West Bank", ""),
    ("regime forces, the regime fell", "assad:regime"),
    // Other names of the document.
    ("The Coalition bombed Raqqa.", "us:Coalition"),
    ("The Coalition bombed Mosul. The Coalition left.", "us:Coalition us:Coalition"),
    ("The Coalition bombed Yemen.", "saudi:Coalition"),
    ("The Coalition bombed Yemen and Raqqa.", "us:Coalition"),
    ("The Coalition bombed.", ""),
    // Letters.
    ("us or US", "us:US"),
    ("it is IS", "isis:IS"),
    ("isis and Isis", ""),
    ("GIVE US THE GUNS NOW", ""),
    ("NOW ISIS TAKES THE CITY", "isis:ISIS"),
    ("a tiger, a Tiger", "assad:Tiger"),
    ("assad and ASSAD", "assad:assad assad:ASSAD"),
    ("Erdogan's friend", "russia:Erdogan's friend"),
    // Plurals, possessives, lost apostrophes.
    ("two Kurds and a Kurd", "kurds:Kurds kurds:Kurd"),
    ("the Kurds' land", "kurds:Kurds"),
    ("Assad's army", "assad:Assad"),
    ("Assad’s army", "assad:Assad"),
    ("Assads army", "assad:Assads"),
    // Hyphens.
    ("al-Nusra, Al-Nusra, al Nusra", "nusra:al-Nusra nusra:Al-Nusra nusra:al Nusra"),
    ("Al Nusra killer", "assad:Al Nusra killer"),
    // Loaded names are names.
    ("the Assad gang", "assad:Assad gang"),
    // No name ends at a sentence.
    ("Damascus. Government.", "assad:Damascus"),
  ])
  func `names become actors`(text: String, expected: String) throws {
    #expect(try Self.names(in: text) == expected)
  }

  @Test(arguments: [
    ("2024-12-07", "Damascus said", "assad:Damascus"),
    ("2024-12-08", "Damascus said", "sharaa:Damascus"),
    ("2026-01-01", "Damascus said", "sharaa:Damascus"),
    (nil, "Damascus said", "assad:Damascus"),
    (nil, "Damascus said. President al-Sharaa left.", "sharaa:Damascus sharaa:al-Sharaa"),
    (nil, "Damascus said. The ousted Assad left.", "sharaa:Damascus assad:Assad"),
    ("2017-01-01", "Damascus said. The ousted Assad left.", "assad:Damascus assad:Assad"),
    (nil, "Since the uprising Damascus said.", "assad:Damascus"),
    (nil, "Since the uprising Damascus said to the ousted Assad.", "sharaa:Damascus assad:Assad"),
  ])
  func `a name means who bore it at the time`(
    date: String?, text: String, expected: String
  ) throws {
    #expect(try Self.names(in: text, on: date) == expected)
  }

  @Test func `the context tells which era was taken`() throws {
    let bundle = try SmallLexicon(actors: Self.actors).bundle()
    let undated = TextReading(bundle, "The ousted Assad left. The uprising went on.").context
    #expect(undated.date == CalendarDate("2024-12-08"))
    #expect(undated.eraName == "ousted Assad")
    let dated = TextReading(bundle, "The ousted Assad left.", published: CalendarDate("2017-01-02"))
    #expect(dated.context.date == CalendarDate("2017-01-02"))
    #expect(dated.context.eraName == nil)
  }

  @Test func `a loaded name says something by itself`() throws {
    let found = try SmallLexicon(actors: Self.actors).bundle().found(in: "They met the Assad gang.")
    #expect(found == [Found(claim: "a deny", words: "Assad gang", form: "name")])
  }
}
