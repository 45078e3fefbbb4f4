extension Array {
  /// The element with a key, found by halving; nothing where none has it.
  ///
  /// The elements are in the order of their keys, each of which one has.
  package func element<Key: Comparable>(with wanted: Key, by key: (Element) -> Key) -> Element? {
    var places = indices
    while !places.isEmpty {
      let middle = (places.lowerBound + places.upperBound) / 2
      let found = key(self[middle])
      if found == wanted { return self[middle] }
      places = found < wanted ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return nil
  }
}
