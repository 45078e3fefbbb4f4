package import StanceVocabulary

extension RunningComparison {
  /// The verdicts that each document of a source moves: the same as ``effect(of:in:evidence:)``
  /// lists, for all documents at once.
  ///
  /// Documents that leave the same counts leave the same words, so these are found once for all of
  /// them.
  /// - Parameters:
  ///   - source: A source that is held here.
  ///   - others: The sources whose verdicts with this one are asked for, and on which claims;
  ///     nothing for all.
  /// - Returns: By document, each list by claim and then by the other source; one that moves nothing
  ///   is missing.
  package func verdictMoves(
    of source: SourceID, against others: [SourceID: Set<ClaimID>]? = nil
  ) -> [DocumentID: [DocumentEffect.VerdictMove]] {
    guard let reading = readings[source] else { return [:] }
    let asked = readings.keys.filter { id in
      id != source && (others.map { $0[id]?.isEmpty == false } ?? true)
    }.sorted()
    let isShared = asked.contains { passages.isShared(between: source, and: $0) }
    let sole = isShared ? passages.passagesOfOneDocument(in: source) : [:]
    let against = asked.compactMap { readings[$0] }.map {
      Counterpart($0, of: source, passages, sole)
    }
    var moves: [DocumentID: [DocumentEffect.VerdictMove]] = [:]
    for claim in claims {
      for other in against where others?[other.reading.id]?.contains(claim.id) ?? true {
        let pair = MovesOnClaim(claim: claim, reading, other, of: self)
        for move in pair?.found ?? [] { moves[move.document, default: []].append(move.move) }
      }
    }
    return moves
  }
}

/// Another source, and the text that it has in common with the one whose documents are taken out.
private struct Counterpart {
  let reading: SourceReading
  let inCommon: TextInCommon
  /// For each document that takes passages in common with it, those of the other source.
  let freed: [DocumentID: Set<UInt64>]

  init(
    _ reading: SourceReading, of source: SourceID, _ passages: PassageGraph,
    _ sole: [DocumentID: PassageGraph.DocumentPassages]
  ) {
    self.reading = reading
    inCommon = passages.inCommon(of: source, and: reading.id)
    freed = inCommon.ours.isEmpty ? [:] : passages.freed(in: reading.id, by: sole, of: source)
  }
}

/// What the other source has on one claim apart from the text in common, and what it would have if
/// less were in common.
private struct CounterpartStanding {
  private let whole: Standing
  private let tally: ReducibleTally
  /// Its statements in text in common, by passage.
  private let inCommon: [UInt64: [Evidence]]
  /// The other statements of their documents.
  private let apart: [DocumentID: [Evidence]]
  private let countApart: Int

  init(_ standing: Standing, on claim: Claim, without passages: Set<UInt64>) {
    whole = standing
    let left = standing.without(passages)
    tally = ReducibleTally(left.tally, isDated: claim.isTimeBound)
    countApart = left.statements.count
    let hidden = standing.statements.filter { passages.contains($0.passage.exact) }
    inCommon = Dictionary(grouping: hidden) { $0.passage.exact }
    let documents = Set(hidden.map(\.document.id))
    apart = Dictionary(grouping: left.statements.filter { documents.contains($0.document.id) }) {
      $0.document.id
    }
  }

  /// Whether a statement stands in one of the passages.
  func stands(in passages: Set<UInt64>) -> Bool {
    passages.contains { inCommon[$0] != nil }
  }

  /// Its counts when some passages are in common no more; nothing where too little is left.
  func counts(freeing passages: Set<UInt64>) -> StandingCounts? {
    let freed = passages.flatMap { inCommon[$0] ?? [] }
    var changed: [DocumentID: [Evidence]] = [:]
    for statement in freed {
      changed[statement.document.id, default: apart[statement.document.id] ?? []].append(statement)
    }
    return IndependentEvidence.enough(
      tally.counts(changing: changed, hasReported: false), of: whole.figures.counts)
  }
}

/// What the documents of one source move in its verdict with another on one claim.
private struct MovesOnClaim {
  private let claim: Claim
  private let reading: SourceReading
  private let other: Counterpart
  private let validation: ClaimValidation?
  /// The verdict as it is.
  private let with: PairOnClaim.ShortOutcome
  private(set) var found: [(document: DocumentID, move: DocumentEffect.VerdictMove)] = []

