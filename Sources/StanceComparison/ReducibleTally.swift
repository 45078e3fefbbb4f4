import StanceVocabulary

/// A tally of which documents are taken out, or counted otherwise, to see what is left, in a time
/// that does not grow with the others.
struct ReducibleTally: Sendable {
  private var sums: PoleSums
  private var documents: Int
  /// By the documents' ids.
  private let tallies: [DocumentTally]
  /// Documents that count otherwise than in ``tallies``, or not at all.
  private var recounted: [DocumentID: DocumentTally?] = [:]
  private var undated: Int
  /// Ascending; empty where no dates are asked for.
  private var dates: [CalendarDate]
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
    if !recounted.isEmpty, let known = recounted[document] { return known }
    return tallies.element(with: document) { $0.document }
  }

  /// The tally where some documents have these statements and no others, or none.
  func counting(_ changed: [DocumentID: [Evidence]]) -> ReducibleTally {
    var next = self
    for (document, statements) in changed {
      let former = self[document]
      let new =
        statements.isEmpty ? nil : DocumentTally(document: document, statements: statements)
      if let former { next.take(former, sign: -1) }
      if let new { next.take(new, sign: 1) }
      next.recounted.updateValue(new, forKey: document)
    }
    return next
  }

  /// Counts a document in or out.
  private mutating func take(_ document: DocumentTally, sign: Int) {
    if sign > 0 { sums.add(document.sums) } else { sums.subtract(document.sums) }
    documents += sign
    guard isDated else { return }
    guard let date = document.published else {
      undated += sign
      return
    }
    let place = dates.firstIndex { $0 >= date } ?? dates.endIndex
    if sign > 0 { dates.insert(date, at: place) } else { dates.remove(at: place) }
  }

  /// The first and the last date; none where no dates are asked for, or there are none.
  var edges: [CalendarDate] { [dates.first, dates.last].compactMap(\.self) }

  /// The counts of all documents, given whether others' words are left on the claim.
  func counts(hasReported: Bool) -> StandingCounts {
    counts(without: [], with: [], hasReported: hasReported)
  }

  /// The counts without a document, which need not have a statement.
  func counts(without document: DocumentID, hasReported: Bool) -> StandingCounts {
    counts(without: self[document].map { [$0] } ?? [], with: [], hasReported: hasReported)
  }

  /// Counts anew where some documents have other statements than before, or none.
  ///
  /// - Parameters:
  ///   - changed: All statements that count of each document which is to count otherwise.
  ///   - hasReported: Whether others' words are left on the claim.
  /// - Returns: The counts of all documents then.
  func counts(changing changed: [DocumentID: [Evidence]], hasReported: Bool) -> StandingCounts {
    counts(
      without: changed.keys.compactMap { self[$0] },
      with: changed.filter { !$1.isEmpty }.map { DocumentTally(document: $0, statements: $1) },
      hasReported: hasReported)
  }

  private func counts(
    without gone: [DocumentTally], with new: [DocumentTally], hasReported: Bool
  ) -> StandingCounts {
    var sums = sums
    for document in gone { sums.subtract(document.sums) }
    for document in new { sums.add(document.sums) }
    let count = documents - gone.count + new.count
    let undated =
      undated - gone.count { $0.published == nil } + new.count { $0.published == nil }
    return StandingCounts(
      sums: sums, documents: count,
      period: isDated
        ? period(gone.compactMap(\.published), new.compactMap(\.published)) : nil,
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
