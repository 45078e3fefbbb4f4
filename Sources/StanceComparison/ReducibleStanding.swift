import StanceVocabulary

/// A standing without each of its documents, from counts alone.
///
/// Without a document copies of its passages may count in others; only those are counted again, so
/// that the time does not grow with the statements of the source.
struct ReducibleStanding {
  private let claim: ClaimID
  private let apart: StandingApart
  private let counted: CountedStatements
  private let refoldings: Refoldings
  /// Passages that are left out, by their exact hashes.
  private let hidden: Set<UInt64>

  init(
    _ standing: Standing, on claim: Claim, _ counted: CountedStatements, _ refoldings: Refoldings,
    without text: CarriedText = CarriedText()
  ) {
    self.claim = claim.id
    apart = StandingApart(standing, without: text[claim.id])
    self.counted = counted
    self.refoldings = refoldings
    hidden = text.passages
  }

  /// What is left with all documents.
  var figures: StandingFigures { apart.figures }

  /// The documents of which passages are left out.
  var touched: some Collection<DocumentID> { apart.changed.keys }

  /// The first and the last date of what is left, where dates are asked for.
  var edges: [CalendarDate] { apart.tally.edges }

  /// Whether passages of a document are left out.
  func isTouched(_ document: DocumentID) -> Bool { apart.changed[document] != nil }

  /// What is left without a document, given whether others' words are left on the claim.
  func counts(without document: DocumentID, hasReported: Bool = false) -> StandingCounts {
    guard let refolding = refoldings[document] else {
      return apart.tally.counts(without: document, hasReported: hasReported)
    }
    var changed: [DocumentID: [Evidence]] = [document: []]
    for statement in refolding.removed where statement.document != document {
      changed[statement.document] = left(of: statement.document)
    }
    let added = refolding.added.filter { isCounted($0) && $0.document.id != document }
    for statement in added {
      changed[statement.document.id] = left(of: statement.document.id)
    }
    for other in changed.keys {
      changed[other]?.removeAll { refolding.removed.contains($0.statement) }
    }
    for statement in added { changed[statement.document.id]?.append(statement) }
    return apart.tally.counts(changing: changed, hasReported: hasReported)
  }

  /// What counts of a document with all others.
  private func left(of document: DocumentID) -> [Evidence] {
    apart.changed[document] ?? counted.own(of: document, on: claim)
  }

  private func isCounted(_ statement: Evidence) -> Bool {
    statement.claim == claim && statement.voice == .own
      && !hidden.contains(statement.passage.exact)
  }
}
