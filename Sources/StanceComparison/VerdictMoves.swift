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
      Counterpart($0, of: reading, passages, sole)
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

/// What the documents of one source move in its verdict with another on one claim.
private struct MovesOnClaim {
  private let claim: Claim
  private let reading: SourceReading
  private let other: Counterpart
  private let validation: ClaimValidation?
  private let theirs: StandingFigures
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
    theirs = other.reading[claim.id].standing.figures
    self.with = with.inShort
    validation = running.validation[claim.id]
    if other.inCommon.ours.passages.isEmpty { find() } else { findBesideSharedText() }
  }

  private var ours: Standing { reading[claim.id].standing }

  /// Where the two have no text in common: the rests as they are.
  private mutating func find() {
    let rests = reading[claim.id].rests
    for band in rests.bands where !isSafe(band, apart: ours.figures.counts, theirs) {
      for alike in band.alike {
        let without = outcome(on: rests.rests[alike.rest])
        for document in alike.documents { note(document, without) }
      }
    }
    for rest in rests.rests where !(rest.alikeAtEdge.isEmpty && rest.alone.isEmpty) {
      let without = outcome(on: rest)
      for document in rest.alikeAtEdge.joined() { note(document, without) }
      for document in rest.alone { note(document, without) }
    }
  }

  private func outcome(on rest: ClaimRests.Rest) -> PairOnClaim.ShortOutcome {
    outcome(rest.figures, apart: (rest.figures, theirs))
  }

  /// Whether no document of a band can move the verdict, as in a large source almost everywhere: then
  /// none of them is looked at.
  private func isSafe(
    _ band: ClaimRests.Band, apart: StandingCounts, _ theirs: StandingFigures
  ) -> Bool {
    VerdictMargin(
      whole: ours.figures.counts, apart: apart, least: band.least, most: band.most,
      theirs: theirs, isValidated: validation?.isValidated ?? false
    ).holds(with)
  }

  /// Where they have: what each document leaves is told apart from the shared text.
  ///
  /// A document that has no part in that text leaves what those leave that it is alike to: the work
  /// grows with the shared passages, and not with the documents.
  private mutating func findBesideSharedText() {
    var beside = BesideSharedText(claim, reading, other)
    let rests = reading[claim.id].rests
    let all = beside.all
    for band in rests.bands {
      if let (mine, theirs) = all, isSafe(band, apart: mine.counts, theirs) { continue }
      for alike in band.alike {
        noteAlike(alike.documents, leaving: rests.rests[alike.rest], &beside)
      }
    }
    for rest in rests.rests {
      for alike in rest.alikeAtEdge { noteAlike(alike, leaving: rest, &beside) }
      for document in rest.alone {
        note(
          document,
          outcome(rest.figures, apart: beside.figures(without: document, leaving: rest.figures)))
      }
    }
    for document in beside.documentsWithPart where !rests.isAlone(document) {
      let rest = rests.figures(without: document, adding: ours.reducible[document])
      // One that says nothing on the claim may yet leave the other more of its own.
      guard rest != nil || beside.freesWords(document) else { continue }
      let left = rest ?? ours.figures
      note(document, outcome(left, apart: beside.figures(without: document, leaving: left)))
    }
  }

  /// Takes note of documents that leave the same but for those with part in the text in common.
  private mutating func noteAlike(
    _ documents: [DocumentID], leaving rest: ClaimRests.Rest, _ beside: inout BesideSharedText
  ) {
    guard let example = documents.first(where: { !beside.hasPart($0) }) else { return }
    let without = outcome(
      rest.figures, apart: beside.figures(without: example, leaving: rest.figures))
    guard !without.reads(like: with) else { return }
    for document in documents where !beside.hasPart(document) { note(document, without) }
  }

  /// The outcome with figures of the source in the place of those that are held.
  private func outcome(
    _ mine: StandingFigures, apart: (StandingFigures, StandingFigures)?
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
