/// The processors of the machine, for work that falls into parts and that somebody waits for.
package protocol Processors: Sendable {
  /// Does each of so many parts once, several at a time, and returns what they give, in their order.
  func map<Part: Sendable>(of count: Int, _ part: @escaping @Sendable (Int) -> Part) -> [Part]
}

extension Processors {
  /// Does two things at a time.
  package func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    var done: (first: First?, second: Second?) = (nil, nil)
    for either in map(of: 2, { $0 == 0 ? Either.first(first()) : .second(second()) }) {
      switch either {
      case .first(let one): done.first = one
      case .second(let other): done.second = other
      }
    }
    guard let one = done.first, let other = done.second else {
      preconditionFailure("one of two parts was not done")
    }
    return (one, other)
  }
}

/// What one of two things gives.
private enum Either<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}

/// One part after the other.
package struct OneProcessor: Processors {
  package init() {}

  package func map<Part: Sendable>(of count: Int, _ part: @escaping @Sendable (Int) -> Part)
    -> [Part]
  {
    (0..<count).map(part)
  }
}
