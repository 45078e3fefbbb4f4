/// The processors of the machine, for work that falls into parts and that somebody waits for.
package protocol Processors: Sendable {
  /// Does each of so many parts once, several at a time, and returns when all are done.
  func each(of count: Int, _ part: @Sendable (Int) -> Void)
}

/// One part after the other.
package struct OneProcessor: Processors {
  package init() {}

  package func each(of count: Int, _ part: @Sendable (Int) -> Void) {
    for number in 0..<count { part(number) }
  }
}
