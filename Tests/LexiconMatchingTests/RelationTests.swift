import LexiconMatching
import Testing

@Suite struct RelationTests {
  private static let classes = """
    betray:
      verbs: [betray, abandon, sell ~ out, throw ~ under the bus, turn its back on]
      nouns: [betrayal, abandonment, sell-out]
    tool:
      nouns: [tool, proxy, pawn]
    other-verbs:
      verbs: [flee, arm, use, leave, turn, want, decide, insist, keep, fight, meet, tell, say, let]
    """

  private static let bothWays = SmallLexicon(
    classes: classes,
    entries: """
      relations:
        - {who: us, does: betray, to: kurds, affirm: t/a}
        - {who: kurds, does: betray, to: us, affirm: t/b}
        - {who: us, does: tool, to: kurds, affirm: t/c}
      """)

  private func claims(in text: String, _ lexicon: SmallLexicon = bothWays) throws -> [String] {
    Set(try lexicon.bundle().found(in: text).map { String($0.claim.prefix(1)) }).sorted()
  }

  @Test(arguments: [
    // Active.
    "The US betrayed the Kurds.",
    "Washington abandoned its Kurdish allies.",
    "America sold the Kurds out.",
    "America sold out the Kurds.",
    "Washington threw the Kurds under the bus.",
    "Washington turned its back on the Kurds.",
    "The United States turned their back on the Kurds.",
    "The US is abandoning the Kurds.",
    "Washington will betray the Kurds.",
    "The US quickly abandoned the YPG.",
    "Yesterday America betrayed the brave and loyal Kurds.",
    "The US, once again, abandoned the Kurds.",
    "After the war with ISIS, the US betrayed the Kurds.",
    "The US in Syria abandoned the Kurds.",
    "Turkey let the US betray the Kurds.",
    // Perfect.
    "The US has betrayed the Kurds.",
    "Washington had abandoned the Kurds.",
    "America has repeatedly abandoned the Kurds.",
    "The US has always betrayed the Kurds.",
    "Washington had sold the Kurds out.",
    // Passive.
    "The Kurds were betrayed by the US.",
    "The Kurds have been betrayed by Washington.",
    "The YPG was quickly abandoned by the US.",
    "The Kurds are being sold out by Washington.",
    "The Kurds were thrown under the bus by Washington.",
    "Its Kurdish allies were abandoned by Washington in 2019.",
    "The Kurds and the Turks were betrayed by Washington.",
    "The Kurds were once more betrayed by the government of the United States.",
    // Reduced passive.
    "The Kurds, betrayed by Washington, turned to Moscow.",
    "Kurds abandoned by the US fled.",
    // Nouns.
    "America's betrayal of the Kurds was complete.",
    "The American betrayal of the Kurds was complete.",
    "The betrayal of the Kurds by the US was complete.",
    "He recalled Washington's abandonment of its Kurdish allies.",
    "The abandonment of the Kurds by Washington was complete.",
    "The Kurds' betrayal by the US was complete.",
    "The US sell-out of the Kurds was complete.",
    "Washington's quick betrayals of the Kurds go on.",
    // Infinitive.
    "Washington decided to abandon its Kurdish allies.",
    "The US wants to betray the Kurds.",
    "Washington is about to abandon the Kurds.",
    "The US is ready to sell out the Kurds.",
    // Gerund.
    "The US insists on betraying the Kurds.",
    "Washington is guilty of abandoning the Kurds.",
    "Washington keeps betraying the Kurds.",
    // Relative clauses.
    "The US, which betrayed the Kurds, left.",
    "Washington, who abandoned the Kurds, left.",
    "The Kurds, whom Washington abandoned, turned to Moscow.",
    "The Kurds that the US betrayed fled.",
    "The Kurds, who were betrayed by Washington, fled.",
    "Turkey fights with the US, which betrayed the Kurds.",
    // Subjects and objects joined.
    "Turkey and the US betrayed the Kurds.",
    "The US and Turkey betrayed the Kurds.",
    "Russia, Turkey and the US betrayed the Kurds.",
    "The US betrayed the Kurds and the Turks.",
    "The US betrayed the Turks and the Kurds.",
    "The US armed and betrayed the Kurds.",
    "The US used and then abandoned the Kurds.",
    "The Kurds were betrayed by the US and Turkey.",
    "The Kurds were betrayed by Turkey and the US.",
    // A noun that stands for the actor.
    "The government of the United States betrayed the Kurds.",
    "The president of the US abandoned the Kurds.",
  ])
  func `the US betrays the Kurds`(text: String) throws {
    #expect(try claims(in: text) == ["a"])
  }

