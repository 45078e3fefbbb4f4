import ReportRendering
import StanceComparison
import StanceVocabulary

/// A question of one claim with positions that a test makes.
enum QuestionSample {
  static let question = Question(
    id: "assad", title: "How is Assad seen?", claims: [SampleReport.legitimate])

  /// A position with a mean of -0.5 that other voices would move to 0.25.
  ///
  /// Each pole is its own statements and, of these, the told ones; `reported` is affirm and deny.
  static func position(
    _ source: String, affirm: (Int, Int), deny: (Int, Int), reported: (Int, Int), _ side: Side,
    with other: Side
  ) -> Position {
    let own = PoleTallies(
      affirm: Tally(statements: affirm.0, documents: 1, told: affirm.1),
      deny: Tally(statements: deny.0, documents: 1, told: deny.1))
    let isOwn = affirm.0 + deny.0 > 0
    return Position(
      source: SourceID(source), claim: SampleReport.legitimate.id, side: side, own: own,
      reported: PoleTallies(
        affirm: Tally(statements: reported.0), deny: Tally(statements: reported.1)),
      documents: isOwn ? 1 : 0, estimate: isOwn ? SampleReport.estimate(-0.5, -0.9, 0.1) : nil,
      estimateWithReported: SampleReport.estimate(0.25, -0.2, 0.6), sideWithReported: other,
      salience: 1, period: nil, hasUndated: true, folded: 0, quotations: [:])
  }

  /// The question's page of these positions; with a reading, of every pair.
  static func page(
    _ positions: [Position], reading: Verdict.Reading? = nil,
    profiles: [SourceID: SourceProfile] = [:]
  ) -> String {
    let comparison = Comparison(
      questions: [question],
      sources: positions.map { SampleReport.source($0.source, $0.source.name, documents: 1) },
      positions: positions, camps: [], verdicts: reading.map { verdicts(positions, $0) } ?? [],
      pairs: [], sharedPassages: [], validation: [:])
    let content = ReportContent(
      comparison: comparison, documents: DocumentLists([DocumentEntry]()), quotations: [:],
      profiles: profiles,
      edition: Edition(programVersion: "0.1.0", lexicons: "ab12", validation: .none))
    return SampleReport.html(ReportRenderer(content).page(.question(question)))
  }

  private static func verdicts(
    _ positions: [Position], _ reading: Verdict.Reading
  ) -> [PairOnClaim] {
    let verdict = Verdict(
      reading: reading, reach: .leaning, probability: 0.8, same: 0.8, opposite: 0,
      differsInDegree: false, limits: [], whatWouldChange: .moreThanFive)
    return positions.enumerated().flatMap { place, a in
      positions[(place + 1)...].map { b in
        PairOnClaim(
          a: a.source, b: b.source, claim: SampleReport.legitimate.id,
          outcome: .compared(verdict))
      }
    }
  }
}
