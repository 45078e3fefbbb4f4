import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

@Suite struct `Verdicts that are as they were` {
  /// Verdicts as `claim:ab`, in capitals where they are others than they would be.
  private static func verdicts(_ text: String) throws -> [PairOnClaim] {
    try text.split(separator: " ").map { word in
      let letters = word.lowercased().map(String.init)
      let claim = try #require(ClaimID("q/\(letters[0])"))
      return PairOnClaim(
        a: SourceID(letters[2]), b: SourceID(letters[3]), claim: claim,
        outcome: .notComparable(word.last?.isUppercase == true ? .undated : .silent([])))
    }
  }

  @Test(
    arguments: [
      ("1:ab 1:ac 1:bc 2:ab", "1:ab 1:ac 1:bc 2:ab", [0, 1, 2, 3]),
      ("1:ab 1:AC 1:bc 2:ab", "1:ab 1:ac 1:bc 2:ab", [0, nil, 2, 3]),
      ("", "1:ab 1:ac", [nil, nil]), ("1:ab 1:ac", "", []),
      // A source comes: first, in the middle, last.
      ("1:bc 2:bc", "1:ab 1:ac 1:bc 2:ab 2:ac 2:bc", [nil, nil, 0, nil, nil, 1]),
      ("1:ac 2:ac", "1:ab 1:ac 1:bc 2:ab 2:ac 2:bc", [nil, 0, nil, nil, 1, nil]),
      ("1:ab 2:ab", "1:ab 1:ac 1:bc 2:ab 2:ac 2:bc", [0, nil, nil, 1, nil, nil]),
      // A source goes.
      ("1:ab 1:ac 1:bc 2:ab 2:ac 2:bc", "1:bc 2:bc", [2, 5]),
      ("1:ab 1:ac 1:bc 2:ab 2:ac 2:bc", "1:ac 2:AC", [1, nil]),
      ("1:ab 1:ac 1:bc 2:ab 2:ac 2:bc", "1:ab 2:ab", [0, 3]),
      // A claim has no verdict in one of them.
      ("1:ab 3:ab", "1:ab 2:ab 3:ab", [0, nil, 1]), ("1:ab 2:ab 3:ab", "1:ab 3:ab", [0, 2]),
      // In another order none is taken for another.
      ("2:ab 1:ab", "1:ab 2:ab", [1, 0]), ("1:bc 1:ab", "1:ab 1:bc", [nil, 0]),
    ] as [(String, String, [Int?])])
  func `are found where they stood`(former: String, now: String, expected: [Int?]) throws {
    let places = UnchangedVerdicts.places(
      of: try Self.verdicts(now), in: try Self.verdicts(former))
    #expect(places == expected)
  }
}