  @Test(arguments: [
    "The Kurds betrayed the US.",
    "The Kurds have abandoned Washington's army.",
    "The YPG sold the US out.",
    "Kurdish forces turned their back on the US.",
    "The US was betrayed by the Kurds.",
    "Washington has been abandoned by its Kurdish allies.",
    "The US, betrayed by the Kurds, left.",
    "The Kurds' betrayal of the US was complete.",
    "The Kurdish betrayal of the US was complete.",
    "The betrayal of the US by the Kurds was complete.",
    "The US betrayal by the Kurds was complete.",
    "The Kurds decided to abandon the US.",
    "The Kurds insist on betraying the US.",
    "The Kurds, who betrayed the US, fled.",
    "The US, whom the Kurds abandoned, left.",
    "The US, which was betrayed by the Kurds, left.",
    "Turkey and the Kurds betrayed the US.",
    "The Kurds betrayed the Turks and the US.",
    "With the Turks near, the Kurds abandoned the US.",
    "The US left when the Kurds betrayed the US.",
    "The US says that the Kurds betrayed Washington.",
    "The US let the Kurds betray the US.",
    "The US was thrown under the bus by the Kurds.",
    "The army of the Kurds abandoned America.",
  ])
  func `the Kurds betray the US, and not the other way round`(text: String) throws {
    #expect(try claims(in: text) == ["b"])
  }

  @Test(arguments: [
    "The US met the Kurds.",
    "The US and the Kurds betrayed ISIS.",
    "Turkey betrayed the Kurds.",
    "The Kurds were betrayed.",
    "The Kurds were betrayed by Turkey.",
    "The US was betrayed.",
    "Russia betrayed the Kurds in talks with the US.",
    "The betrayal of the Kurds by Turkey was complete.",
    "Turkey's betrayal of the Kurds angered the US.",
    "Turkey's betrayal of the US angered the Kurds.",
    "The US was betrayed by Turkey; the Kurds fled.",
    "The Kurds left; the US betrayed Turkey.",
    "The US helps; the Kurds betray Assad.",
    "Assad, whom the US betrayed, fears the Kurds.",
    "The US left the Kurds, and Turkey betrayed Assad.",
    "The US slept while Turkey abandoned the Kurds.",
    "The US slept when the Kurds were betrayed by Turkey.",
    "Turkey abandoned the US and the Kurds.",
    "Because Turkey betrayed the US, the Kurds fled.",
    "Turkey was betrayed by the US and the Kurds.",
    "The US fought ISIS, which abandoned the Kurds.",
    "The US, whom Turkey betrayed, left the Kurds.",
    "The US armed the Kurds.",
    "Betrayal followed the Kurds.",
    "The US says the Kurds betrayed Assad.",
    "The Kurds say the US betrayed Assad.",
    "In the US, the Kurds were betrayed by Assad.",
    "The Kurds of Turkey abandoned Assad near the US.",
    "The US denounced Turkey's betrayal of the Kurds.",
    "The US: Turkey betrayed the Kurds.",
    "The US (Turkey betrayed the Kurds) left.",
    "Turkey, with the US, fled; it betrayed the Kurds.",
    "Forces near the US base betrayed the Kurds.",
    "Assad told the US; Turkey then abandoned the Kurds.",
    "Turkey let Russia betray the Kurds for the US.",
    "Under the US, Turkey betrayed the Kurds.",
    "Turkey met the US. The Kurds were betrayed.",
    "In Washington, Turkey abandoned the Kurds.",
    "The US told Turkey to abandon Assad and meet the Kurds.",
    "A tool of the US met the Kurds.",
    "The Kurds met a tool of the US.",
    "Turkey is a tool of the US.",
    "The Kurds are a tool of Turkey.",
    "The Kurds are like the US.",
  ])
  func `neither betrays the other`(text: String) throws {
    #expect(try claims(in: text) == [])
  }

  @Test(arguments: [
    ("The Kurds are a tool of Washington.", ["c"]),
    ("The YPG is America's proxy.", ["c"]),
    ("The Kurds became the pawns of the US.", ["c"]),
    ("The Kurds are nothing but a US tool.", ["c"]),
    ("The Kurds have remained proxies of the US.", ["c"]),
    ("The Kurds fight as a tool of Turkey.", []),
    ("Turkey is a tool of the US, and the Kurds fled.", []),
  ])
  func `a copula joins the tool to its master`(text: String, expected: [String]) throws {
    #expect(try claims(in: text) == expected)
  }

  @Test(arguments: [
    ("The Kurds were betrayed.", ["a"]),
    ("The Kurds have been abandoned.", ["a"]),
    ("The betrayal of the Kurds was complete.", ["a"]),
    ("The Kurds' betrayal was complete.", ["a"]),
    ("The US betrayed the Kurds.", ["a"]),
    ("The Kurds were betrayed by Turkey.", []),
    ("The Kurds betrayed Assad.", []),
    ("The Turks were betrayed near the Kurds.", []),
  ])
  func `agentless finds a deed without its doer`(text: String, expected: [String]) throws {
    let lexicon = SmallLexicon(
      classes: Self.classes,
      entries: "relations:\n  - {who: us, does: betray, to: kurds, agentless: yes, affirm: t/a}")
    #expect(try claims(in: text, lexicon) == expected)
  }

