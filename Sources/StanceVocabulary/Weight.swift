/// A weight in thousandths, kept as an integer so that sums are exact and can be undone.
///
/// 1000 is one full statement; a hedge halves it. Range: 0 and up.
package struct Weight: Hashable, Comparable, Sendable, Codable {
  package var thousandths: Int

  package init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// One full statement.
  package static let full = Weight(thousandths: 1000)
  /// Nothing.
  package static let zero = Weight(thousandths: 0)

  /// This weight times a factor in thousandths, rounded half up.
  package func scaled(byThousandths factor: Int) -> Weight {
    Weight(thousandths: (thousandths * factor + 500) / 1000)
  }

  package static func < (left: Weight, right: Weight) -> Bool {
    left.thousandths < right.thousandths
  }

  package static func + (left: Weight, right: Weight) -> Weight {
    Weight(thousandths: left.thousandths + right.thousandths)
  }

  package static func += (left: inout Weight, right: Weight) {
    left = left + right
  }
}
