/// All compiled patterns of the lexicons, part behind part.
package struct PatternStore: Sendable {
  private var steps: [PackedInstruction] = []
  /// How many steps there are.
  var stepCount: Int32 { Int32(steps.count) }
  /// What patterns begin with, pattern behind pattern.
  private var firsts: [Symbol] = []
  /// What patterns and entries require, set behind set.
  private var required: [RequiredSymbol] = []

  /// Takes in a pattern; `required`: Sets of symbols, of each of which a sentence must hold one.
  mutating func add(
    steps more: [Instruction], firsts: [Symbol], required: [[Symbol]]
  ) -> PatternProgram {
    let (step, first) = (Int32(steps.count), Int32(self.firsts.count))
    steps += more.map(PackedInstruction.init)
    self.firsts += firsts
    // What is asked soonest fails soonest.
    let sets = required.sorted { $0.count < $1.count }
    return PatternProgram(
      steps: step..<Int32(steps.count), firsts: first..<Int32(self.firsts.count),
      required: add(sets: sets))
  }

  /// Takes in a pattern that is one symbol behind another.
  mutating func add(inTurn all: [Symbol]) -> PatternProgram {
    let (step, first, set) = (Int32(steps.count), Int32(firsts.count), Int32(required.count))
    firsts += all.prefix(1)
    for symbol in all {
      steps.append(PackedInstruction(.symbol(symbol)))
      required.append(RequiredSymbol(symbol, isLast: true))
    }
    steps.append(PackedInstruction(.accept))
    return PatternProgram(
      steps: step..<Int32(steps.count), firsts: first..<Int32(firsts.count),
      required: set..<Int32(required.count))
  }

  /// Takes in sets of symbols.
  mutating func add(sets more: [[Symbol]]) -> Range<Int32> {
    let start = Int32(required.count)
    for set in more {
      for symbol in set.dropLast() { required.append(RequiredSymbol(symbol, isLast: false)) }
      required.append(RequiredSymbol(set.last ?? SymbolTable.never, isLast: true))
    }
    return start..<Int32(required.count)
  }

  func firsts(of program: PatternProgram) -> ArraySlice<Symbol> {
    firsts[Int(program.firsts.lowerBound)..<Int(program.firsts.upperBound)]
  }

  /// The symbol that stands right behind the first of each match; nothing where it may be this or that.
  func second(of program: PatternProgram) -> Symbol? {
    guard onlyFirst(of: program) != nil,
      case .symbol(let second) = steps[Int(program.steps.lowerBound) + 1].instruction
    else { return nil }
    return second
  }

  func sets(_ places: Range<Int32>) -> [[Symbol]] {
    var sets: [[Symbol]] = []
    forEachSet(in: places) { set in sets.append(set.map(\.symbol)) }
    return sets
  }

  /// Visits the sets that a pattern or an entry requires.
  func forEachSet(in places: Range<Int32>, _ body: (ArraySlice<RequiredSymbol>) -> Void) {
    var start = Int(places.lowerBound)
    for place in start..<Int(places.upperBound) where required[place].isLast {
      body(required[start...place])
      start = place + 1
    }
  }

  /// Whether one of these symbols stands in a pattern.
  func asks(_ program: PatternProgram, forAnyOf wanted: Set<Symbol>) -> Bool {
    program.steps.contains { step in
      if case .symbol(let symbol) = steps[Int(step)].instruction {
        wanted.contains(symbol)
      } else {
        false
      }
    }
  }

  // MARK: - Matching

  /// Whether a sentence holds a symbol of each set: most patterns are done with here, for a few bits each.
  func areMet(_ places: Range<Int32>, by sequence: borrowing ItemSequence) -> Bool {
    var isHeld = false
    for place in places {
      let one = required[Int(place)]
      isHeld = isHeld || sequence.holds(one.symbol)
      guard one.isLast else { continue }
      if !isHeld { return false }
      isHeld = false
    }
    return true
  }

  /// The bits of those symbols that a pattern begins with and that a sentence holds.
  func firstBits(of program: PatternProgram, in sequence: borrowing ItemSequence) -> UInt64 {
    if let only = onlyFirst(of: program) {
      return sequence.holds(only) ? ItemSequence.bit(of: only) : 0
    }
    var bits: UInt64 = 0
    for place in program.firsts {
      let symbol = firsts[Int(place)]
      if sequence.holds(symbol) { bits |= ItemSequence.bit(of: symbol) }
    }
    return bits
  }

  /// The symbol of a pattern that begins with one and no other: its first step, where a match reads on.
  private func onlyFirst(of program: PatternProgram) -> Symbol? {
    if case .symbol(let first) = steps[Int(program.steps.lowerBound)].instruction {
      first
    } else {
      nil
    }
  }

  /// Whether one of the symbols that a pattern begins with holds at a place.
  func mayBegin(
    _ program: PatternProgram, in sequence: borrowing ItemSequence, at place: Int
  ) -> Bool {
    if let only = onlyFirst(of: program) { return sequence.has(only, at: place) }
    for first in program.firsts where sequence.has(firsts[Int(first)], at: place) { return true }
    return false
  }

  /// Which of the labels at a place, in their order, is the first that a pattern begins with.
  func label(that program: PatternProgram, beginsWith place: Int, in sequence: ItemSequence) -> Int
  {
    let firsts = firsts(of: program)
    var (number, first) = (0, Int.max)
    sequence.forEachLabel(at: place) { label in
      if first == .max, firsts.contains(label.symbol) { first = number }
      number += 1
    }
    return first
  }

  /// Looks for a pattern at one place, trying short gaps first.
  ///
  /// Begins at most as many ways as there are steps times places, each no longer than the pattern.
  /// - Returns: The place behind the match; nothing where it does not match there.
  func match(
    _ program: PatternProgram, in sequence: borrowing ItemSequence, at place: Int,
    _ scratch: inout MatchScratch
  ) -> Int? {
    let count = sequence.items.count
    scratch.begin(cells: program.steps.count * (count + 1))
    var (step, at) = (program.steps.lowerBound, Int32(place))
    while true {
      // On to the end, or to where it fails; what else can be tried waits on the stack.
      way: while true {
        switch steps[Int(step)].instruction {
        case .accept:
          return Int(at)
        case .jump(let target):
          step = target
        case .next(let other):
          guard may(step + 1, in: sequence, at: at) else {
            step = other
            continue
          }
          if may(other, in: sequence, at: at) { scratch.stack.append((other, at)) }
          step += 1
        case .elsewhere(let first):
          guard may(first, in: sequence, at: at) else {
            step += 1
            continue
          }
          if may(step + 1, in: sequence, at: at) { scratch.stack.append((step + 1, at)) }
          step = first
        case .anyPlace:
          guard Int(at) < count, !sequence.items[Int(at)].stopsGaps else { break way }
          step += 1
          at += 1
        case .symbol(let symbol):
          guard sequence.may(symbol, at: Int(at)) else { break way }
          var length: Int32?
          sequence.forEachLabel(at: Int(at)) { label in
            guard label.symbol == symbol else { return }
            if let other = length { scratch.stack.append((step + 1, at + other)) }
            length = label.length
          }
          guard let length else { break way }
          step += 1
          at += length
        }
      }
      // Where another way has been from there, it failed.
      repeat {
        guard let next = scratch.stack.popLast() else { return nil }
        (step, at) = next
      } while !scratch.visit(Int(step - program.steps.lowerBound) * (count + 1) + Int(at))
    }
  }

  /// Whether a step may go on from a place: of many alternatives most fail at their first word.
  private func may(_ step: Int32, in sequence: borrowing ItemSequence, at place: Int32) -> Bool {
    guard case .symbol(let symbol) = steps[Int(step)].instruction else { return true }
    return sequence.may(symbol, at: Int(place))
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