  @Test(arguments: [
    ("{who: us, does: betray, affirm: t/a}", "The US betrayed them all.", ["a"]),
    ("{who: us, does: betray, affirm: t/a}", "They were betrayed by the US.", ["a"]),
    ("{who: us, does: betray, affirm: t/a}", "Turkey betrayed them all.", []),
    ("{does: betray, to: kurds, affirm: t/a}", "Somebody betrayed the Kurds.", ["a"]),
    ("{does: betray, to: kurds, affirm: t/a}", "Russia betrayed the Kurds.", ["a"]),
    ("{does: betray, to: kurds, affirm: t/a}", "Russia betrayed the Turks.", []),
    (
      "{who: [us, turkey], does: betray, to: kurds, affirm: t/a}", "Ankara betrayed the Kurds.",
      ["a"]
    ),
    (
      "{who: assad-side, does: betray, to: kurds, affirm: t/a}", "Moscow betrayed the Kurds.", ["a"]
    ),
    (
      "{who: us, does: betray, to: [kurds, turkey], affirm: t/a}", "The US betrayed the Turks.",
      ["a"]
    ),
    (
      "{who: us, does: [tool, betray], to: kurds, affirm: t/a}", "The US betrayed the Kurds.", ["a"]
    ),
    (
      "{who: us, does: betray, to: kurds, forms: [active], affirm: t/a}",
      "The US betrayed the Kurds.", ["a"]
    ),
    (
      "{who: us, does: betray, to: kurds, forms: [active], affirm: t/a}",
      "The Kurds were betrayed by the US.", []
    ),
    (
      "{who: us, does: betray, to: kurds, forms: [passive], affirm: t/a}",
      "The Kurds were betrayed by the US.", ["a"]
    ),
    (
      "{who: us, does: betray, to: kurds, forms: [noun], affirm: t/a}",
      "The US betrayed the Kurds.", []
    ),
    (
      "{who: us, does: betray, to: kurds, forms: [noun], affirm: t/a}",
      "America's betrayal of the Kurds", ["a"]
    ),
    (
      "{who: us, does: betray, to: \"<villagers>\", affirm: t/a}",
      "The US betrayed many poor villagers.", ["a"]
    ),
    (
      "{who: us, does: betray, to: \"<villagers>\", affirm: t/a}",
      "Poor villagers were betrayed by the US.", ["a"]
    ),
    (
      "{who: us, does: betray, to: \"<villagers>\", affirm: t/a}",
      "America's betrayal of the villagers", ["a"]
    ),
    ("{who: us, does: betray, to: \"<villagers>\", affirm: t/a}", "Villagers betrayed the US.", []),
    (
      "{who: us, does: betray, to: \"<villagers> .. from {isis}\", affirm: t/a}",
      "The US betrayed villagers who fled from ISIS.", ["a"]
    ),
    (
      "{who: us, does: betray, to: \"<villagers> .. from {isis}\", affirm: t/a}",
      "The US betrayed villagers who fled from Turkey.", []
    ),
    (
      "{who: us, does: betray, to: kurds, affirm: t/a, unless: [last year]}",
      "The US betrayed the Kurds last year.", []
    ),
    (
      "{who: us, does: betray, to: kurds, affirm: t/a, needs: [last year, =now]}",
      "The US betrayed the Kurds last year.", ["a"]
    ),
    (
      "{who: us, does: betray, to: kurds, affirm: t/a, needs: [last year, =now]}",
      "The US betrayed the Kurds.", []
    ),
    (
      "{who: us, does: betray, to: kurds, affirm: t/a, genre: news}", "The US betrayed the Kurds.",
      []
    ),
    (
      "{who: us, does: betray, to: kurds, affirm: t/a, genre: [news, opinion]}",
      "The US betrayed the Kurds.", ["a"]
    ),
    (
      "{who: us, does: betray, to: kurds, affirm: [t/a, t/b], deny: t/c}",
      "The US betrayed the Kurds.", ["a", "b", "c"]
    ),
  ])
  func `an entry says what it looks for`(entry: String, text: String, expected: [String]) throws {
    let lexicon = SmallLexicon(
      classes: Self.classes + "\nvillagers:\n  words: [villagers]",
      entries: "relations:\n  - \(entry)")
    #expect(try claims(in: text, lexicon) == expected)
  }

  @Test(arguments: [
    ("Then the US betrayed the Kurds again.", "active", "US betrayed the Kurds"),
    ("The Kurds were betrayed by the US then.", "passive", "Kurds were betrayed by the US"),
    ("America's betrayal of the Kurds was it.", "noun", "America's betrayal of the Kurds"),
    ("The Kurds, whom Washington abandoned, fled.", "relative", "Kurds, whom Washington abandoned"),
    ("The Kurds are a tool of the US, too.", "copula", "Kurds are a tool of the US"),
  ])
  func `a find knows its form and its words`(text: String, form: String, words: String) throws {
    let found = try Self.bothWays.bundle().found(in: text)
    #expect(found.map(\.form) == [form])
    #expect(found.map(\.words) == [words])
  }
}
