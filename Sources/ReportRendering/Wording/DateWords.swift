import StanceComparison
import StanceVocabulary

/// Dates as a report prints them.
enum DateWords {
  /// The day, marked where it was inferred; "undated" where there is none.
  static func nodes(_ published: PublicationDate?) -> [HTMLNode] {
    guard let published else { return ["undated"] }
    let inferred: [HTMLNode] = published.origin == .inferred ? [" (date inferred)"] : []
    return [day(published.date)] + inferred
  }

  /// The same as plain text.
  static func text(_ published: PublicationDate?) -> String {
    guard let published else { return "undated" }
    return published.origin == .inferred
      ? "\(published.date) (date inferred)" : published.date.description
  }

  /// `2017-07-01 to 2026-01-20`, or one day; "undated" where no document has a date.
  static func period(_ position: Position) -> [HTMLNode] {
    guard let range = position.period else { return [position.hasUndated ? "undated" : "–"] }
    let first = day(range.lowerBound)
    let days =
      range.lowerBound == range.upperBound ? [first] : [first, " to ", day(range.upperBound)]
    return position.hasUndated ? days + [", some undated"] : days
  }

  /// A day that does not break over lines.
  static func day(_ date: CalendarDate) -> HTMLNode {
    .element(.time, [.datetime(date.description)], [.text(date.description)])
  }
}
