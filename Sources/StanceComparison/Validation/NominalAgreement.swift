import StanceVocabulary

/// Krippendorff's alpha for two coders, nominal values and no missing ones (Krippendorff 2004).
package struct NominalAgreement: Hashable, Sendable {
  /// What a coder gives a sentence on a claim.
  enum Value: Int, CaseIterable {
    case affirm, deny, both, silent

    init(affirms: Bool, denies: Bool) {
      self =
        switch (affirms, denies) {
        case (true, false): .affirm
        case (false, true): .deny
        case (true, true): .both
        case (false, false): .silent
        }
    }
  }

  /// Units that both coders gave a value.
  package private(set) var units = 0
  /// Units whose values differ.
  package private(set) var differing = 0
  /// How often each value was given, by either coder.
  private var given = [Int](repeating: 0, count: Value.allCases.count)

  mutating func add(_ one: Value, _ other: Value) {
    units += 1
    if one != other { differing += 1 }
    given[one.rawValue] += 1
    given[other.rawValue] += 1
  }

  static func + (left: NominalAgreement, right: NominalAgreement) -> NominalAgreement {
    var sum = left
    sum.units += right.units
    sum.differing += right.differing
    for place in sum.given.indices { sum.given[place] += right.given[place] }
    return sum
  }

  /// 1 for perfect agreement, 0 for what chance gives, below 0 for less; nothing where only one
  /// value was ever given.
  ///
  /// With n = 2 units values, n_c of them c and d units that differ, alpha =
  /// 1 - 2 d (n - 1) / (n^2 - sum of n_c^2).
  package var alpha: Double? {
    let values = Double(2 * units)
    let alike = given.reduce(0.0) { $0 + Double($1) * Double($1) }
    let expected = values * values - alike
    guard expected > 0 else { return nil }
    return 1 - 2 * Double(differing) * (values - 1) / expected
  }
}
