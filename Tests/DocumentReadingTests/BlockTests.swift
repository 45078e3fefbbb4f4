import ComparisonService
import DocumentReading
import StanceVocabulary
import Testing

/// What is left of a text, block by block.
private func blocks(_ text: String) throws -> [String] {
  let document = try SingleFileReader.read(bytes: Array(text.utf8), name: "-").document
  return document.blocks.map { block in
    "\(block.kind)\(block.speaker.map { "(\($0))" } ?? ""): \(document.string(block.range))"
  }
}

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("# Title\n\nText.", ["heading: Title", "paragraph: Text."]),
    ("### Title ###\nText.", ["heading: Title", "paragraph: Text."]),
    ("Title\n=====\nText.", ["heading: Title", "paragraph: Text."]),
    ("#hashtag here", ["paragraph: #hashtag here"]),
    ("One\ntwo\n\nthree", ["paragraph: One\ntwo", "paragraph: three"]),
    ("- one\n- two\n* three\n+ four", (["one", "two", "three", "four"]).map { "listItem: \($0)" }),
    ("1. one\n2) two\n\u{2022} three", (["one", "two", "three"]).map { "listItem: \($0)" }),
    ("- one\n  goes on", ["listItem: one\ngoes on"]),
    ("> one\n> two\n\nthree", ["quotation: one\ntwo", "paragraph: three"]),
    (">> one\n>\n> two", ["quotation: one", "quotation: two"]),
    ("one\n\n---\n\n***\n\ntwo", ["paragraph: one", "paragraph: two"]),
    ("\u{A0}\none\u{A0}\n \t\n", ["paragraph: one"]),
    ("```\ncode\n```", ["paragraph: code"]),
    ("2017. A year", ["paragraph: 2017. A year"]),
    ("[1]: https://x.org\ntext", ["paragraph: text"]),
  ])
  func `marks at the beginning of lines make blocks`(text: String, expected: [String]) throws {
    #expect(try blocks(text) == expected)
  }

  @Test(arguments: [
    ("*one* **two** ***three*** _four_ __five__", "one two three four five"),
    ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ("ISIS* and *PKK", "ISIS* and *PKK"),
    ("*\\*The Management of Savagery\\**, a book", "*The Management of Savagery*, a book"),
    ("a [link](https://x.org \"t\") and [ref][1]", "a link and ref"),
    ("[*both*](x)", "both"),
    ("![alt text](a.png) here", "alt text here"),
    ("see <https://x.org/a> now, 1 < 2 > 0", "see https://x.org/a now, 1 < 2 > 0"),
    ("[no link] (here) [1]", "[no link] (here) [1]"),
    ("AT&amp;T &#8217; &unknown; &#0;", "AT&T \u{2019} &unknown; &#0;"),
    ("a \\[b\\] \\* c \\d", "a [b] * c \\d"),
    ("“*quoted*” (*bracketed*)", "“quoted” (bracketed)"),
    ("un*frigging*believable", "un*frigging*believable"),
    ("[a](b", "[a](b"),
  ])
  func `marks within lines leave the words`(text: String, expected: String) throws {
    #expect(try blocks(text) == ["paragraph: " + expected])
  }

  @Test func `a text with a long line has one paragraph a line`() throws {
    let long = String(repeating: "word ", count: 50) + "end."
    #expect(
      try blocks("Short.\n\(long)\nShort too.")
        == ["paragraph: Short.", "paragraph: \(long)", "paragraph: Short too."])
  }

  @Test func `a short line without a stop above a long paragraph is a heading`() throws {
    let long = String(repeating: "word ", count: 50) + "end."
    #expect(
      try blocks("What Comes After?\n\n\(long)\n\nThe next thing\n\n\(long)\n\nThe last.")
        == [
          "heading: What Comes After?", "paragraph: \(long)", "heading: The next thing",
          "paragraph: \(long)", "paragraph: The last.",
        ])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "*a", "[a](", "<http://", "](", "\\", "&", "> ", "- "])
  func `a million marks take linear time`(mark: String) throws {
    _ = try blocks("x" + String(repeating: mark, count: 300_000) + " y")
  }
}

