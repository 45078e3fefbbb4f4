import StanceVocabulary

/// What a source would be on a claim without one of its documents, found for all documents when the
/// claim is read: what they move is then a matter of holding figures against other sources.
struct ClaimRests: Sendable {
  /// Documents that leave the same counts.
  struct Rest: Sendable {
    let figures: StandingFigures
    fileprivate(set) var documents: [DocumentID]
  }

  /// The rests of documents that change anything; every other document changes nothing.
  let rests: [Rest]

  /// Of a claim on which nothing was found.
  init() {
    rests = []
  }

  /// The rests of what a source brings to a claim with all its documents; the reporters are those
  /// that report others' words on it, copies included.
  init(
    _ standing: Standing, on claim: Claim, reporters: Set<DocumentID>, _ refoldings: Refoldings
  ) {
    let others = Reporters(documents: reporters)
    let reducible = ReducibleStanding(standing, on: claim, refoldings)
    var found = FoundRests(source: standing.source)
    for documents in Self.alike(standing.tally, isDated: claim.isTimeBound, refoldings) {
      found.take(
        documents,
        reducible.counts(
          without: documents[0], hasReported: others.isLeft(without: documents[0])))
    }
    for document in Self.refolded(standing, claim.id, reporters, refoldings) {
      found.take(
        [document],
        reducible.counts(without: document, hasReported: others.isLeft(without: document)))
    }
    if standing.isOnlyReported, reporters.count == 1, let only = reporters.first,
      refoldings[only] == nil
    {
      found.take(
        [only], Standing(source: standing.source, own: [], hasReported: false).figures.counts)
    }
    rests = found.rests
  }

  private struct Reporters {
    let documents: Set<DocumentID>

    func isLeft(without document: DocumentID) -> Bool {
      documents.count > 1 || (documents.count == 1 && !documents.contains(document))
    }
  }

  /// What tells a document's part in the counts, where no other counts in its place.
  private struct Share: Hashable {
    let sums: PoleSums
    let published: CalendarDate?
  }

  /// The documents without which the others count as they do, those together that leave the same.
  private static func alike(
    _ tally: ClaimTally, isDated: Bool, _ refoldings: Refoldings
  ) -> some Collection<[DocumentID]> {
    var alike: [Share: [DocumentID]] = [:]
    for document in tally.documents where refoldings[document.document] == nil {
      let share = Share(sums: document.sums, published: isDated ? document.published : nil)
      alike[share, default: []].append(document.document)
    }
    return alike.values
  }

  /// The documents whose refolding changes the claim, and those with one that speak on it.
  private static func refolded(
    _ standing: Standing, _ claim: ClaimID, _ reporters: Set<DocumentID>, _ refoldings: Refoldings
  ) -> [DocumentID] {
    guard !refoldings.isEmpty else { return [] }
    let counted = Set(standing.statements.map(\.statement))
    let own = standing.tally.documents.map(\.document).filter { refoldings[$0] != nil }
    let only = reporters.count == 1 ? reporters.filter { refoldings[$0] != nil } : []
    return Set(refoldings.documents(changing: claim, counted: counted)).union(own).union(only)
      .sorted()
  }
}

/// Gathers rests, those with equal counts in one.
private struct FoundRests {
  let source: SourceID
  private(set) var rests: [ClaimRests.Rest] = []
  private var places: [StandingCounts: Int] = [:]

  init(source: SourceID) {
    self.source = source
  }

  mutating func take(_ documents: [DocumentID], _ counts: StandingCounts) {
    if let place = places[counts] {
      rests[place].documents += documents
      return
    }
    places[counts] = rests.count
    rests.append(
      ClaimRests.Rest(figures: StandingFigures(source, counts), documents: documents))
  }
}
