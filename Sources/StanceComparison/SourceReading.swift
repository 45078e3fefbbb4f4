import StanceVocabulary

/// All that comparison keeps of one source, brought up to date document by document.
struct SourceReading: Sendable {
  private(set) var summary: SourceSummary
  private let asked: [Claim]
  private(set) var counted = CountedStatements()
  /// By ``PassageGroup/name``.
  private var groups: [Int: FoldedGroup] = [:]
  /// How other documents count without one.
  private(set) var refoldings = Refoldings()
  private var claims: [ClaimID: ClaimReading] = [:]
  /// What a claim is on which nothing was found.
  private let silence: ClaimReading

  /// A source of which nothing was read yet.
  init(_ summary: SourceSummary, claims: [Claim]) {
    self.summary = summary
    asked = claims
    silence = ClaimReading(summary.source.id)
  }

  var id: SourceID { summary.source.id }

  /// What was read on a claim; an empty reading for a claim that no question has.
  subscript(claim: ClaimID) -> ClaimReading { claims[claim] ?? silence }

  /// Each statement that repeats one of an earlier copy and does not count, in order.
  var repetitions: [Repetition] {
    groups.values.flatMap(\.repetitions).sorted {
      EvidenceOrder.precedes($0.statement, $1.statement)
    }
  }

  // MARK: - Changes

  /// What a change of some documents made otherwise.
  struct Change {
    /// The claims on which the source is another, or would be without one of its documents.
    var claims: Set<ClaimID>
    /// As ``PassageGraph/Change/partners``.
    let partners: [SourceID: Set<ClaimID>]
  }

  /// Takes documents out and statements in; a document whose statements come in is replaced.
  mutating func update(
    _ summary: SourceSummary, removing gone: Set<DocumentID>, adding evidence: [Evidence],
    _ passages: inout PassageGraph
  ) -> Change {
    self.summary = summary
    let added = evidence.filter { $0.source == id && $0.weight > .zero }
    let addedDocuments = Dictionary(grouping: added) { $0.document.id }
    let leaving = gone.union(addedDocuments.keys)
    let removed = leaving.flatMap { counted.documents[$0] ?? [] }
    for document in leaving { counted.documents[document] = nil }
    for (document, statements) in addedDocuments {
      counted.documents[document] = statements.sorted(by: EvidenceOrder.precedes)
    }
    let change = passages.update(id, removing: removed, adding: added)
    fold(change)
    let claims = change.claims.union(removed.map(\.claim)).union(added.map(\.claim))
    let came = Dictionary(grouping: added) { $0.claim }
    for claim in asked where claims.contains(claim.id) {
      let kept = self[claim.id].statements.filter { !leaving.contains($0.document.id) }
      let new = (came[claim.id] ?? []).sorted(by: EvidenceOrder.precedes)
      let statements = EvidenceOrder.merged(kept, new)
      self.claims[claim.id] =
        statements.isEmpty
        ? nil
        : ClaimReading(id, claim, statements, counted, refoldings, former: self[claim.id])
    }
    return Change(claims: claims, partners: change.partners)
  }

  /// Makes these all its statements, whichever it had.
  mutating func replace(
    _ summary: SourceSummary, evidence: [Evidence], _ passages: inout PassageGraph
  ) -> Change {
    let weighty = evidence.filter { $0.source == id && $0.weight > .zero }
    let new = Dictionary(grouping: weighty) { $0.document.id }
    let changed = new.filter { document, statements in
      counted.documents[document] != statements.sorted(by: EvidenceOrder.precedes)
    }
    return update(
      summary, removing: Set(counted.documents.keys).subtracting(new.keys),
      adding: changed.values.flatMap(\.self), &passages)
  }

  /// Brings the folding up to the passages.
  private mutating func fold(_ change: PassageGraph.Change) {
    guard !change.gone.isEmpty || !change.groups.isEmpty else { return }
    for name in change.gone {
      guard let former = groups.removeValue(forKey: name) else { continue }
      counted.repeated.subtract(former.repetitions.map(\.statement.statement))
    }
    for group in change.groups {
      let folded = FoldedGroup(group)
      groups[group.name] = folded
      counted.repeated.formUnion(folded.repetitions.map(\.statement.statement))
    }
    refoldings = Refoldings(groups.values)
  }
}
