import Testing
import TextSegmentation

@Suite struct QuotationTests {
  @Test(arguments: [
    ("He said “yes” and \"no\" and «maybe».", ["“yes”", "\"no\"", "«maybe»"]),
    ("“The “freedom” of it.”", ["“The “freedom” of it.”", "“freedom”"]),
    ("„Mosul“ fell", ["„Mosul“"]),
    ("the (”Peace Companies”) came", ["”Peace Companies”"]),
    ("a 5\" gun and no more", []),
    ("it ended.” And then", []),
    ("an “unclosed one goes on", ["“unclosed one goes on (unclosed)"]),
    ("\"straight ends in a curly.”", ["\"straight ends in a curly.”"]),
    ("‘regime change’ and 'freedom'", ["‘regime change’", "'freedom'"]),
    ("‘Rapid Response Units‘ came", ["‘Rapid Response Units‘"]),
    ("the Kurds' and ISIS’ fate isn't Assad's", []),
    ("‘militias’ are not Kurds’ friends", ["‘militias’"]),
    ("‘The Kurds’ best friend is the US,’ he said", ["‘The Kurds’ best friend is the US,’"]),
    ("in the '80s and '90s rock 'n' roll", []),
    ("‘Iraqi militias’, as they say", ["‘Iraqi militias’"]),
    ("''typed'' marks", ["''typed''"]),
    ("“He said ‘no’ to it”", ["“He said ‘no’ to it”", "‘no’"]),
  ])
  func `words between marks are quotations`(text: String, expected: [String]) {
    #expect(Cutting(text).quotations == expected)
  }

  @Test func `a quotation ends with its paragraph`() {
    #expect(Cutting("He said “no.", "Then he left.").quotations == ["“no. (unclosed)"])
  }

  @Test(arguments: [
    (["“One.", "“Two.", "“Three.” End."], ["“One.\n“Two.\n“Three.”"]),
    (["\"One.", "\"Two.\" And \"three\"."], ["\"One.\n\"Two.\"", "\"three\""]),
    (["“One. It", "goes on.” End."], ["“One. It\ngoes on.”"]),
    (["“One.", "Two “three” four."], ["“One. (unclosed)", "“three”"]),
    (["“One “two", "“three”"], ["“One “two\n“three”", "“two (unclosed)"]),
  ])
  func `a quotation goes on where the next paragraph takes it up`(
    blocks: [String], expected: [String]
  ) {
    #expect(Cutting(blocks: blocks).quotations == expected)
  }

  @Test func `a closing single mark behind an s is a mark, a possessive is a clitic`() {
    #expect(
      Cutting("‘militias’ are not Kurds’ friends").tokens
        == "{‘} militias {’} are not Kurds +’ friends")
  }
}
