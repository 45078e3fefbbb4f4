import StanceVocabulary

/// Where a source stood on a claim in one month or one year of publication.
///
/// The posterior is that of a position, over the documents of the period alone: a document has one
/// date, so its discount is the same as in the whole.
package struct PositionInPeriod: Hashable, Sendable {
  package let period: Period
  /// Own statements of the period after folding.
  package let own: PoleTallies
  /// Documents of the period with an own statement.
  package let documents: Int
  package let estimate: Estimate

  /// A month of a year, or a whole year.
  package struct Period: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    /// From 1 to 12; nothing for a whole year.
    package let month: Int?

    package init(year: Int, month: Int?) {
      self.year = year
      self.month = month
    }

    /// Periods of the same kind since year 0: neighbours differ by one.
    package var ordinal: Int { month.map { year * 12 + $0 - 1 } ?? year }

    package static func < (left: Period, right: Period) -> Bool { left.ordinal < right.ordinal }

    /// `2017-07`, or `2017`.
    package var description: String {
      guard let month else { return String(year) }
      return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  /// The positions in all periods that dated documents fall into, ascending.
  ///
  /// The known ones, ascending too, stand for any that are the same: an estimate takes long to find.
  static func periods(
    of documents: [DocumentTally], known: [PositionInPeriod] = [],
    by period: (CalendarDate) -> Period
  ) -> [PositionInPeriod] {
    var grouped: [Period: (sums: PoleSums, documents: Int)] = [:]
    for document in documents {
      guard let date = document.published else { continue }
      let period = period(date)
      var group = grouped[period] ?? (PoleSums(), 0)
      group.sums.add(document.sums)
      group.documents += 1
      grouped[period] = group
    }
    return grouped.sorted { $0.key < $1.key }.compactMap { period, group in
      let own = group.sums.poles
      if let same = known.element(with: period, by: { $0.period }), same.own == own,
        same.documents == group.documents
      {
        return same
      }
      return Estimate(own).map {
        PositionInPeriod(period: period, own: own, documents: group.documents, estimate: $0)
      }
    }
  }
}