  init?(
    claim: Claim, _ reading: SourceReading, _ other: Counterpart, of running: RunningComparison
  ) {
    guard let with = running.outcome(reading.id, other.reading.id, on: claim.id) else { return nil }
    self.claim = claim
    self.reading = reading
    self.other = other
    self.with = with.inShort
    validation = running.validation[claim.id]
    if other.inCommon.ours.isEmpty { find() } else { findBesideSharedText() }
  }

  private var ours: Standing { reading[claim.id].standing }
  private var theirs: Standing { other.reading[claim.id].standing }

  /// Where the two have no text in common: the rests as they are.
  private mutating func find() {
    let figures = theirs.figures
    for rest in reading[claim.id].rests.rests {
      let without = outcome(rest.figures, figures, apart: (rest.figures, figures))
      guard !without.reads(like: with) else { continue }
      for document in rest.documents { note(document, without) }
    }
  }

  /// Where they have: what each document leaves is told apart from the shared text.
  private mutating func findBesideSharedText() {
    let mine = ReducibleStanding(
      ours, on: claim, reading.refoldings, without: other.inCommon.ours)
    let theirs = CounterpartStanding(theirs, on: claim, without: other.inCommon.theirs)
    let theirsApart = theirs.counts(freeing: [])
    var passed: Set<DocumentID> = []
    for rest in reading[claim.id].rests.rests {
      var known: [Apart: PairOnClaim.ShortOutcome] = [:]
      var alike: [ReducibleStanding.Likeness: PairOnClaim.ShortOutcome] = [:]
      for document in rest.documents {
        let freed = other.freed[document]
        if freed != nil { passed.insert(document) }
        let likeness = freed == nil ? mine.likeness(of: document) : nil
        if let likeness, let without = alike[likeness] {
          note(document, without)
          continue
        }
        let apart = Apart(
          mine: IndependentEvidence.enough(
            mine.counts(without: document), of: rest.figures.counts),
          theirs: freed.map { theirs.counts(freeing: $0) } ?? theirsApart)
        let without = known[apart] ?? outcome(rest.figures, apart)
        known[apart] = without
        if let likeness { alike[likeness] = without }
        note(document, without)
      }
    }
    // Documents that say nothing on the claim, but without which the other says more of its own.
    for (document, freed) in other.freed.sorted(by: { $0.key < $1.key })
    where !passed.contains(document) && theirs.stands(in: freed) {
      let apart = Apart(
        mine: IndependentEvidence.enough(mine.counts(without: document), of: ours.figures.counts),
        theirs: theirs.counts(freeing: freed))
      note(document, outcome(ours.figures, apart))
    }
  }

  /// The counts of both sources apart from the text in common.
  private struct Apart: Hashable {
    let mine: StandingCounts?
    let theirs: StandingCounts?
  }

  private func outcome(_ rest: StandingFigures, _ apart: Apart) -> PairOnClaim.ShortOutcome {
    var figures: (StandingFigures, StandingFigures)?
    if let mine = apart.mine, let theirs = apart.theirs {
      figures = (
        StandingFigures(rest.source, mine), StandingFigures(other.reading.id, theirs)
      )
    }
    return outcome(rest, theirs.figures, apart: figures)
  }

  /// The outcome with figures of the source in the place of those that are held.
  private func outcome(
    _ mine: StandingFigures, _ theirs: StandingFigures,
    apart: (StandingFigures, StandingFigures)?
  ) -> PairOnClaim.ShortOutcome {
    if mine.source < theirs.source {
      return VerdictRule.inShort(on: claim, mine, theirs, apart: apart, validation: validation)
    }
    return VerdictRule.inShort(
      on: claim, theirs, mine, apart: apart.map { ($1, $0) }, validation: validation)
  }

  /// Takes note of a document where the words are others without it.
  private mutating func note(_ document: DocumentID, _ without: PairOnClaim.ShortOutcome) {
    guard !without.reads(like: with) else { return }
    let (mine, theirs) = (reading.id, other.reading.id)
    found.append(
      (
        document,
        DocumentEffect.VerdictMove(
          claim: claim.id, a: min(mine, theirs), b: max(mine, theirs), with: with,
          without: without)
      ))
  }
}
