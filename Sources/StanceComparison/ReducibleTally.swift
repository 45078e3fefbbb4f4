import StanceVocabulary

/// A tally that each of its documents is taken out of to see what is left, in a time that does not
/// grow with the others.
struct ReducibleTally {
  private let sums: PoleSums
  private let documents: Int
  private let byDocument: [DocumentID: DocumentTally]
  private let undated: Int
  /// Ascending; empty where no dates are asked for.
  private let dates: [CalendarDate]
  private let isDated: Bool

  /// - Parameters:
  ///   - tally: What is reduced.
  ///   - isDated: Whether periods matter; else all are left out of the counts.
  init(_ tally: ClaimTally, isDated: Bool) {
    sums = tally.sums
    documents = tally.documents.count
    byDocument = Dictionary(tally.documents.map { ($0.document, $0) }) { first, _ in first }
    self.isDated = isDated
    dates = isDated ? tally.documents.compactMap(\.published).sorted() : []
    undated = isDated ? documents - dates.count : 0
  }

  /// The counts without a document of the tally, given whether others' words are left on the claim.
  func counts(without document: DocumentTally, hasReported: Bool) -> StandingCounts {
    var rest = sums
    rest.subtract(document.sums)
    return StandingCounts(
      sums: rest, documents: documents - 1, period: period(without: document.published),
      hasUndated: isDated && undated - (document.published == nil ? 1 : 0) > 0,
      isOnlyReported: documents == 1 && hasReported)
  }

  /// The counts without a document that may have no statement in the tally.
  func counts(without document: DocumentID) -> StandingCounts {
    if let tally = byDocument[document] { return counts(without: tally, hasReported: false) }
    return StandingCounts(
      sums: sums, documents: documents, period: period(without: nil),
      hasUndated: undated > 0, isOnlyReported: false)
  }

  private func period(without date: CalendarDate?) -> ClosedRange<CalendarDate>? {
    var (first, last) = (0, dates.count - 1)
    if let date, first <= last {
      if dates[first] == date {
        first += 1
      } else if dates[last] == date {
        last -= 1
      }
    }
    return first <= last ? dates[first]...dates[last] : nil
  }
}
