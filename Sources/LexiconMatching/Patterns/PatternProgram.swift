/// One step of a compiled pattern.
enum Instruction: Hashable, Sendable {
  /// The place must have this symbol; goes on behind what the symbol covers.
  case symbol(Symbol)
  /// Any one place that no gap is stopped by.
  case anyPlace
  /// Goes on at the first; where that fails, at the second.
  case split(Int32, Int32)
  case jump(Int32)
  case accept
}

/// A compiled pattern: where its steps stand, and what tells quickly that it cannot match.
package struct PatternProgram: Hashable, Sendable {
  /// Its steps among all steps of the lexicons.
  let steps: Range<Int32>
  /// Symbols of which a match begins with one.
  package let firsts: [Symbol]
  /// Sets of symbols, of each of which a sentence must hold one.
  let required: [[Symbol]]
}

/// All compiled patterns of the lexicons, step behind step.
package struct PatternStore: Sendable {
  private(set) var steps: [Instruction] = []

  /// Looks for a pattern at one place, trying short gaps first.
  ///
  /// Linear in steps times places.
  /// - Returns: The place behind the match; nothing where it does not match there.
  func match(
    _ program: PatternProgram, in sequence: borrowing ItemSequence, at place: Int,
    _ scratch: inout MatchScratch
  ) -> Int? {
    let width = sequence.items.count + 1
    scratch.begin(cells: program.steps.count * width)
    scratch.stack.append((program.steps.lowerBound, Int32(place)))
    while let (step, at) = scratch.stack.popLast() {
      let cell = Int(step - program.steps.lowerBound) * width + Int(at)
      if !scratch.visit(cell) { continue }
      switch steps[Int(step)] {
      case .accept:
        return Int(at)
      case .jump(let target):
        scratch.stack.append((target, at))
      case .split(let first, let second):
        scratch.stack.append((second, at))
        scratch.stack.append((first, at))
      case .anyPlace:
        if Int(at) < sequence.items.count, !sequence.items[Int(at)].stopsGaps {
          scratch.stack.append((step + 1, at + 1))
        }
      case .symbol(let symbol):
        guard Int(at) < sequence.items.count else { continue }
        sequence.forEachLabel(at: Int(at)) { label in
          if label.symbol == symbol { scratch.stack.append((step + 1, at + Int32(label.length))) }
        }
      }
    }
    return nil
  }

  /// Takes in the steps of one pattern.
  mutating func add(_ build: (inout [Instruction]) -> Void) -> Range<Int32> {
    let start = Int32(steps.count)
    build(&steps)
    return start..<Int32(steps.count)
  }
}

/// Memory that matching uses again and again, so that no match allocates.
package struct MatchScratch: Sendable {
  var stack: [(Int32, Int32)] = []
  private var visited: [UInt32] = []
  private var generation: UInt32 = 0

  package init() {}

  mutating func begin(cells: Int) {
    stack.removeAll(keepingCapacity: true)
    if visited.count < cells {
      visited.append(contentsOf: repeatElement(0, count: cells - visited.count))
    }
    generation &+= 1
    if generation == 0 {
      for index in visited.indices { visited[index] = 0 }
      generation = 1
    }
  }

  /// - Returns: Whether the cell was not visited before.
  mutating func visit(_ cell: Int) -> Bool {
    if visited[cell] == generation { return false }
    visited[cell] = generation
    return true
  }
}
