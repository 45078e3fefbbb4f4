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
  private(set) var shared = SharedText()
  private var positions: [SourceID: [Position]] = [:]
  private var pairs: [Pair: PairVerdicts] = [:]

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

  /// Makes this the whole of what was read of a source, whether it is new or known.
  ///
  /// Folds and counts this source again, and holds it against every other on the claims on which it
  /// is another. The work grows with its statements and with the number of sources, not with the
  /// others' statements.
  /// - Parameters:
  ///   - summary: The source, its documents and words.
  ///   - evidence: All its statements, in any order; those of other sources are left out.
  ///   - entryPrecision: Share of right finds of the entry behind a statement, in thousandths; for
  ///     choosing quotations. A statement that is missing counts as 1000.
  package mutating func replace(
    _ summary: SourceSummary, evidence: [Evidence],
    entryPrecision: [StatementReference: Int] = [:]
  ) {
    let id = summary.source.id
    let reading = SourceReading(
      summary, evidence: evidence.filter { $0.source == id }, claims: claims,
      entryPrecision: entryPrecision)
    let unchanged = readings[id].map(reading.claimsUnchanged) ?? []
    readings[id] = reading
    // A pair's verdict rests on more than the two standings where they have text in common.
    let former = readings.keys.filter { shared.isShared(between: id, and: $0) }
    let touched = shared.replace(reading.passages, of: id)
    for source in touched.union([id]) {
      renewPositions(of: source)
    }
    for (other, theirs) in readings where other != id {
      let (a, b) = id < other ? (reading, theirs) : (theirs, reading)
      let isOfText = former.contains(other) || shared.isShared(between: id, and: other)
      let known = isOfText ? nil : pairs[Pair(a: a.id, b: b.id)]
      pairs[Pair(a: a.id, b: b.id)] = PairVerdicts(
        a, b, claims: claims, shared: shared, validation: validation, known: known,
        unchanged: unchanged)
    }
  }

  /// Takes a source out, with all that rests on it.
  package mutating func remove(_ source: SourceID) {
    guard readings.removeValue(forKey: source) != nil else { return }
    positions[source] = nil
    for other in shared.replace([], of: source) {
      renewPositions(of: other)
    }
    for other in readings.keys {
      pairs[Pair(a: min(source, other), b: max(source, other))] = nil
    }
  }

  /// Everything, in the order that a report has it.
  package func comparison() -> Comparison {
    let sources = readings.keys.sorted()
    let pairs = sortedPairs(of: sources)
    let sharedPassages = shared.passages()
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
    shared.isShared(statement)
  }

  /// Whether two sources carry some passage alike.
  package func isTextShared(between a: SourceID, and b: SourceID) -> Bool {
    shared.isShared(between: a, and: b)
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

  private mutating func renewPositions(of source: SourceID) {
    guard let reading = readings[source] else { return }
    positions[source] = claims.map {
      PositionRule.position(of: reading, on: $0.id, shared: shared)
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
