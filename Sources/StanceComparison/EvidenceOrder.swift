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

  /// Two lists in order as one.
  static func merged(_ left: [Evidence], _ right: [Evidence]) -> [Evidence] {
    guard !left.isEmpty, !right.isEmpty else { return left.isEmpty ? right : left }
    var merged: [Evidence] = []
    merged.reserveCapacity(left.count + right.count)
    var place = 0
    for statement in right {
      while place < left.count, !precedes(statement, left[place]) {
        merged.append(left[place])
        place += 1
      }
      merged.append(statement)
    }
    return merged + left[place...]
  }

  private static func isEarlier(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
  }
}
