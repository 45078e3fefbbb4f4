package import StanceVocabulary

/// A comparison that follows its sources: one source changes, and only what depends on it is done
/// again.
///
/// A value: a copy can be changed to ask "what if" and thrown away. What it says is a function of
/// what it holds and never of the order in which it came: ``comparison()`` gives the same after any
/// way to the same sources.
package struct RunningComparison: Sendable {
  private let questions: [Question]
  let claims: [Claim]
  let validation: [ClaimID: ClaimValidation]
  private(set) var readings: [SourceID: SourceReading] = [:]
  private(set) var passages = PassageGraph()
  private var positions: [SourceID: [Position]] = [:]
  private var pairs: [Pair: PairVerdicts] = [:]
  /// Nothing where text that sources have in common is not as it was when they were told.
  private var sharedPassages: [SharedPassage]?

  private struct Pair: Hashable, Sendable {
    let a: SourceID
    let b: SourceID
  }

  /// A comparison without sources.
  ///
  /// - Parameters:
  ///   - questions: What is asked, in the order of the result.
  ///   - validation: What is known of each claim's reading; a claim that is missing is unvalidated,
  ///     and no verdict on it is firm.
  package init(questions: [Question], validation: [ClaimID: ClaimValidation]) {
    self.questions = questions
    self.validation = validation
    claims = questions.flatMap(\.claims)
  }

  /// What a change of one source made otherwise.
  package struct Change: Sendable {
    /// The claims on which the source is another, or would be without one of its documents.
    package let claims: Set<ClaimID>
    /// Other sources that have text of it in common, where this text is not as before, and the claims
    /// on which they speak there: on these, what the two have apart from it may be another.
    package let partners: [SourceID: Set<ClaimID>]

    /// The claims on which a verdict with another source may be another.
    package func claims(against other: SourceID) -> Set<ClaimID> {
      partners[other].map { claims.union($0) } ?? claims
    }
  }

  /// Takes documents of a source out and statements in, whether it is new or known.
  ///
  /// The work grows with what comes and goes, with the source's statements on the claims that this
  /// changes, and with the number of sources, not with the others' statements.
  /// - Parameters:
  ///   - summary: The source, its documents and words as they are then.
  ///   - gone: Documents that leave; unknown ones change nothing.
  ///   - evidence: All statements of the documents that come or are read anew, in any order.
  /// - Returns: What became otherwise.
  @discardableResult
  package mutating func update(
    _ summary: SourceSummary, removing gone: Set<DocumentID>, adding evidence: [Evidence]
  ) -> Change {
    change(summary) { $0.update(summary, removing: gone, adding: evidence, &$1) }
  }

  /// Makes this the whole of what was read of a source, whether it is new or known.
  ///
  /// - Parameters:
  ///   - summary: The source, its documents and words.
  ///   - evidence: All its statements, in any order; those of other sources are left out.
  /// - Returns: What became otherwise.
  @discardableResult
  package mutating func replace(_ summary: SourceSummary, evidence: [Evidence]) -> Change {
    change(summary) { $0.replace(summary, evidence: evidence, &$1) }
  }

  private mutating func change(
    _ summary: SourceSummary,
    by act: (inout SourceReading, inout PassageGraph) -> SourceReading.Change
  ) -> Change {
    let id = summary.source.id
    // Taken out meanwhile, so that it is changed in place.
    let known = readings.removeValue(forKey: id)
    var reading = known ?? SourceReading(summary, claims: claims)
    var change = act(&reading, &passages)
    readings[id] = reading
    if known == nil { change.claims = Set(claims.map(\.id)) }
    let result = Change(claims: change.claims, partners: change.partners)
    if !change.partners.isEmpty { sharedPassages = nil }
    renewPositions(of: id, on: change.claims)
    for (partner, claims) in change.partners { renewPositions(of: partner, on: claims) }
    for (other, theirs) in readings where other != id {
      let pair = Pair(a: min(id, other), b: max(id, other))
      let changed = result.claims(against: other)
      if pairs[pair] != nil, changed.isEmpty { continue }
      let (a, b) = id < other ? (reading, theirs) : (theirs, reading)
      pairs[pair] = PairVerdicts(
        a, b, claims: claims, passages, validation: validation, known: pairs[pair],
        changed: changed)
    }
    return result
  }

  /// Takes a source out, with all that rests on it.
  package mutating func remove(_ source: SourceID) {
    guard var reading = readings.removeValue(forKey: source) else { return }
    positions[source] = nil
    let partners = reading.replace(reading.summary, evidence: [], &passages).partners
    if !partners.isEmpty { sharedPassages = nil }
    for (partner, claims) in partners { renewPositions(of: partner, on: claims) }
    for other in readings.keys {
      pairs[Pair(a: min(source, other), b: max(source, other))] = nil
    }
  }

  /// Finds out which text sources have in common, once for all comparisons until it is another.
  package mutating func findSharedPassages() {
    if sharedPassages == nil { sharedPassages = passages.sharedPassages() }
  }

  /// Everything, in the order that a report has it.
  package func comparison() -> Comparison {
    let sources = readings.keys.sorted()
    let pairs = sortedPairs(of: sources)
    let sharedPassages = sharedPassages ?? passages.sharedPassages()
    var positions: [Position] = []
    var camps: [Camps] = []
    var verdicts: [PairOnClaim] = []
    var place = 0
    for question in questions {
      let differences = CampRule.differences(in: question, among: pairs)
      for claim in question.claims {
        let standings = sources.compactMap { self.positions[$0]?[place] }
        positions += standings
        camps.append(
          CampRule.camps(
            on: claim.id, positions: standings, differOn: differences[claim.id] ?? []))
        verdicts += pairs.compactMap { pair in
          pair.outcome(on: claim.id).map {
            PairOnClaim(a: pair.a, b: pair.b, claim: claim.id, outcome: $0)
          }
        }
        place += 1
      }
    }
    return Comparison(
      questions: questions, sources: sources.compactMap { readings[$0]?.summary },
      positions: positions, camps: camps, verdicts: verdicts, pairs: pairs.map(\.summary),
      sharedPassages: sharedPassages, validation: validation)
  }

  /// What one source's position and verdicts are, against each other source; nothing if unknown.
  package func view(of source: SourceID) -> SourceView? {
    guard let positions = positions[source] else { return nil }
    let others = readings.keys.filter { $0 != source }.sorted()
    let pairs = others.compactMap {
      self.pairs[Pair(a: min(source, $0), b: max(source, $0))]
    }
    let verdicts = claims.flatMap { claim in
      pairs.compactMap { pair in
        pair.outcome(on: claim.id).map {
          PairOnClaim(a: pair.a, b: pair.b, claim: claim.id, outcome: $0)
        }
      }
    }
    return SourceView(positions: positions, verdicts: verdicts)
  }

  /// Whether another source carries the passage that a statement stands in.
  package func isShared(_ statement: Evidence) -> Bool {
    passages.isShared(statement)
  }

  /// The outcome of two sources on a claim, in whichever order they come.
  func outcome(_ one: SourceID, _ other: SourceID, on claim: ClaimID) -> PairOnClaim.Outcome? {
    pairs[Pair(a: min(one, other), b: max(one, other))]?.outcome(on: claim)
  }

  private func sortedPairs(of sources: [SourceID]) -> [PairVerdicts] {
    sources.enumerated().flatMap { place, a in
      sources[(place + 1)...].compactMap { b in pairs[Pair(a: a, b: b)] }
    }
  }

  /// The quotations of claims that are not named stay as they are.
  private mutating func renewPositions(of source: SourceID, on changed: Set<ClaimID>) {
    guard let reading = readings[source] else { return }
    let known = positions[source]
    let shared = passages.sharedHashes(in: source)
    positions[source] = claims.enumerated().map { place, claim in
      PositionRule.position(
        of: reading, on: claim.id, sharing: shared,
        quotations: changed.contains(claim.id) ? nil : known?[place].quotations)
    }
  }
}

/// One source in a comparison.
package struct SourceView: Hashable, Sendable {
  /// In the order of claims.
  package let positions: [Position]
  /// Those it is part of: by claim, then by the other source.
  package let verdicts: [PairOnClaim]
}
