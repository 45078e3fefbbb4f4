extension Sequence {
  /// The first few elements in an order, as sorting all would give them; equal ones stay as they
  /// come.
  ///
  /// - Returns: At most `count` elements.
  /// - Complexity: One pass with a list of `count`, where sorting a large source for every pair
  ///   would cost more than the verdict.
  package func first(_ count: Int, by precedes: (Element, Element) -> Bool) -> [Element] {
    var chosen: [Element] = []
    for element in self {
      if chosen.count == count, let last = chosen.last, !precedes(element, last) { continue }
      let place = chosen.firstIndex { precedes(element, $0) } ?? chosen.count
      chosen.insert(element, at: place)
      if chosen.count > count { chosen.removeLast() }
    }
    return chosen
  }
}
