import Dispatch
import StanceVocabulary
import Synchronization

/// As many parts at a time as the machine has processors, the caller's thread among those that work.
package struct AllProcessors: Processors {
  private static let helperCount = ProcessorCount.online - 1
  private static let helpers = helperCount > 0 ? ThreadPool(number: helperCount) : nil

  package init() {}

  package func map<Part: Sendable>(
    of count: Int, _ part: @escaping @Sendable (Int) -> Part
  ) -> [Part] {
    guard count > 1, let helpers = Self.helpers else { return (0..<count).map(part) }
    let work = SharedWork(of: count, part)
    for _ in 0..<min(count - 1, Self.helperCount) { helpers.add { work.doParts() } }
    work.doParts()
    return work.whole()
  }
}

/// Parts that several threads take one after the other.
private final class SharedWork<Part: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var parts: [Part?]
  }

  private let state: Mutex<State>
  private let part: @Sendable (Int) -> Part
  private let isDone = DispatchSemaphore(value: 0)

  init(of count: Int, _ part: @escaping @Sendable (Int) -> Part) {
    state = Mutex(State(parts: Array(repeating: nil, count: count)))
    self.part = part
  }

  /// Takes parts as long as there are any that nobody has taken.
  func doParts() {
    while let number = take() {
      let done = part(number)
      let isLast = state.withLock { state in
        state.parts[number] = done
        state.done += 1
        return state.done == state.parts.count
      }
      if isLast { isDone.signal() }
    }
  }

  /// Waits for the parts that others have taken.
  func whole() -> [Part] {
    isDone.wait()
    return state.withLock { $0.parts.compactMap(\.self) }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < state.parts.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