@Suite struct FurnitureTests {
  @Test(arguments: [
    "Your email address will not be published. Required fields are marked *",
    "2015 — 2023 ©. All rights reserved.", "Copyright 2017 X. All Rights Reserved",
    "Share Tweet Email", "Facebook | Twitter | WhatsApp", "Image may contain: 1 person",
    "Advertisement",
  ])
  func `a line of the page is furniture`(line: String) throws {
    #expect(
      try blocks("The article.\n\n\(line)") == ["paragraph: The article.", "furniture: \(line)"])
  }

  @Test func `everything behind the form for comments is furniture`() throws {
    #expect(
      try blocks("One.\n\nLeave a Reply\n\nGreat article!")
        == ["paragraph: One.", "furniture: Leave a Reply", "furniture: Great article!"])
  }

  @Test(arguments: [
    "Share the burden.", "Leave a reply or do not, the army said in a long statement on Tuesday.",
    "They reserve all rights.", "Email",
  ])
  func `a line of the article is none`(line: String) throws {
    #expect(try blocks("One.\n\n\(line)") == ["paragraph: One.", "paragraph: \(line)"])
  }

  @Test func `a menu above the article is furniture and no title`() throws {
    let menu = "Conspiracy Expand Your Mind... Featured Foreign Policy Government Top News World"
    let document = try SingleFileReader.read(
      bytes: Array("\(menu)\n\nThe Title of It\n\nText.".utf8), name: "-"
    ).document
    #expect(document.blocks.map(\.kind) == [.furniture, .paragraph, .paragraph])
    #expect(document.title == "The Title of It")
  }
}

@Suite struct TranscriptTests {
  @Test(arguments: [
    (
      "## #Max\n\nOne.\n\nTwo.\n\n**#Aaron**\n\nThree.",
      ["paragraph(Max): One.", "paragraph(Max): Two.", "paragraph(Aaron): Three."]
    ),
    (
      "MAX: One.\n\nAARON: Two.\n\nMAX: Three.\n\nAARON: Four.",
      [
        "paragraph(MAX): One.", "paragraph(AARON): Two.", "paragraph(MAX): Three.",
        "paragraph(AARON): Four.",
      ]
    ),
    (
      "**Max Blumenthal:** One.\nstill\n**Aaron Maté:** Two.\n**Max Blumenthal:** 3.\n"
        + "**Aaron Maté:** 4.",
      [
        "paragraph(Max Blumenthal): One.\nstill", "paragraph(Aaron Maté): Two.",
        "paragraph(Max Blumenthal): 3.", "paragraph(Aaron Maté): 4.",
      ]
    ),
    (
      "Before.\n\nQ: Why?\n\nA: So.\n\nQ: And?\n\nA: No.",
      [
        "paragraph: Before.", "paragraph(Q): Why?", "paragraph(A): So.", "paragraph(Q): And?",
        "paragraph(A): No.",
      ]
    ),
    (
      "Q. Why?\nA. So.\n\nQ. And?\n\nA. No.\n\nA.B. came.",
      [
        "paragraph(Q): Why?", "paragraph(A): So.", "paragraph(Q): And?", "paragraph(A): No.",
        "paragraph(A): A.B. came.",
      ]
    ),
    // Points of a list, and no answers.
    (
      "A. First.\n\nA. Again.\n\nB. Second.",
      ["paragraph: A. First.", "paragraph: A. Again.", "paragraph: B. Second."]
    ),
    ("Damascus: nobody came.", ["paragraph: Damascus: nobody came."]),
    (
      "Note: one.\n\nNote: two.",
      ["paragraph: Note: one.", "paragraph: Note: two."]
    ),
    ("He met: one.\n\nHe met: two.", ["paragraph: He met: one.", "paragraph: He met: two."]),
  ])
  func `labels name who speaks`(text: String, expected: [String]) throws {
    #expect(try blocks(text) == expected)
  }
}
