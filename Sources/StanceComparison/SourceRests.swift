import StanceVocabulary

/// What a source would be on each claim without one of its documents, found for all documents when
/// the source is read: what they move is then a matter of holding figures against other sources.
struct SourceRests: Sendable {
  /// Documents that leave the same counts.
  struct Rest: Sendable {
    let figures: StandingFigures
    fileprivate(set) var documents: [DocumentID]
  }

  /// What the folding makes otherwise without a document, in the other documents.
  struct Refolding: Sendable {
    /// Statements that no longer count.
    fileprivate(set) var removed: Set<StatementReference> = []
    /// Statements that count then.
    fileprivate(set) var added: [Evidence] = []
  }

  private var rests: [ClaimID: [Rest]] = [:]
  /// Documents whose passages are counted in the place of copies in others: without them, others
  /// count.
  private let refoldings: [DocumentID: Refolding]
  /// The documents in which other statements count where another is missing.
  let refoldable: Set<DocumentID>
  /// The documents that report others' words on a claim.
  private var reporters: [ClaimID: Set<DocumentID>] = [:]

  init(
    _ evidence: [Evidence], _ folding: FoldedEvidence, claims: [Claim],
    standings: [ClaimID: Standing]
  ) {
    refoldings = Self.refoldings(folding)
    refoldable = Set(
      refoldings.values.lazy.flatMap { refolding in
        refolding.removed.map(\.document) + refolding.added.map(\.document.id)
      })
    for statement in evidence where statement.voice == .reported && statement.weight > .zero {
      reporters[statement.claim, default: []].insert(statement.document.id)
    }
    for claim in claims {
      guard let standing = standings[claim.id] else { continue }
      let onClaim = found(standing, claim)
      if !onClaim.isEmpty { rests[claim.id] = onClaim }
    }
  }

  /// The rests of documents that change anything on a claim; every other document changes nothing.
  subscript(claim: ClaimID) -> [Rest] { rests[claim] ?? [] }

  /// How other documents of the source count without this one; nothing where they count as they do.
  func refolding(without document: DocumentID) -> Refolding? { refoldings[document] }

  /// A standing without a document, with all its statements.
  func standing(
    _ standing: Standing, on claim: ClaimID, without document: DocumentID
  ) -> Standing {
    let refolding = refoldings[document]
    var own = standing.statements.filter {
      $0.document.id != document && refolding?.removed.contains($0.statement) != true
    }
    let added = (refolding?.added ?? []).filter { $0.claim == claim && $0.voice == .own }
    if !added.isEmpty { own = (own + added).sorted(by: EvidenceOrder.precedes) }
    return Standing(
      source: standing.source, own: own, hasReported: hasReporters(claim, without: document))
  }

  private func hasReporters(_ claim: ClaimID, without document: DocumentID) -> Bool {
    guard let all = reporters[claim] else { return false }
    return all.count > 1 || !all.contains(document)
  }

  /// The rests of one claim.
  private func found(_ standing: Standing, _ claim: Claim) -> [Rest] {
    var places: [StandingCounts: Int] = [:]
    var found: [Rest] = []
    func take(_ document: DocumentID, _ counts: StandingCounts) {
      guard let place = places[counts] else {
        places[counts] = found.count
        let figures = StandingFigures(standing.source, counts)
        found.append(Rest(figures: figures, documents: [document]))
        return
      }
      found[place].documents.append(document)
    }
    let reducible = ReducibleStanding(standing, on: claim, self)
    let plain = standing.tally.documents.map(\.document).filter { refoldings[$0] == nil }
    for document in plain + refolded(standing, claim.id) {
      let hasReported = hasReporters(claim.id, without: document)
      take(document, reducible.counts(without: document, hasReported: hasReported))
    }
    if standing.isOnlyReported, let only = reporters[claim.id], only.count == 1,
      let document = only.first, refoldings[document] == nil
    {
      take(document, Standing(source: standing.source, own: [], hasReported: false).figures.counts)
    }
    return found
  }

  /// The documents whose refolding, or own statements, change a claim.
  private func refolded(_ standing: Standing, _ claim: ClaimID) -> [DocumentID] {
    guard !refoldings.isEmpty else { return [] }
    let own = Set(standing.tally.documents.map(\.document))
    let counted = Set(standing.statements.map(\.statement))
    return refoldings.filter { document, refolding in
      own.contains(document) || refolding.added.contains { $0.claim == claim }
        || refolding.removed.contains(where: counted.contains)
        || reporters[claim] == [document]
    }.keys.sorted()
  }

  private static func refoldings(_ folding: FoldedEvidence) -> [DocumentID: Refolding] {
    let repeated = Set(folding.repetitions.map(\.statement.statement))
    var found: [DocumentID: Refolding] = [:]
    for tie in folding.ties {
      let counted = tie.filter { !repeated.contains($0.statement) }
      // Nothing counts in place of a statement that does not count itself.
      for document in Set(counted.map(\.document.id)) {
        let rest = FoldedEvidence.counted(
          ofTied: tie.filter { $0.document.id != document })
        let before = Set(counted.lazy.filter { $0.document.id != document }.map(\.statement))
        let after = Set(rest.map(\.statement))
        guard before != after else { continue }
        found[document, default: Refolding()].removed.formUnion(before.subtracting(after))
        found[document, default: Refolding()].added += rest.filter {
          !before.contains($0.statement)
        }
      }
    }
    return found
  }
}
