import Testing

@testable import LexiconMatching

@Suite struct InflectionTests {
  private let inflection = Inflection(
    irregular: [
      "take": .init(past: "took", participle: "taken"),
      "run": .init(past: "ran", participle: "run"),
      "draw": .init(past: "drew", participle: "drawn"),
      "be": .init(past: "was", participle: "been"),
      "flee": .init(past: "fled", participle: "fled"),
    ], doubling: ["occur", "gas", "run", "travel"])

  @Test(arguments: [
    // Irregular, also behind a prefix.
    ("take", "take takes taking took taken"),
    ("retake", "retake retakes retaking retook retaken"),
    ("overrun", "overrun overruns overrunning overran overrun"),
    ("withdraw", "withdraw withdraws withdrawing withdrew withdrawn"),
    ("be", "be is being was am are were been"),
    ("flee", "flee flees fleeing fled fled"),
    // The last consonant doubles after one short vowel.
    ("stop", "stop stops stopping stopped stopped"),
    ("beg", "beg begs begging begged begged"),
    ("occur", "occur occurs occurring occurred occurred"),
    ("gas", "gas gases gassing gassed gassed"),
    ("travel", "travel travels travelling travelled travelled"),
    ("aid", "aid aids aiding aided aided"),
    ("raid", "raid raids raiding raided raided"),
    ("bomb", "bomb bombs bombing bombed bombed"),
    ("kill", "kill kills killing killed killed"),
    ("open", "open opens opening opened opened"),
    ("target", "target targets targeting targeted targeted"),
    ("show", "show shows showing showed showed"),
    // Endings.
    ("carry", "carry carries carrying carried carried"),
    ("betray", "betray betrays betraying betrayed betrayed"),
    ("die", "die dies dying died died"),
    ("free", "free frees freeing freed freed"),
    ("agree", "agree agrees agreeing agreed agreed"),
    ("use", "use uses using used used"),
    ("crush", "crush crushes crushing crushed crushed"),
    ("bypass", "bypass bypasses bypassing bypassed bypassed"),
    ("veto", "veto vetoes vetoing vetoed vetoed"),
  ])
  func `a verb has its five forms`(base: String, expected: String) {
    #expect(inflection.verb(base).all.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("betrayal", "betrayals"), ("city", "cities"), ("boy", "boys"),
    ("massacre", "massacres"), ("ambush", "ambushes"), ("box", "boxes"),
  ])
  func `a noun has a plural`(singular: String, plural: String) {
    #expect(inflection.noun(singular) == [singular, plural])
  }

  @Test func `a word of unknown kind has each form once`() {
    #expect(inflection.everyForm(of: "take") == ["take", "takes", "taking", "took", "taken"])
    #expect(inflection.everyForm(of: "veto") == ["veto", "vetoes", "vetoing", "vetoed", "vetos"])
  }
}
