extension String {
  /// Whether two texts are written alike: to `==` an accent in one scalar and one in two are the same.
  package func hasSameBytes(as other: String) -> Bool {
    let (one, two) = (utf8Span.span, other.utf8Span.span)
    guard one.count == two.count else { return false }
    for place in one.indices where one[place] != two[place] { return false }
    return true
  }
}

extension String? {
  /// Whether both are nothing, or written alike.
  func hasSameBytes(as other: String?) -> Bool {
    switch (self, other) {
    case (let one?, let two?): one.hasSameBytes(as: two)
    case (nil, nil): true
    default: false
    }
  }
}

extension [String] {
  /// Whether they are as many and each is written like the other's.
  func haveSameBytes(as other: [String]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.hasSameBytes(as: $1) }
  }
}
