import Testing
import TextSegmentation

@Suite struct TokenizerTests {
  @Test(arguments: [
    (
      "Al-Sharaa met US-led, self-styled allies.", "Al-Sharaa met US-led {,} self-styled allies {.}"
    ),
    ("the U.S. and U.K", "the U.S. and U.K"),
    ("a.k.a. al-Julani, e.g. the U.S.-led", "a.k.a. al-Julani {,} e.g. the U.S.-led"),
    ("U.S.The end", "U.S. The end"),
    ("Yeah.Next", "Yeah {.} Next"),
    ("Assad's and Assad’s", "Assad +'s and Assad +’s"),
    ("the Kurds' land, ISIS’ ranks", "the Kurds +' land {,} ISIS +’ ranks"),
    ("isn't won’t can't", "is +n't wo +n’t ca +n't"),
    ("They cannot", "They can not"),
    ("dont doesnt wont cant Didnt", "do +nt does +nt wo +nt ca +nt Did +nt"),
    ("they're we've I'll he'd I'm", "they +'re we +'ve I +'ll he +'d I +'m"),
    ("theyre youve thats its were well", "they +re you +ve that +s its were well"),
    ("O'Connor's al-Sha’abi Dara'a", "O'Connor +'s al-Sha’abi Dara'a"),
    ("$2,000.50 in 2017, 20,000+", "{$} #2,000.50 in #2017 {,} #20,000 {+}"),
    ("4th 1980's 2011-2018", "4th #1980 +'s #2011-2018"),
    ("it—this – that -- those - these", "it {—} this {–} that {--} those {-} these"),
    ("Wait... what…", "Wait {...} what {…}"),
    ("see https://x.org/a_b?c=d. Then", "see {https://x.org/a_b?c=d} {.} Then"),
    ("(www.x.org)", "{(} {www.x.org} {)}"),
    ("web http", "web http"),
    ("#TheGrayzone @x ISIS*", "{#} TheGrayzone {@} x ISIS {*}"),
    ("YPG/SDF", "YPG {/} SDF"),
    ("''Yes'' ``no``", "{''} Yes {''} {``} no {``}"),
    ("re\u{AD}gime a\u{200B} b", "re\u{AD}gime a b"),
    ("Эрдоган и 日本", "Эрдоган и 日本"),
    ("caf\u{E9}\u{A0}noir", "café noir"),
    ("", ""), (" \n\t", ""), ("\u{FEFF}", ""),
  ])
  func `a text is cut into tokens`(text: String, expected: String) {
    #expect(Cutting(text).tokens == expected)
  }

  @Test(arguments: [
    ("isn’t", "is not"), ("won't", "will not"), ("can’t", "can not"), ("shan't", "shall not"),
    ("CANNOT", "can not"), ("wouldnt", "would not"), ("we’ll", "we will"), ("we've", "we have"),
    ("you're", "you are"), ("he'd", "he would"), ("I’m", "i am"), ("Kurds’", "kurds 's"),
    ("Assad’s", "assad 's"), ("“ ” „ « » ‟", "\" \" \" \" \" \""), ("— – -- ---", "-- -- -- --"),
    ("a - b", "a -- b"), ("… ... ....", "... ... ..."), ("U.S", "u.s."), ("Erdoğan", "erdogan"),
  ])
  func `forms of one word share an identity`(text: String, expected: String) {
    let hashes = expected.split(separator: " ").map { Folding.hash(of: String($0)) }
    #expect(Folding.tokens(of: text) == hashes)
  }

  @Test(arguments: [
    ("word", Token.Shape.lower), ("Word", .capitalized), ("I", .capitalized), ("US", .allCapitals),
    ("U.S.", .allCapitals), ("McMaster", .mixed), ("al-Sharaa", .mixed), ("Ünal", .capitalized),
    ("УДАР", .allCapitals), ("日本", .lower), ("2017", .none), (",", .none),
  ])
  func `a token has the shape of its letters`(word: String, shape: Token.Shape) {
    #expect(Cutting(word).segmented.tokens.map(\.shape) == [shape])
  }

  @Test func `bytes that are no UTF-8 are marks of one byte`() {
    let text: [UInt8] = [0x61, 0xFF, 0x20, 0xE2, 0x80, 0x62, 0xC3]
    let tokens = Segmenter.segment(text.span, blocks: [0..<text.count]).tokens
    #expect(tokens.map(\.range) == [0..<1, 1..<2, 3..<4, 4..<5, 5..<6, 6..<7])
  }

  @Test func `tokens stand in order and never overlap`() {
    let texts = [
      "cannot can't U.S.'s 'a' ''b'' Kurds'", "’’’s’ s’’ n't 't 's", "a.b.c. d-'e-f' -g-",
    ]
    for text in texts {
      let ranges = Cutting(text).segmented.tokens.map(\.range)
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound)
      }
      #expect(ranges.allSatisfy { !$0.isEmpty })
    }
  }
}
