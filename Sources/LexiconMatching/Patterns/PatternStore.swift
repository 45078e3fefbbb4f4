/// All compiled patterns of the lexicons, part behind part.
package struct PatternStore: Sendable {
  private var steps: [PackedInstruction] = []
  /// The alternatives among the steps.
  private var branchings = Branchings()
  /// What patterns begin with, pattern behind pattern.
  private var firsts: [Symbol] = []
  /// What patterns and entries require, set behind set.
  private var required: [RequiredSymbol] = []

  /// Takes in a pattern.
  mutating func add(_ pattern: SymbolPattern, _ common: CommonSymbols) -> PatternProgram {
    if let symbols = pattern.inTurn { return add(inTurn: symbols, common) }
    let (step, first) = (Int32(steps.count), Int32(firsts.count))
    var more: [Instruction] = []
    pattern.addSteps(to: &more, from: step, &branchings)
    steps += more.map(PackedInstruction.init)
    steps.append(PackedInstruction(.accept))
    let begins = pattern.firsts
    firsts += begins
    func isMet(_ set: [Symbol]) -> Bool {
      set.count == begins.count && set.allSatisfy(begins.contains)
    }
    let required = common.inOrderOfAsking(pattern.required(common))
    let others = add(sets: required.filter { !isMet($0) })
    let own = add(sets: required.filter(isMet))
    return PatternProgram(
      steps: step..<Int32(steps.count), firsts: first..<Int32(firsts.count),
      required: others.lowerBound..<own.upperBound, others: others)
  }

  /// Takes in a pattern that is one symbol behind another.
  private mutating func add(inTurn all: [Symbol], _ common: CommonSymbols) -> PatternProgram {
    let (step, first, set) = (Int32(steps.count), Int32(firsts.count), Int32(required.count))
    firsts += all.prefix(1)
    for symbol in all { steps.append(PackedInstruction(.symbol(symbol))) }
    steps.append(PackedInstruction(.accept))
    let others = all.dropFirst()
    for symbol in others where !common.contains(symbol) {
      required.append(RequiredSymbol(symbol, rest: 0))
    }
    for symbol in others where common.contains(symbol) {
      required.append(RequiredSymbol(symbol, rest: 0))
    }
    for symbol in all.prefix(1) { required.append(RequiredSymbol(symbol, rest: 0)) }
    return PatternProgram(
      steps: step..<Int32(steps.count), firsts: first..<Int32(firsts.count),
      required: set..<Int32(required.count),
      others: set..<Int32(required.count - min(1, all.count)))
  }

  /// Takes in sets of symbols.
  mutating func add(sets more: [[Symbol]]) -> Range<Int32> {
    let start = Int32(required.count)
    for set in more {
      let symbols = set.isEmpty ? [SymbolTable.never] : set
      for (place, symbol) in symbols.enumerated() {
        required.append(RequiredSymbol(symbol, rest: symbols.count - 1 - place))
      }
    }
    return start..<Int32(required.count)
  }

  func firsts(of program: PatternProgram) -> ArraySlice<Symbol> {
    firsts[Int(program.firsts.lowerBound)..<Int(program.firsts.upperBound)]
  }

  /// What may stand right behind the symbol that a match begins with; nothing where anything may, or nothing.
  func seconds(of program: PatternProgram) -> [Symbol]? {
    var symbols: [Symbol] = []
    return addSeconds(from: program.steps.lowerBound, to: &symbols) ? symbols : nil
  }

  /// - Returns: Whether all of them are known.
  private func addSeconds(from step: Int32, to symbols: inout [Symbol]) -> Bool {
    switch steps[Int(step)].instruction {
    case .symbol: return addFirsts(from: step + 1, to: &symbols)
    case .jump(let target): return addSeconds(from: target, to: &symbols)
    case .next(let other):
      return addSeconds(from: step + 1, to: &symbols) && addSeconds(from: other, to: &symbols)
    case .oneOf(let number):
      for branch in branchings.branches(of: number) {
        guard addSeconds(from: branch.step, to: &symbols) else { return false }
      }
      return true
    case .elsewhere, .anyPlace, .accept: return false
    }
  }

  private func addFirsts(from step: Int32, to symbols: inout [Symbol]) -> Bool {
    switch steps[Int(step)].instruction {
    case .symbol(let symbol):
      symbols.append(symbol)
      return true
    case .jump(let target): return addFirsts(from: target, to: &symbols)
    case .next(let other):
      return addFirsts(from: step + 1, to: &symbols) && addFirsts(from: other, to: &symbols)
    case .oneOf(let number):
      symbols += branchings.branches(of: number).lazy.map(\.symbol)
      return true
    case .elsewhere, .anyPlace, .accept: return false
    }
  }

  /// The sets of symbols, of each of which a sentence must hold one.
  func sets(of program: PatternProgram) -> [[Symbol]] {
    var sets: [[Symbol]] = []
    var start = Int(program.required.lowerBound)
    for place in start..<Int(program.required.upperBound) where required[place].rest == 0 {
      sets.append(required[start...place].map(\.symbol))
      start = place + 1
    }
    return sets
  }

  /// Whether one of these symbols stands in a pattern.
  func asks(_ program: PatternProgram, forAnyOf wanted: NumberSet) -> Bool {
    program.steps.contains { step in
      steps[Int(step)].symbol.map { wanted.contains(Int($0)) } ?? false
    }
  }

  // MARK: - Matching

  /// Whether a sentence holds a symbol of each set: most patterns are done with here, for a few bits each.
  func areMet(_ places: Range<Int32>, by sequence: borrowing ItemSequence) -> Bool {
    var place = Int(places.lowerBound)
    while place < places.upperBound {
      var one = required[place]
      if sequence.holds(one.symbol) {
        // The rest of its set need not be asked for.
        while one.rest > 0 {
          place += one.rest
          one = required[place]
        }
      } else if one.rest == 0 {
        return false
      }
      place += 1
    }
    return true
  }

  /// Those symbols that a pattern begins with and that a sentence holds; nothing where there are none.
  func firstBits(
    of program: PatternProgram, in sequence: borrowing ItemSequence
  ) -> SymbolBits? {
    var bits: SymbolBits?
    for place in program.firsts {
      let symbol = firsts[Int(place)]
      if sequence.holds(symbol) { bits = (bits ?? SymbolBits()).with(symbol) }
    }
    return bits
  }

  /// The symbol of a pattern that begins with one and no other: its first step, where a match reads on.
  private func onlyFirst(of program: PatternProgram) -> Symbol? {
    steps[Int(program.steps.lowerBound)].symbol
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
  func label(
    that program: PatternProgram, beginsWith place: Int, in sequence: borrowing ItemSequence
  ) -> Int {
    var least = Int.max
    for first in program.firsts {
      let symbol = firsts[Int(first)]
      if let number = sequence.number(of: symbol, at: place) { least = min(least, number) }
    }
    return least
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
        case .oneOf(let branching):
          guard let first = branch(branching, in: sequence, at: at, &scratch) else { break way }
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

  /// The first of the alternatives that may go on from a place; the others wait on the stack, the next one last.
  private func branch(
    _ number: Int32, in sequence: borrowing ItemSequence, at place: Int32,
    _ scratch: inout MatchScratch
  ) -> Int32? {
    let symbols = branchings.symbols(of: number)
    guard sequence.mayHoldAny(of: symbols, at: Int(place)) else { return nil }
    let bottom = scratch.stack.count
    sequence.forEachLabel(at: Int(place)) { label in
      guard symbols.mayHold(label.symbol) else { return }
      branchings.forEachStep(of: label.symbol, among: number) { step in
        scratch.stack.append((step, place))
        var at = scratch.stack.count - 1
        while at > bottom, scratch.stack[at - 1].0 < step {
          scratch.stack.swapAt(at - 1, at)
          at -= 1
        }
      }
    }
    return scratch.stack.count > bottom ? scratch.stack.removeLast().0 : nil
  }

  /// Whether a step may go on from a place: of many alternatives most fail at their first word.
  private func may(_ step: Int32, in sequence: borrowing ItemSequence, at place: Int32) -> Bool {
    switch steps[Int(step)].instruction {
    case .symbol(let symbol): sequence.may(symbol, at: Int(place))
    case .oneOf(let branching):
      sequence.mayHoldAny(of: branchings.symbols(of: branching), at: Int(place))
    default: true
    }
  }
}
