import StanceVocabulary

/// All that comparison keeps of one source, made from that source's statements alone.
struct SourceReading: Sendable {
  let summary: SourceSummary
  /// How reliable the entries behind its statements are, in thousandths, where it is known.
  let entryPrecision: [StatementReference: Int]
  /// Each passage that holds a statement.
  let passages: [SourcePassage]
  /// Each statement that repeats one of an earlier copy and does not count.
  let repetitions: [Repetition]
  /// What the source would be without each of its documents.
  let rests: SourceRests
  private let claims: [ClaimID: ClaimReading]

  /// What was read of a source on one claim.
  struct ClaimReading: Sendable {
    let standing: Standing
    let reported: PoleTallies
    let folded: Int
    let estimate: Estimate?
    let estimateWithReported: Estimate?
    let sideWithReported: Side

    fileprivate init(_ source: SourceID, statements: [Evidence], folded: Int) {
      let others = statements.filter { $0.voice == .reported }
      standing = Standing(
        source: source, own: statements.filter { $0.voice == .own },
        hasReported: !others.isEmpty)
      reported = ClaimTally(others).poles
      self.folded = folded
      estimate = Estimate(standing.tally.poles)
      let all = others.isEmpty ? standing.tally : ClaimTally(statements)
      estimateWithReported = others.isEmpty ? estimate : Estimate(all.poles)
      sideWithReported = SideRule.side(all.sums)
    }
  }

  init(
    _ summary: SourceSummary, evidence: [Evidence], claims: [Claim],
    entryPrecision: [StatementReference: Int]
  ) {
    let folding = FoldedEvidence(evidence)
    var byClaim: [ClaimID: [Evidence]] = [:]
    for statement in folding.counted {
      byClaim[statement.claim, default: []].append(statement)
    }
    self.summary = summary
    self.entryPrecision = entryPrecision
    passages = folding.passages
    repetitions = folding.repetitions
    var readings: [ClaimID: ClaimReading] = [:]
    for claim in claims {
      readings[claim.id] = ClaimReading(
        summary.source.id, statements: byClaim[claim.id] ?? [],
        folded: folding.folded[claim.id] ?? 0)
    }
    self.claims = readings
    rests = SourceRests(
      evidence, folding, claims: claims, standings: readings.mapValues(\.standing))
  }

  var id: SourceID { summary.source.id }

  /// The claims on which verdicts with a source that shares no text with this one are the same as
  /// with a former reading of it.
  func claimsUnchanged(since former: SourceReading) -> Set<ClaimID> {
    Set(
      claims.filter { claim, reading in
        let standing = former[claim].standing
        return standing.isOnlyReported == reading.standing.isOnlyReported
          && standing.statements == reading.standing.statements
      }.keys)
  }

  /// What was read on a claim; an empty reading for a claim that no question has.
  subscript(claim: ClaimID) -> ClaimReading {
    claims[claim] ?? ClaimReading(id, statements: [], folded: 0)
  }
}
