import Testing

@Suite struct PolarityTests {
  @Test(arguments: [
    ("The US betrayed the Kurds.", ["a affirm own 1000"]),
    // One negator that governs the deed flips the pole.
    ("The US did not betray the Kurds.", ["a deny own 1000"]),
    ("The US didn't betray the Kurds.", ["a deny own 1000"]),
    ("The US didnt betray the Kurds.", ["a deny own 1000"]),
    ("The US never betrayed the Kurds.", ["a deny own 1000"]),
    ("The Kurds were not betrayed by the US.", ["a deny own 1000"]),
    ("There was no US betrayal of the Kurds.", ["a deny own 1000"]),
    // It governs nothing from afar, over another verb, an end of a clause, or from behind.
    ("Not for the first time in all these years the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US did not arm Russia and betrayed the Kurds.", ["a affirm own 1000"]),
    ("Not new but the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("Not so: the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("Not so; the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US betrayed the Kurds, not Russia.", ["a affirm own 1000"]),
    ("It is not so. The US betrayed the Kurds.", ["a affirm own 1000"]),
    // What holds a negator and negates nothing.
    ("The US not only betrayed the Kurds.", ["a affirm own 1000"]),
    ("No doubt the US betrayed the Kurds.", ["a affirm own 1000"]),
    // Two: the pole stays at half the weight. Three: no statement.
    ("The US did not never betray the Kurds.", ["a affirm own 500"]),
    ("The US did not never not betray the Kurds.", []),
    // Failing and refusing to do it is not doing it.
    ("The US failed to betray the Kurds.", ["a deny own 1000"]),
    ("The US refuses to betray the Kurds.", ["a deny own 1000"]),
    ("The US did not fail to betray the Kurds.", ["a affirm own 500"]),
    // Before the clause's subject, or with its order turned round, it reaches farther.
    ("No US soldier or man of the old school there betrayed the Kurds.", ["a deny own 1000"]),
    ("Not for one hour of all these years did the US betray the Kurds.", ["a deny own 1000"]),
    // Over verbs that pass it on.
    ("The US did not try to betray the Kurds.", ["a deny own 1000"]),
    // One of two actors put against each other.
    ("Not Russia but the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("Not the US but Russia betrayed the Kurds.", []),
    // Behind it.
    ("The US betrayal of the Kurds did not happen.", ["a deny own 1000"]),
    ("The US betrayal of the Kurds hurt but it did not happen.", ["a affirm own 1000"]),
  ])
  func `negation turns a relation`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer().statements(in: text) == expected)
  }

  @Test(arguments: [
    ("negation: flip", "The US never betrayed the Kurds.", ["a deny own 1000"]),
    ("negation: keep", "The US never betrayed the Kurds.", ["a affirm own 1000"]),
    ("negation: keep", "The US did not never betray the Kurds.", ["a affirm own 1000"]),
    ("negation: drop", "The US never betrayed the Kurds.", []),
    ("negation: drop", "The US betrayed the Kurds.", ["a affirm own 1000"]),
    ("negation: drop", "It is a myth that the US betrayed the Kurds.", ["a deny own 1000"]),
  ])
  func `an entry says what negation does to it`(
    key: String, text: String, expected: [String]
  ) throws {
    let entries = "relations:\n  - {who: us, does: betray, to: kurds, affirm: t/a, \(key)}"
    #expect(try SmallAnalyzer(entries).statements(in: text) == expected)
  }

  @Test(arguments: [
    ("judgements:\n  - {words: [<cruel>], of: assad, deny: t/b}", "Assad is not brutal.", []),
    (
      "judgements:\n  - {words: [<cruel>], of: assad, deny: t/b}", "Assad is brutal.",
      ["b deny own 1000"]
    ),
    (
      "events:\n  - {event: e, say: [\"betray .. Kurds\"], by: {us: {deny: t/b}}}",
      "The US did not betray the Kurds.", []
    ),
    (
      "concepts:\n  - {all: [\"{us}\", <betray>], affirm: t/b}", "The US did not betray him.",
      ["b deny own 1000"]
    ),
    (
      "wordings:\n  - {say: [\"{assad} must go\"], deny: t/b}", "Never, Assad must go.",
      ["b affirm own 1000"]
    ),
  ])
  func `each kind of entry has its own usual negation`(
    entries: String, text: String, expected: [String]
  ) throws {
    #expect(try SmallAnalyzer(entries).statements(in: text) == expected)
  }

