import ComparisonService
import Dispatch

/// As many parts at a time as the machine has processors, the caller's thread among those that work.
package struct AllProcessors: Processors {
  package init() {}

  package func each(of count: Int, _ part: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: part)
  }
}
