import StanceComparison
import StanceVocabulary
import Testing

@testable import ReportRendering

@Suite struct SplitWordsTests {
  /// A document with so many affirmations and denials, and its day.
  typealias Draft = (affirm: Int, deny: Int, day: String?)

  private static func words(_ drafts: [Draft], _ speakers: [(String, Int, Int)] = []) -> String {
    let claim = SampleReport.legitimate.id
    let tallies = speakers.map {
      SpeakerTally(name: $0.0, voice: .own, claim: claim, affirm: $0.1, deny: $0.2)
    }
    let words = SplitWords(history: SampleHistory.history(drafts), speakers: tallies)
    return words.sentences.joined(separator: " ")
  }

  @Test(
    arguments: [
      ([(2, 1, nil)], "Both poles stand in the same document."),
      (
        [(2, 0, nil), (0, 1, nil), (3, 0, nil)],
        "Of 3 documents, 2 only affirm and 1 only denies: a difference between documents, not within "
          + "one."
      ),
      (
        [(1, 1, nil), (2, 1, nil)],
        "Of 2 documents, 2 do both: a difference within documents, not between them."
      ),
      (
        [(1, 1, nil), (2, 0, nil)],
        "Of 2 documents, 1 only affirms and 1 does both: a difference both between documents and within "
          + "them."
      ),
    ] as [([Draft], String)])
  func `documents part the poles or do not`(drafts: [Draft], expected: String) {
    #expect(Self.words(drafts) == expected)
  }

  @Test(
    arguments: [
      (
        [(1, 0, "2017-01-02"), (2, 0, "2017-03-04"), (0, 1, "2018-05-06")],
        "By date, every affirmation comes before every denial: affirming documents 2017-01-02 to "
          + "2017-03-04, denying ones 2018-05-06."
      ),
      (
        [(0, 1, "2017-01-02"), (1, 0, "2018-05-06"), (1, 1, nil)],
        "By date, every denial comes before every affirmation: affirming documents 2018-05-06, "
          + "denying ones 2017-01-02."
      ),
      (
        [(1, 0, "2017-01-02"), (0, 1, "2017-02-02"), (1, 0, "2017-03-02")],
        "Dates do not part the poles: affirming documents 2017-01-02 to 2017-03-02, denying ones "
          + "2017-02-02."
      ),
    ] as [([Draft], String)])
  func `dates part the poles or do not`(drafts: [Draft], expected: String) {
    #expect(Self.words(drafts).hasSuffix(expected))
  }

  @Test(
    arguments: [
      [(1, 0, "2017-01-02"), (0, 1, "2017-01-02")], [(1, 0, "2017-01-02"), (0, 1, nil)],
    ] as [[Draft]])
  func `nothing is said of dates that say nothing`(drafts: [Draft]) {
    #expect(!Self.words(drafts).lowercased().contains("date"))
  }

  @Test func `speakers are named where they are two, and where they part the poles`() {
    let one: [Draft] = [(2, 1, nil)]
    #expect(!Self.words(one, [("Max", 2, 1)]).contains("Max"))
    #expect(
      Self.words(one, [("Aaron", 0, 1), ("Max", 2, 0)]).hasSuffix(
        "By named speaker, before folding: Aaron 0:1 and Max 2:0; none of them is on both poles."))
    #expect(
      Self.words(one, [("Aaron", 1, 1), ("Max", 1, 0)]).hasSuffix(
        "By named speaker, before folding: Aaron 1:1 and Max 1:0."))
  }
}

/// Histories made by counts.
enum SampleHistory {
  static func history(_ drafts: [SplitWordsTests.Draft]) -> ClaimHistory {
    let claim = SampleReport.legitimate.id
    let evidence = drafts.enumerated().flatMap { place, draft in
      (0..<(draft.affirm + draft.deny)).map { index in
        Evidence(
          document: EvidenceDocument(
            id: DocumentID(UInt64(place)), source: SampleReport.solidarity,
            path: InboxPath("solidarity/\(place)"),
            published: draft.day.flatMap { CalendarDate($0) }),
          index: index, claim: claim,
          pole: index < draft.affirm ? .affirm : .deny, voice: .own, basis: .said, weight: .full,
          sentenceWords: 20, isHedged: false, offset: index,
          passage: PassageFingerprint(exact: 0, shingles: []))
      }
    }
    return ClaimHistory(claim, ClaimTally(evidence))
  }
}
