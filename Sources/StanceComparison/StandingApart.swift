import StanceVocabulary

/// What a source brings to a claim without the passages that another carries too.
///
/// It is counted from what goes and not from what stays: two sources share few passages, and one may
/// have thousands of statements.
struct StandingApart: Sendable {
  let whole: Standing
  /// The statements that are left of each document that some are taken from.
  let changed: [DocumentID: [Evidence]]
  let tally: ReducibleTally
  let figures: StandingFigures

  init(_ standing: Standing, without text: CarriedText.OnClaim?) {
    whole = standing
    changed = text?.beside ?? [:]
    guard !changed.isEmpty else {
      tally = standing.reducible
      figures = standing.figures
      return
    }
    tally = standing.reducible.counting(changed)
    figures = StandingFigures(standing.source, tally.counts(hasReported: false))
  }

  var source: SourceID { whole.source }
  var side: Side { figures.side }
  var posterior: BetaDistribution {
    changed.isEmpty ? whole.posterior : BetaDistribution(posteriorOf: figures.counts.sums.poles)
  }

  /// All statements that are left, those of documents that nothing is taken from first.
  var statements: [Evidence] {
    guard !changed.isEmpty else { return whole.statements }
    return whole.statements.filter { changed[$0.document.id] == nil }
      + changed.values.flatMap(\.self)
  }

  /// The documents that say most on a pole, net of what they say on the other, the first by id among
  /// equals.
  func leading(on pole: Pole) -> [DocumentTally] {
    guard !changed.isEmpty else { return whole.leading(on: pole) }
    let known = whole.leading(on: pole).filter { changed[$0.document] == nil }
    // Where all of those that lead lead still, no document behind them can come before them.
    let isComplete = known.count == whole.leading(on: pole).count
    let others =
      isComplete ? known : whole.tally.documents.filter { changed[$0.document] == nil }
    let recounted = changed.keys.compactMap { tally[$0] }
    return LeadingDocuments.first(
      on: pole, of: (others + recounted).sorted { $0.document < $1.document })
  }
}
