import StanceVocabulary

/// The order in which statements of a source are counted and shown.
enum EvidenceOrder {
  /// By date, undated last; then by path; then by place in the document; then by claim and pole.
  static func precedes(_ left: Evidence, _ right: Evidence) -> Bool {
    if left.published != right.published { return isEarlier(left.published, right.published) }
    if left.path != right.path { return left.path < right.path }
    if left.offset != right.offset { return left.offset < right.offset }
    if left.claim != right.claim { return left.claim < right.claim }
    if left.pole != right.pole { return left.pole.rawValue < right.pole.rawValue }
    return left.statement < right.statement
  }

  private static func isEarlier(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
  }
}
