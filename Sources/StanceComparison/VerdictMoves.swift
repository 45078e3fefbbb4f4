package import StanceVocabulary

extension RunningComparison {
  /// The verdicts that each document of a source moves: the same as ``effect(of:in:evidence:)``
  /// lists, for all documents at once.
  ///
  /// Documents that leave the same counts leave the same words, so these are found once for all of
  /// them; only a document that moves a verdict pays for the whole of it.
  /// - Parameters:
  ///   - source: A source that is held here.
  ///   - others: The sources whose verdicts with this one are asked for; nothing for all.
  /// - Returns: By document; one that moves nothing is missing.
  package func verdictMoves(
    of source: SourceID, against others: Set<SourceID>? = nil
  ) -> [DocumentID: [DocumentEffect.VerdictMove]] {
    guard let reading = readings[source] else { return [:] }
    let sole = shared.hasPartners(source) ? shared.passagesOfOneDocument(in: source) : [:]
    let against = readings.keys.filter { $0 != source && others?.contains($0) != false }.sorted()
      .compactMap { readings[$0] }.map { Counterpart($0, of: source, shared, sole) }
    var moves: [DocumentID: [DocumentEffect.VerdictMove]] = [:]
    for claim in claims {
      for other in against {
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
  /// Documents that take passages in common with them, and what is in common then; by id.
  let carrying: [(document: DocumentID, inCommon: TextInCommon)]
  let carriers: Set<DocumentID>

  init(
    _ reading: SourceReading, of source: SourceID, _ shared: SharedText,
    _ sole: [DocumentID: SharedText.DocumentPassages]
  ) {
    self.reading = reading
    inCommon = shared.inCommon(of: source, and: reading.id)
    carrying = sole.filter { $0.value.sources.contains(reading.id) }
      .sorted { $0.key < $1.key }
      .map { ($0, shared.inCommon(of: source, and: reading.id, hiding: $1.numbers)) }
    carriers = Set(carrying.map(\.document))
  }
}

/// What the documents of one source move in its verdict with another on one claim.
private struct MovesOnClaim {
  private let claim: Claim
  private let reading: SourceReading
  private let other: Counterpart
  private let validation: ClaimValidation?
  /// The verdict as it is.
  private let with: PairOnClaim.Outcome
  private(set) var found: [(document: DocumentID, move: DocumentEffect.VerdictMove)] = []

  init?(
    claim: Claim, _ reading: SourceReading, _ other: Counterpart, of running: RunningComparison
  ) {
    guard let with = running.outcome(reading.id, other.reading.id, on: claim.id) else { return nil }
    self.claim = claim
    self.reading = reading
    self.other = other
    self.with = with
    validation = running.validation[claim.id]
    if other.inCommon.ours.isEmpty { find() } else { findBesideSharedText() }
  }

  private var ours: Standing { reading[claim.id].standing }
  private var theirs: Standing { other.reading[claim.id].standing }

  /// Where the two have no text in common: the rests as they are.
  private mutating func find() {
    let figures = theirs.figures
    for rest in reading.rests[claim.id]
    where words(rest.figures, figures, apart: (rest.figures, figures)) != with.words {
      for document in rest.documents { note(document, other.inCommon) }
    }
  }

  /// Where they have: what each document leaves is told apart from the shared text.
  private mutating func findBesideSharedText() {
    let apart = ReducibleTally(ours.without(other.inCommon.ours).tally, isDated: claim.isTimeBound)
    let theirsApart = IndependentEvidence.own(of: theirs, without: other.inCommon.theirs)?.figures
    for rest in reading.rests[claim.id] {
      var known: [StandingCounts?: Bool] = [:]
      for document in rest.documents where !other.carriers.contains(document) {
        if reading.rests.isRefolded(without: document) {
          noteIfMoved(document, other.inCommon)
          continue
        }
        let counts = Self.enough(apart.counts(without: document), of: rest.figures.counts)
        let isMoved = known[counts] ?? isMoved(rest.figures, counts, theirsApart)
        known[counts] = isMoved
        if isMoved { note(document, other.inCommon) }
      }
    }
    findOfCarriers()
  }

  /// What is left apart from shared text, given what is left with it; nothing where that is too
  /// little, as ``IndependentEvidence`` has it.
  private static func enough(_ apart: StandingCounts, of whole: StandingCounts) -> StandingCounts? {
    let (left, all) = (apart.sums.statements, whole.sums.statements)
    if left == all { return whole }
    return left >= 2 && 2 * left >= all ? apart : nil
  }

  /// Without passages of ours that are in common, statements of theirs are their own again.
  private mutating func findOfCarriers() {
    guard !other.carrying.isEmpty else { return }
    let isOfAll = theirs.statements.contains {
      other.inCommon.theirs.contains($0.passage.exact)
    }
    let touching = isOfAll ? [] : Set(reading.rests[claim.id].flatMap(\.documents))
    for (document, inCommon) in other.carrying where isOfAll || touching.contains(document) {
      noteIfMoved(document, inCommon)
    }
  }

  private func isMoved(
    _ rest: StandingFigures, _ apart: StandingCounts?, _ theirsApart: StandingFigures?
  ) -> Bool {
    var figures: (StandingFigures, StandingFigures)?
    if let apart, let theirsApart { figures = (StandingFigures(rest.source, apart), theirsApart) }
    return words(rest, theirs.figures, apart: figures) != with.words
  }

  /// The words with figures of the source in the place of those that are held.
  private func words(
    _ mine: StandingFigures, _ theirs: StandingFigures,
    apart: (StandingFigures, StandingFigures)?
  ) -> PairOnClaim.Outcome.Words {
    if mine.source < theirs.source {
      return VerdictRule.words(on: claim, mine, theirs, apart: apart, validation: validation)
    }
    return VerdictRule.words(
      on: claim, theirs, mine, apart: apart.map { ($1, $0) }, validation: validation)
  }

  private mutating func noteIfMoved(_ document: DocumentID, _ inCommon: TextInCommon) {
    let rest = reading.rests.standing(ours, on: claim.id, without: document)
    let apart = IndependentEvidence.of(rest, theirs, inCommon)
    let words = words(
      rest.figures, theirs.figures, apart: apart.map { ($0.figures, $1.figures) })
    if words != with.words { note(document, inCommon) }
  }

  private mutating func note(_ document: DocumentID, _ inCommon: TextInCommon) {
    let (mine, theirs) = (reading.id, other.reading.id)
    found.append(
      (
        document,
        DocumentEffect.VerdictMove(
          claim: claim.id, a: min(mine, theirs), b: max(mine, theirs), with: with,
          without: outcome(without: document, inCommon))
      ))
  }

  private func outcome(
    without document: DocumentID, _ inCommon: TextInCommon
  ) -> PairOnClaim.Outcome {
    let rest = reading.rests.standing(ours, on: claim.id, without: document)
    if reading.id < other.reading.id {
      return VerdictRule.outcome(
        on: claim, rest, theirs, inCommon: inCommon, validation: validation)
    }
    return VerdictRule.outcome(
      on: claim, theirs, rest, inCommon: inCommon.turned, validation: validation)
  }
}
