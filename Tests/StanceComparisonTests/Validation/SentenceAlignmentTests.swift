import Testing

@testable import StanceComparison

@Suite struct SentenceAlignmentTests {
  private let alignment = SentenceAlignment([
    "Washington betrayed the Kurds.", "The Kurds were betrayed by Washington, twice.",
    "No comment.", "# A heading about the talks in Astana",
  ])

  @Test(arguments: [
    ("Washington betrayed the Kurds.", 0),
    // Marks, case and a cut at another place do not matter.
    ("“WASHINGTON betrayed the Kurds”", 0),
    ("heading about the talks in Astana", 3),
    // Of two that hold all the words the nearer in length: six words against four and seven.
    ("Washington twice betrayed the Kurds", 0),
    // Two words are enough where the coded sentence has no more.
    ("No comment", 2),
    // Two common words are too few where it has.
    ("the talks", nil),
    // Three of six words are .5, less than .6.
    ("a heading about something else entirely", nil),
    ("", nil),
  ])
  func `a text is found by its words`(text: String, place: Int?) {
    #expect(alignment.place(of: text) == place)
  }

  @Test func `a repeated word counts as often as both have it`() {
    let alignment = SentenceAlignment(["war war war and peace"])
    #expect(alignment.place(of: "war war war") == 0)
    #expect(alignment.place(of: "war is war, he said") == nil)
  }

  @Test func `of equals the first is taken`() {
    #expect(SentenceAlignment(["one two three", "three two one"]).place(of: "two one three") == 0)
  }

  @Test(arguments: [
    ("It's 3,500 km", ["it", "s", "3", "500", "km"]), ("al_Bab, École!", ["al_bab", "école"]),
    ("½ — %", ["½"]), ("…", []),
  ])
  func `words are runs of letters and digits`(text: String, words: [String]) {
    #expect(WordRuns.words(in: text) == words)
  }
}
