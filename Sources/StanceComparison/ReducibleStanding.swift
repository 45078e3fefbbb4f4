import StanceVocabulary

/// A standing without each of its documents, from counts alone.
///
/// Without a document copies of its passages may count in others; only those are counted again, so
/// that the time does not grow with the statements of the source.
struct ReducibleStanding {
  private let claim: ClaimID
  private let refoldings: Refoldings
  /// Passages that are left out, by their exact hashes.
  private let hidden: Set<UInt64>
  private let tally: ReducibleTally
  /// The statements of documents in which others may count.
  private let refoldable: [DocumentID: [Evidence]]
  /// Documents of which passages are left out.
  private let touched: Set<DocumentID>
  private let isDated: Bool

  /// Documents alike in this leave equal counts, if each of them leaves equal counts where no passage
  /// is left out.
  struct Likeness: Hashable {
    fileprivate let published: CalendarDate?
  }

  init(
    _ standing: Standing, on claim: Claim, _ refoldings: Refoldings,
    without hidden: Set<UInt64> = []
  ) {
    self.claim = claim.id
    self.refoldings = refoldings
    self.hidden = hidden
    let left = standing.without(hidden)
    tally = ReducibleTally(left.tally, isDated: claim.isTimeBound)
    isDated = claim.isTimeBound
    touched =
      hidden.isEmpty
      ? []
      : Set(
        standing.statements.lazy.filter { hidden.contains($0.passage.exact) }.map(\.document.id))
    refoldable =
      refoldings.refoldable.isEmpty
      ? [:]
      : Dictionary(
        grouping: left.statements.filter { refoldings.refoldable.contains($0.document.id) }
      ) {
        $0.document.id
      }
  }

  /// What a document is alike in to others; nothing where it has to be looked at alone.
  func likeness(of document: DocumentID) -> Likeness? {
    guard !touched.contains(document), refoldings[document] == nil else { return nil }
    return Likeness(published: isDated ? tally[document]?.published : nil)
  }

  /// What is left without a document, given whether others' words are left on the claim.
  func counts(without document: DocumentID, hasReported: Bool = false) -> StandingCounts {
    var changed: [DocumentID: [Evidence]] = [document: []]
    if let refolding = refoldings[document] {
      for statement in refolding.removed where statement.document != document {
        changed[statement.document] = refoldable[statement.document]
      }
      let added = refolding.added.filter { isCounted($0) && $0.document.id != document }
      for statement in added {
        changed[statement.document.id] = refoldable[statement.document.id] ?? []
      }
      for other in changed.keys {
        changed[other]?.removeAll { refolding.removed.contains($0.statement) }
      }
      for statement in added { changed[statement.document.id]?.append(statement) }
    }
    return tally.counts(changing: changed, hasReported: hasReported)
  }

  private func isCounted(_ statement: Evidence) -> Bool {
    statement.claim == claim && statement.voice == .own
      && !hidden.contains(statement.passage.exact)
  }
}
