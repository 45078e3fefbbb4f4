// Brings Glibc in before Dispatch: of both the compiler takes the first for the home of pthread_attr_t.
import ComparisonService
import Dispatch
import StanceVocabulary
import Synchronization

/// As many parts at a time as the machine has processors, the caller's thread among those that work.
package struct AllProcessors: Processors {
  package init() {}

  package func map<Part: Sendable>(of count: Int, _ part: @Sendable (Int) -> Part) -> [Part] {
    let parts = Mutex<[Part?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let done = part(number)
      parts.withLock { $0[number] = done }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}
