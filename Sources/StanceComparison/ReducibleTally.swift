import StanceVocabulary

/// A tally of which documents are taken out, or counted otherwise, to see what is left, in a time
/// that does not grow with the others.
struct ReducibleTally {
  private let sums: PoleSums
  private let documents: Int
  /// By the documents' ids.
  private let tallies: [DocumentTally]
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
    tallies = tally.documents
    self.isDated = isDated
    dates = isDated ? tally.documents.compactMap(\.published).sorted() : []
    undated = isDated ? documents - dates.count : 0
  }

  /// The tally of a document; nothing where it has no statement.
  subscript(document: DocumentID) -> DocumentTally? {
    var places = tallies.indices
    while !places.isEmpty {
      let middle = (places.lowerBound + places.upperBound) / 2
      let found = tallies[middle].document
      if found == document { return tallies[middle] }
      places = found < document ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return nil
  }

  /// Counts anew where some documents have other statements than before, or none.
  ///
  /// - Parameters:
  ///   - changed: All statements that count of each document which is to count otherwise.
  ///   - hasReported: Whether others' words are left on the claim.
  /// - Returns: The counts of all documents then.
  func counts(changing changed: [DocumentID: [Evidence]], hasReported: Bool) -> StandingCounts {
    var (rest, count) = (sums, documents)
    var gone: [CalendarDate?] = []
    var new: [CalendarDate?] = []
    for (document, statements) in changed {
      if let former = self[document] {
        rest.subtract(former.sums)
        count -= 1
        gone.append(former.published)
      }
      if !statements.isEmpty {
        let tally = DocumentTally(document: document, statements: statements)
        rest.add(tally.sums)
        count += 1
        new.append(tally.published)
      }
    }
    let undated = undated - gone.count { $0 == nil } + new.count { $0 == nil }
    return StandingCounts(
      sums: rest, documents: count,
      period: isDated ? period(gone.compactMap(\.self), new.compactMap(\.self)) : nil,
      hasUndated: isDated && undated > 0, isOnlyReported: count == 0 && hasReported)
  }

  private func period(
    _ gone: [CalendarDate], _ new: [CalendarDate]
  ) -> ClosedRange<CalendarDate>? {
    let firsts = [Self.first(of: dates, without: gone), new.min()].compactMap(\.self)
    let lasts = [Self.first(of: dates.reversed(), without: gone), new.max()].compactMap(\.self)
    guard let first = firsts.min(), let last = lasts.max() else { return nil }
    return first...last
  }

  /// The first of dates in order that is left when some are taken away once each.
  private static func first(
    of dates: some Sequence<CalendarDate>, without gone: [CalendarDate]
  ) -> CalendarDate? {
    var gone = gone
    for date in dates {
      guard let place = gone.firstIndex(of: date) else { return date }
      gone.remove(at: place)
    }
    return nil
  }
}
