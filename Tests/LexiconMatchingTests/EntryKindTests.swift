import LexiconMatching
import Testing

/// Concepts, judgements and events: what binds their parts to each other.
@Suite struct EntryKindTests {
  private static let classes = """
    prevent: {verbs: [prevent, block], nouns: [prevention]}
    fall: {verbs: [fall], nouns: [fall]}
    cruel: {adjectives: [brutal, cruel], nouns: [butcher, crime, brutality], verbs: [massacre]}
    kill: {verbs: [kill, bomb], nouns: [killing]}
    villagers: {words: [villagers, civilians]}
    """

  private func found(_ entries: String, in text: String, genre: Genre = .opinion) throws -> [String]
  {
    try SmallLexicon(classes: Self.classes, entries: entries).bundle()
      .found(in: text, genre: genre).map(\.words)
  }

  @Test(arguments: [
    ("in-order: no", "The US prevented the fall.", ["US prevented the fall"]),
    ("in-order: no", "The fall was prevented by the US.", ["fall was prevented by the US"]),
    ("in-order: yes", "The US prevented the fall.", ["US prevented the fall"]),
    ("in-order: yes", "The fall was prevented by the US.", []),
    ("within: 4", "The US prevented the fall.", ["US prevented the fall"]),
    ("within: 4", "The US prevented the quick fall.", []),
    ("within: 20", "The US prevented; the fall came.", []),
    ("within: 20", "The US prevented: the fall came.", []),
    ("within: 20", "The US prevented it. The fall came.", []),
    (
      "within: 20", "The US, so they say, prevented (perhaps) the fall.",
      ["US, so they say, prevented (perhaps) the fall"]
    ),
    (
      "within: 20", "The US fought. The US then prevented the fall.", ["US then prevented the fall"]
    ),
    ("within: 20", "The US left, the US prevented the fall.", ["US prevented the fall"]),
    ("within: 20", "Turkey prevented the fall.", []),
  ])
  func `a concept holds things that stand together`(
    key: String, text: String, expected: [String]
  ) throws {
    let entries = "concepts:\n  - {all: [\"{us}\", <prevent>, <fall>], \(key), affirm: t/a}"
    #expect(try found(entries, in: text) == expected)
  }

  @Test(arguments: [
    // Attributive.
    ("The brutal Assad regime fell.", ["brutal Assad regime"]),
    ("They met the butcher Assad.", ["butcher Assad"]),
    ("The brutal and cruel Assad", ["cruel Assad"]),
    // Predicate.
    ("Assad is a butcher.", ["Assad is a butcher"]),
    ("Assad was always cruel.", ["Assad was always cruel"]),
    ("Assad, they say, is brutal.", ["Assad, they say, is brutal"]),
    // Genitive.
    ("Assad's crimes go on.", ["Assad's crimes"]),
    ("The crimes of Assad go on.", ["crimes of Assad"]),
    ("The brutality of the whole Assad regime", ["brutality of the whole Assad regime"]),
    ("Assad's brutal rule", ["Assad's brutal"]),
    ("Crimes by Assad go on.", ["Crimes by Assad"]),
    // Of two in one clause, the one that it is bound to.
    ("ISIS fled the brutal Assad regime.", ["brutal Assad regime"]),
    ("Assad met the brutal Turks.", []),
    ("Assad told of the crimes of ISIS.", []),
    ("Turkey met Assad, who is a butcher.", ["Assad, who is a butcher"]),
    ("Assad fights the Turks; the Turks are cruel.", []),
    ("The Turks are cruel; Assad left.", []),
    ("Assad's war on the brutal ISIS", []),
    ("ISIS is brutal, Assad left.", []),
    // A verb with an object says nothing of its object.
    ("ISIS will massacre the Assad regime.", []),
    ("The Turks massacre the Syrian army.", []),
    ("Nobody is cruel.", []),
  ])
  func `a judgement is bound to its target`(text: String, expected: [String]) throws {
    let entries = "judgements:\n  - {words: [<cruel>], of: assad, deny: t/a}"
    #expect(try found(entries, in: text) == expected)
  }

  private static let events = """
    events:
      - event: harm
        say: ["<kill> .. <villagers>", "<villagers> .. <kill>"]
        by:
          assad: {deny: t/a}
          us: {deny: t/b}
        means: [air strike, "=jets"]
        not-when: [suicide bomb*, "claimed by {isis}"]
    """

  private func claims(in text: String, _ genre: Genre) throws -> [String] {
    try SmallLexicon(classes: Self.classes, entries: Self.events).bundle()
      .found(in: text, genre: genre).map { "\($0.claim), \($0.form)" }
  }

  @Test(arguments: [
    ("The Syrian army killed twelve civilians.", ["a deny, harm, subject"]),
    ("The US bombed villagers.", ["b deny, harm, subject"]),
    ("Twelve civilians were killed by the Assad regime.", ["a deny, harm, by"]),
    ("Civilians were killed in Mosul by the US.", ["b deny, harm, by"]),
    ("An Assad regime air strike killed twelve civilians.", ["a deny, harm, means"]),
    ("US jets killed civilians.", ["b deny, harm, means"]),
    ("An air strike by the US killed civilians.", ["b deny, harm, means"]),
    // The agent and the means tell more than who stands before.
    ("Near Assad's army, US jets killed civilians.", ["b deny, harm, means"]),
    // Blocked, or somebody's that has no meaning here.
    ("The US and a suicide bomber killed civilians.", []),
    ("The US saw civilians killed in an attack claimed by ISIS.", []),
    ("ISIS killed civilians.", []),
    ("Civilians were killed by ISIS.", []),
    ("Civilians were killed.", []),
    // Who stands before a passive is no doer.
    ("The US villagers were killed.", []),
    ("The US left.", []),
  ])
  func `an event has the meaning of its doer`(text: String, expected: [String]) throws {
    #expect(try claims(in: text, .opinion) == expected)
  }

  @Test(arguments: [
    (
      Genre.news, "US jets bombed villagers. Twelve civilians were killed.",
      ["means", "doer named elsewhere"]
    ),
    (
      .news, "US jets bombed villagers. It burnt. It fell. It fell. Civilians were killed.",
      ["means", "doer named elsewhere"]
    ),
    // The last named before; then the next; then the only one in the text.
    (
      .news, "US jets bombed villagers. It burnt. It. Fell. It. Civilians were killed.",
      ["means", "doer named elsewhere"]
    ),
    (
      .news,
      "US jets bombed villagers. A suicide bomber came. It. Fell. It. It. Civilians were killed.",
      ["means"]
    ),
    (
      .news, "US jets bombed villagers. A suicide bomber killed civilians. Civilians were killed.",
      ["means"]
    ),
    (.news, "US jets bombed villagers. ISIS fighters killed civilians.", ["means"]),
    (
      .news, "Civilians were killed. US jets bombed villagers.", ["doer named elsewhere", "means"]
    ),
    (.opinion, "US jets bombed villagers. Twelve civilians were killed.", ["means"]),
    (.transcript, "US jets bombed villagers. Twelve civilians were killed.", ["means"]),
  ])
  func `news remembers the attacker`(genre: Genre, text: String, expected: [String]) throws {
    #expect(try claims(in: text, genre) == expected.map { "b deny, harm, \($0)" })
  }
}
