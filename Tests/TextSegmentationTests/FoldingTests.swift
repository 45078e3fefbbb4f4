import Testing
import TextSegmentation

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Assad", "assad"), ("ERDOĞAN", "erdogan"), ("café", "cafe"), ("İdlib", "idlib"),
    ("ışık", "isik"), ("Straße", "strasse"), ("Ærø", "aero"), ("Дамаск", "дамаск"),
    ("don’t", "don't"), ("non‑state", "non-state"), ("re\u{AD}gime", "regime"),
    ("re\u{200B}gime", "regime"), ("cafe\u{301}", "cafe"), ("“", "\""), ("„", "\""), ("»", "\""),
    ("—", "--"), ("–", "--"), ("…", "..."), ("Việt", "viet"), ("Łódź", "lodz"), ("日本", "日本"),
  ])
  func `a word is folded`(word: String, expected: String) {
    #expect(Folding.folded(word) == expected)
    #expect(Folding.hash(of: word) == Folding.hash(of: expected))
  }

  @Test func `the hash is FNV-1a of 64 bits`() {
    #expect(Folding.hash(of: "") == 0xcbf2_9ce4_8422_2325)
    #expect(Folding.hash(of: "a") == 0xaf63_dc4c_8601_ec8c)
    #expect(Folding.hash(of: "foobar") == 0x8594_4171_f739_67e8)
  }

  @Test func `a phrase is cut as a text is`() {
    #expect(
      Folding.tokens(of: "Assad’s U.S.-led won't")
        == ["assad", "'s", "u.s.-led", "will", "not"].map { Folding.hash(of: $0) })
  }
}
