import StanceVocabulary

/// Why two sources cannot be compared on a claim, the plainest reason first.
enum ObstacleRule {
  /// What one of them lacks, before their texts are held against each other.
  static func obstacle(_ a: StandingFigures, _ b: StandingFigures) -> Obstacle? {
    let pair = [a, b]
    let silent = pair.filter { $0.side == .silent && !$0.counts.isOnlyReported }.map(\.source)
    if !silent.isEmpty { return .silent(silent) }
    let reported = pair.filter(\.counts.isOnlyReported).map(\.source)
    if !reported.isEmpty { return .onlyReported(reported) }
    let single = pair.filter { standing in
      if case .oneStatement = standing.side { true } else { false }
    }
    return single.isEmpty ? nil : .oneStatement(single.map(\.source))
  }

  /// Whether a time-bound claim keeps them apart.
  ///
  /// Twelve months are counted by the calendar, between the nearest documents of the two.
  static func obstacleOfTime(
    _ claim: Claim, _ a: StandingCounts, _ b: StandingCounts
  ) -> Obstacle? {
    guard claim.isTimeBound else { return nil }
    guard let first = a.period, let second = b.period, !a.hasUndated, !b.hasUndated
    else { return .undated }
    let isApart =
      isOverAYear(from: first.upperBound, to: second.lowerBound)
      || isOverAYear(from: second.upperBound, to: first.lowerBound)
    return isApart ? .differentPeriods : nil
  }

  private static func isOverAYear(from earlier: CalendarDate, to later: CalendarDate) -> Bool {
    (earlier.year + 1, earlier.month, earlier.day) < (later.year, later.month, later.day)
  }
}