  @Test(arguments: [
    ("It is a myth that the US betrayed the Kurds.", ["a deny own 1000"]),
    ("The myth of a US betrayal of the Kurds lives on.", ["a deny own 1000"]),
    ("It is ridiculous to say that the US betrayed the Kurds.", ["a deny own 1000"]),
    ("That the US betrayed the Kurds is nonsense.", ["a deny own 1000"]),
    ("That the US betrayed the Kurds is utter nonsense.", ["a deny own 1000"]),
    // A claim's opener and its closer, however far apart, or what is said of those who hold it.
    ("The claim that the US betrayed the Kurds makes no sense.", ["a deny own 1000"]),
    (
      "The claim that the US betrayed the Kurds, dear to so many, belongs in the bin.",
      ["a deny own 1000"]
    ),
    ("The claim that the US betrayed the Kurds is old.", ["a affirm own 1000"]),
    ("The US betrayed the Kurds and makes no sense.", ["a affirm own 1000"]),
    (
      "The claim that the US betrayed the Kurds is old but it makes no sense.",
      ["a affirm own 1000"]
    ),
    ("Anyone who thinks that the US betrayed the Kurds has never met them.", ["a deny own 1000"]),
    ("If the US had truly betrayed the Kurds, they would not have come.", ["a deny own 1000"]),
    // What holds a dismissal and dismisses nothing.
    ("That the US betrayed the Kurds is no nonsense.", ["a affirm own 1000"]),
    ("It is not at all ridiculous to say that the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("It is no myth that the US betrayed the Kurds.", ["a affirm own 1000"]),
    // With a negation inside, the author says it.
    ("It is a myth that the US did not betray the Kurds.", ["a affirm own 1000"]),
    // The scope ends with its clause.
    ("It is a myth that all is well, but the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US betrayed the Kurds but it is nonsense.", ["a affirm own 1000"]),
    // The author denies it, and whoever is said to hold it holds it.
    (
      "Russia says the myth that the US betrayed the Kurds.",
      ["a affirm reported 1000", "a deny own 1000"]
    ),
    // Another matter.
    ("The US betrayed the Kurds. It is a myth that all is well.", ["a affirm own 1000"]),
  ])
  func `refutation is the author's denial`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer().statements(in: text) == expected)
  }

  @Test(arguments: [
    ("The US may betray the Kurds.", ["a affirm own 500"]),
    ("Perhaps the US betrayed the Kurds.", ["a affirm own 500"]),
    ("The US may not betray the Kurds.", ["a deny own 500"]),
    ("Perhaps all is well but the US betrayed the Kurds.", ["a affirm own 1000"]),
    ("The US betrayed the Kurds, perhaps.", ["a affirm own 1000"]),
    // Conditions: what stands in one is not said, what follows from one half.
    ("If the US betrays the Kurds, all is lost.", []),
    ("If all is lost, the US betrays the Kurds.", ["a affirm own 500"]),
    ("If all is lost, the US may betray the Kurds.", ["a affirm own 250"]),
    // Questions: only those with a plain answer count, half.
    ("Did the US betray the Kurds?", []),
    ("Why did the US betray the Kurds?", ["a affirm own 500"]),
    ("Who else but the US betrayed the Kurds?", ["a affirm own 500"]),
    ("Why? The US betrayed the Kurds.", ["a affirm own 1000"]),
  ])
  func `hedges, conditions and questions weaken`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer().statements(in: text) == expected)
  }
}
