import StanceVocabulary

/// What two sources have on one claim apart from the text that they have in common, without each
/// document of the first.
struct BesideSharedText {
  private let freed: [DocumentID: Set<UInt64>]
  private let mine: ReducibleStanding
  private let theirs: CounterpartStanding
  private let theirsApart: StandingCounts?
  /// Documents that are first or last only because others' text is left out.
  private let newEdges: Set<DocumentID>
  private var knownOfMine: KnownFigures
  private var knownOfTheirs: KnownFigures

  init(_ claim: Claim, _ reading: SourceReading, _ other: Counterpart) {
    freed = other.freed
    mine = ReducibleStanding(
      reading[claim.id].standing, on: claim, reading.counted, reading.refoldings,
      without: other.inCommon.ours)
    theirs = CounterpartStanding(
      other.reading[claim.id].standing, on: claim.id, without: other.inCommon.theirs)
    theirsApart = theirs.counts(freeing: [])
    let whole = reading[claim.id].standing
    let edges = Set(mine.edges).subtracting(whole.reducible.edges)
    newEdges =
      edges.isEmpty
      ? []
      : Set(
        whole.tally.documents.lazy.filter { $0.published.map(edges.contains) ?? false }
          .map(\.document))
    knownOfMine = KnownFigures(reading.id)
    knownOfTheirs = KnownFigures(other.reading.id)
  }

  /// What both have with all documents; nothing where the other has too little.
  var all: (mine: StandingFigures, theirs: StandingFigures)? {
    mutating get {
      theirsApart.map { (mine.figures, knownOfTheirs.figures(of: $0)) }
    }
  }

  /// Whether a document has words in the text in common, makes it what it is, or counts otherwise
  /// beside it.
  func hasPart(_ document: DocumentID) -> Bool {
    mine.isTouched(document) || freed[document] != nil || newEdges.contains(document)
  }

  /// In order.
  var documentsWithPart: [DocumentID] {
    newEdges.union(mine.touched).union(freed.keys).sorted()
  }

  /// Whether the other source has words on the claim that are its own without the document.
  func freesWords(_ document: DocumentID) -> Bool {
    freed[document].map(theirs.stands) ?? false
  }

  /// The figures of both without a document of the first, given what that leaves with the text in
  /// common; nothing where one of them has too little left.
  mutating func figures(
    without document: DocumentID, leaving rest: StandingFigures
  ) -> (StandingFigures, StandingFigures)? {
    let left = freed[document].map { theirs.counts(freeing: $0) } ?? theirsApart
    guard let left else { return nil }
    let ours = mine.counts(without: document)
    guard let ours = IndependentEvidence.enough(ours, of: rest.counts) else { return nil }
    return (
      ours == rest.counts ? rest : knownOfMine.figures(of: ours), knownOfTheirs.figures(of: left)
    )
  }
}

/// The figures of a source by its counts: finding their probabilities takes longer than looking
/// them up.
private struct KnownFigures {
  private let source: SourceID
  private var known: [StandingCounts: StandingFigures] = [:]

  init(_ source: SourceID) {
    self.source = source
  }

  mutating func figures(of counts: StandingCounts) -> StandingFigures {
    if let figures = known[counts] { return figures }
    let figures = StandingFigures(source, counts)
    known[counts] = figures
    return figures
  }
}

/// What the other source has on one claim apart from the text in common, and what it would have if
/// less were in common.
private struct CounterpartStanding {
  private let apart: StandingApart
  private let text: CarriedText.OnClaim

  init(_ standing: Standing, on claim: ClaimID, without text: CarriedText) {
    self.text = text[claim] ?? CarriedText.OnClaim()
    apart = StandingApart(standing, without: self.text)
  }

  /// Whether a statement stands in one of the passages.
  func stands(in passages: Set<UInt64>) -> Bool {
    passages.contains { text.within[$0] != nil }
  }

  /// Its counts when some passages are in common no more; nothing where too little is left.
  func counts(freeing passages: Set<UInt64>) -> StandingCounts? {
    let freed = passages.flatMap { text.within[$0] ?? [] }
    var changed: [DocumentID: [Evidence]] = [:]
    for statement in freed {
      let document = statement.document.id
      changed[document, default: text.beside[document] ?? []].append(statement)
    }
    return IndependentEvidence.enough(
      apart.tally.counts(changing: changed, hasReported: false), of: apart.whole.figures.counts)
  }
}
