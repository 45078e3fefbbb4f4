import StanceComparison
import StanceVocabulary
import Testing

@Suite struct SourceOrderTests {
  /// Sources by letters; each pair is compared on one claim with P_same less P_opp as given.
  private static func order(_ names: String, _ likeness: [String: Double]) -> String {
    let claim = ClaimID(question: "q", name: "c")
    let verdicts = likeness.keys.sorted().map { pair -> PairOnClaim in
      let letters = pair.map { SourceID(String($0)) }
      let value = likeness[pair] ?? 0
      let verdict = Verdict(
        reading: .agree, reach: .open, probability: 0.5, same: max(0, value),
        opposite: max(0, -value), differsInDegree: false, limits: [],
        whatWouldChange: .moreThanFive)
      return PairOnClaim(a: letters[0], b: letters[1], claim: claim, outcome: .compared(verdict))
    }
    let comparison = Comparison(
      questions: [],
      sources: names.map {
        SourceSummary(
          source: Source(id: SourceID(String($0)), name: String($0)), documents: 1, words: 1)
      },
      positions: [], camps: [], verdicts: verdicts, pairs: [], sharedPassages: [], validation: [:])
    return SourceOrder.alikeTogether(comparison).map(\.name).joined()
  }

  @Test(arguments: [
    ("", [:], ""),
    ("abc", [:], "abc"),
    // a-c and b-d are joined first; of the ends that may then meet, c-b and a-d are neutral, and
    // the first of them is taken.
    ("abcd", ["ac": 0.8, "bd": 0.7, "ab": -0.5, "cd": -0.2], "acbd"),
    // The rows a-c and b-d meet at their most alike ends, d and a; then the row begins with the
    // smaller of its ends.
    ("abcd", ["ac": 0.8, "bd": 0.7, "ad": 0.3], "bdac"),
    // The opposed one stands at the far end, and one that cannot be compared stands last.
    ("abcd", ["bd": 0.9, "cd": -0.9], "cbda"),
  ])
  func `alike sources stand together`(
    names: String, likeness: [String: Double], order: String
  ) {
    #expect(Self.order(names, likeness) == order)
  }
}
