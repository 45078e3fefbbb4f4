import ReportRendering
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    ("says the US worked for Assad's fall", false, "says the US worked for Assad's fall"),
    (
      "says the US worked for Assad's fall", true,
      "its reporting shows that the US worked for Assad's fall"
    ),
    ("says that it did not", true, "its reporting shows that it did not"),
    (
      "presents Assad's side as brutal", true, "its reporting shows Assad's side as brutal"
    ),
    (
      "lays ISIS's rise at Assad's door", true,
      "its reporting shows that it lays ISIS's rise at Assad's door"
    ),
  ])
  func `what is told is never worded as said`(wording: String, isTold: Bool, expected: String) {
    #expect(ReadingSentence.predicate(wording, isTold: isTold) == expected)
  }

  @Test func `a sentence names the documents first`() {
    #expect(
      ReadingSentence.sentence(
        source: "The Grayzone", documents: 1, wording: "says X", isTold: false)
        == "In 1 document, The Grayzone says X.")
    #expect(
      ReadingSentence.sentence(source: "Wire", documents: 2, wording: "says X", isTold: true)
        == "In 2 documents of Wire, its reporting shows that X.")
  }

  @Test(arguments: [
    ([String](), ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
  ])
  func `lists read as English`(words: [String], expected: String) {
    #expect(English.list(words) == expected)
  }

  @Test(arguments: [
    ("  two\n words\u{A0} ", "two words"), ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("", ""),
  ])
  func `a line is one line and commands nothing`(text: String, expected: String) {
    #expect(LegibleText.line(text) == expected)
  }
}
