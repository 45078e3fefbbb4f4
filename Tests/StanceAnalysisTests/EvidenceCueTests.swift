import LexiconMatching
import StanceAnalysis
import StanceVocabulary
import Testing

/// What of a sentence is weighed: its words, negated or not, its classes, actors and finds.
@Suite struct EvidenceCueTests {
  private func cues(in text: String) throws -> [[String]] {
    try SmallAnalyzer().analyzer.cues(in: .small([text])).map { $0.cues.map(\.description) }
  }

  @Test func `a sentence's cues are its words, classes, actors and finds, each once`() throws {
    #expect(
      try cues(in: "The US betrayed the Kurds, the US did. And then?") == [
        [
          "{us}", "betrayed", "<betray>", "{kurds}", "find t/a affirm", "find t/a affirm relation",
        ], ["and", "then", "?"],
      ])
    // Function words and marks are no cues, but for the question mark.
    #expect(
      try cues(in: "The US did not betray the Kurds, indeed.") == [
        [
          "{us}", "betray", "not betray", "<betray>", "not <betray>", "{kurds}", "not {kurds}",
          "indeed", "find t/a deny", "find t/a deny relation",
        ]
      ])
  }

  @Test func `a weak find is one among its cues, and pronouns are whom they mean`() throws {
    let analyzer = try SmallAnalyzer("wordings:\n  - {say: [shameful], deny: t/b, weak: yes}")
    let cues = analyzer.analyzer.cues(
      in: .small(["The Kurds fought. Shameful: the US betrayed them."]))
    #expect(
      cues.map { $0.cues.map(\.description) } == [
        ["{kurds}", "fought"],
        [
          "shameful", "{us}", "betrayed", "<betray>", "{kurds}", "find t/b deny",
          "find t/b deny wording", "find t/b deny weak",
        ],
      ])
    #expect(cues.map(\.sentence) == [0..<17, 18..<49])
  }

  // MARK: - Negated words

  @Test(arguments: [
    ("They never sold them.", ["a deny own 999"]),
    ("They did not once save them, they never saved them.", ["a affirm own 999"]),
    ("They failed to see who sold them.", ["a deny own 999"]),
    // Five words behind the negator, and six.
    ("They never ever so very much sold them.", ["a deny own 999"]),
    ("They never ever so very very much sold them.", ["a affirm own 999"]),
    // A comma and a terminator end it.
    ("They never came, sold as they were.", ["a affirm own 999"]),
    ("They never came but sold them.", ["a affirm own 999"]),
    // What negates nothing: "not only".
    ("They not only sold them.", ["a affirm own 999"]),
    ("They sold them, never again.", ["a affirm own 999"]),
  ])
  func `a word behind a negator is another cue`(text: String, expected: [String]) throws {
    #expect(try SmallAnalyzer(weights: SmallWeights.selling).statements(in: text) == expected)
  }
}
