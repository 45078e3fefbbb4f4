import LexiconMatching
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    // A word in each of its forms, whatever its case.
    ("overthrow", "They overthrow him.", "overthrow"),
    (
      "overthrow", "He overthrows, overthrew, was overthrown.",
      "overthrows | overthrew | overthrown"
    ),
    ("overthrow", "OVERTHROWING Overthrow", "OVERTHROWING | Overthrow"),
    ("overthrow", "The overthrower threw.", ""),
    ("city", "Two cities, one city.", "cities | city"),
    ("Erdogan must", "Erdoğan must go.", "Erdoğan must"),
    // One form only; function words stand for themselves.
    ("=fallen", "The fallen fall and fell.", "fallen"),
    ("=fall", "The fallen fall and fell.", "fall"),
    ("have to", "They have to, he has to.", "have to"),
    ("no", "No one, not now.", "No"),
    ("did not", "They didn't go, did not go, didnt go.", "didn't | did not | didnt"),
    ("didn't", "They did not go.", "did not"),
    // Globs.
    ("barrel*", "A barrel, barrels, Barrel-bombing, barre.", "barrel | barrels | Barrel-bombing"),
    ("barr*", "barrage", "barrage"),
    // Gaps: up to three words and up to eight.
    ("say .. stop", "They say stop.", "say stop"),
    ("say .. stop", "They say one big loud stop.", "say one big loud stop"),
    ("say .. stop", "They say one big loud angry stop.", ""),
    ("say ... stop", "say a b c d e f g h stop", "say a b c d e f g h stop"),
    ("say ... stop", "say a b c d e f g h i stop", ""),
    ("say .. stop", "They say stop and stop.", "say stop"),
    (".. stop", "They say stop.", "stop"),
    // ... and no gap reaches over these.
    ("say ... stop", "They say one; stop.", ""),
    ("say ... stop", "They say: stop.", ""),
    ("say ... stop", "They say (loud) stop.", ""),
    ("say ... stop", "They say [loud] stop.", ""),
    ("say ... stop", "They say \"loud\" stop.", ""),
    ("say ... stop", "They say “loud” stop.", ""),
    ("say ... stop", "They say, loud, stop.", "say, loud, stop"),
    // Parts that may be missing, and alternatives.
    ("must the? end", "It must end.", "must end"),
    ("must the? end", "It must the end.", "must the end"),
    ("must (the|a)? end", "It must a end.", "must a end"),
    ("(green|red) light", "A green light, a red light, a blue light.", "green light | red light"),
    ("(green light|go ahead) to", "A go ahead to him.", "go ahead to"),
    ("(green light|go ahead) to", "A green ahead to him.", ""),
    ("(one|two three|<betray>) now", "two three now, betrays now", "two three now | betrays now"),
    ("((one|two) (three|four))", "one four, two three", "one four | two three"),
    // The first alternative that leads to a match, in the order in which they are written.
    ("(one|one two|four)", "one two, four", "one | four"),
    ("(one two|one|four)", "one two, one, four", "one two | one | four"),
    ("(one|one two|four) three", "one two three, one three", "one two three | one three"),
    (
      "(the? one|two|(three|four|five) six) now", "the one now, five six now, the two now, six now",
      "the one now | one now | five six now | two now"
    ),
    ("(one|two|three)? now", "one now, four now", "one now | now | now"),
    (
      "now (.. one|two|three)", "now and then one, now three, now and two",
      "now and then one | now three"
    ),
    (
      "(<betray>|one|fall) of", "fall of Assad, betrayal of one of",
      "fall of | betrayal of | one of"
    ),
    // Actors in the place of all their words.
    ("{kurds} fight", "The Kurds fight.", "Kurds fight"),
    ("{us} fight", "The United States fights.", "United States fights"),
    ("{us|turkey} fight", "Turkey fights, Russia fights.", "Turkey fights"),
    ("{us | turkey} fight", "America fights.", "America fights"),
    ("{*} fight", "Russia fights, the Kurds fight, they fight.", "Russia fights | Kurds fight"),
    (
      "{assad-side} fight", "Moscow fights, the Syrian army fights.",
      "Moscow fights | Syrian army fights"
    ),
    ("{foes} fight", "ISIS fights, Moscow fights, Turkey fights.", "ISIS fights | Moscow fights"),
    ("the {assad} 's army", "the Assad regime's army", "the Assad regime's army"),
    ("{assad} 's army", "Assad’s army", "Assad’s army"),
    ("{assad} 's army", "Assad army", ""),
    // Classes.
    (
      "<betray> now", "betrays now, betrayal now, treacherous now",
      "betrays now | betrayal now | treacherous now"
    ),
    ("<betray.verb> now", "betrayed now, betrayal now, treacherous now", "betrayed now"),
    ("<betray.participle> now", "betrayed now, betraying now", "betrayed now"),
    ("<betray.noun> now", "betrayed now, betrayals now, treacherous now", "betrayals now"),
    ("<betray.adjective> now", "betrayal now, treacherous now", "treacherous now"),
    (
      "<betray> now", "sold them out now, turned their back on now, sell-outs now",
      "sold them out now | turned their back on now | sell-outs now"
    ),
    ("<betray> now", "sold a b c d e f out now", "sold a b c d e f out now"),
    ("<betray> now", "sold a b c d e f g out now", ""),
    (
      "<end> now", "the fall of the Assad regime now, regime change now",
      "fall of the Assad regime now | regime change now"
    ),
    ("<any> now", "betrays now, regime change now, it now", "betrays now | regime change now"),
    // Numbers.
    (
      "# dead", "12 dead, twelve dead, 2,000 dead, hundreds dead, many dead",
      "12 dead | twelve dead | 2,000 dead | hundreds dead"
    ),
  ])
  func `a pattern finds words`(pattern: String, text: String, expected: String) throws {
    let lexicon = SmallLexicon(
      classes: """
        betray:
          verbs: [betray, sell ~ out, turn its back on]
          nouns: [betrayal, sell-out]
          adjectives: [treacherous]
        end:
          phrases: ["(fall|removal) of .. {assad}", regime change]
        any:
          include: [betray, end]
        """, entries: SmallLexicon.wording(pattern))
    let found = try lexicon.bundle().found(in: text).map(\.words)
    #expect(found.joined(separator: " | ") == expected)
  }

  @Test func `no is a word, and so are yes and on`() throws {
    let lexicon = SmallLexicon(
      classes: "short:\n  words: [no, yes, on, 12, 1e3, null, true]",
      entries: SmallLexicon.wording("<short> now"))
    let text = "No now, yes now, on now, 12 now, 1e3 now, null now, true now, false now."
    #expect(try lexicon.bundle().found(in: text).count == 7)
  }

  @Test func `a phrase of a class may use another class, whatever their order`() throws {
    let lexicon = SmallLexicon(
      classes: """
        wish-for-end:
          phrases: ["want .. <end>"]
        end:
          phrases: ["<fall> of .. {assad}"]
        fall:
          nouns: [fall]
        """, entries: SmallLexicon.wording("<wish-for-end> now"))
    let found = try lexicon.bundle().found(in: "They wanted the falls of Assad now.")
    #expect(found.map(\.words) == ["wanted the falls of Assad now"])
  }
}
