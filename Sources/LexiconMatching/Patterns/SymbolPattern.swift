/// A pattern whose words, classes and actors are symbols: what it means in some lexicons.
enum SymbolPattern: Sendable {
  case symbol(Symbol)
  case sequence([SymbolPattern])
  case alternatives([SymbolPattern])
  indirect case optional(SymbolPattern)
  /// Up to so many words of any kind.
  case gap(Int)

  /// So many alternatives are looked up and not tried one by one.
  private static let fewestBranches = 3

  /// Whether it matches nothing at all, too.
  private var isNullable: Bool {
    switch self {
    case .symbol: false
    case .optional, .gap: true
    // A word of which no token is left is no part that may be missing.
    case .sequence(let parts): !parts.isEmpty && parts.allSatisfy(\.isNullable)
    case .alternatives(let options): options.contains(where: \.isNullable)
    }
  }

  /// The symbols of a pattern that is nothing but symbols, one behind another, as most are.
  var inTurn: [Symbol]? {
    var symbols: [Symbol] = []
    return addInTurn(to: &symbols) && !symbols.isEmpty ? symbols : nil
  }

  private func addInTurn(to symbols: inout [Symbol]) -> Bool {
    switch self {
    case .symbol(let symbol):
      symbols.append(symbol)
      return true
    case .sequence(let parts):
      return parts.allSatisfy { $0.addInTurn(to: &symbols) }
    case .alternatives, .optional, .gap:
      return false
    }
  }

  /// The symbols of which a match begins with one, each once.
  var firsts: [Symbol] {
    var symbols: [Symbol] = []
    addFirsts(to: &symbols)
    return symbols
  }

  private func addFirsts(to symbols: inout [Symbol]) {
    switch self {
    case .symbol(let symbol): if !symbols.contains(symbol) { symbols.append(symbol) }
    case .sequence(let parts):
      for part in parts {
        part.addFirsts(to: &symbols)
        if !part.isNullable { break }
      }
    case .alternatives(let options): for option in options { option.addFirsts(to: &symbols) }
    case .optional(let inner): inner.addFirsts(to: &symbols)
    case .gap: break
    }
  }

  /// Whether each match begins with one of ``firsts``, and none with a gap.
  private var beginsWithSymbols: Bool {
    switch self {
    case .symbol: return true
    case .gap: return false
    case .optional(let inner): return inner.beginsWithSymbols
    case .alternatives(let options): return options.allSatisfy(\.beginsWithSymbols)
    case .sequence(let parts):
      for part in parts {
        guard part.beginsWithSymbols else { return false }
        if !part.isNullable { return true }
      }
      return !parts.isEmpty
    }
  }

  /// Sets of symbols, of each of which a sentence must hold one for a match.
  func required(_ common: CommonSymbols) -> [[Symbol]] {
    var sets: [[Symbol]] = []
    addRequired(to: &sets, common)
    return sets
  }

  private func addRequired(to sets: inout [[Symbol]], _ common: CommonSymbols) {
    switch self {
    case .symbol(let symbol): sets.append([symbol])
    case .gap, .optional: break
    case .sequence(let parts):
      for part in parts { part.addRequired(to: &sets, common) }
    case .alternatives(let options):
      if let set = Self.required(ofAny: options, common) { sets.append(set) }
    }
  }

  /// The union of the rarest set of each alternative; nothing where one of them requires nothing.
  private static func required(
    ofAny options: [SymbolPattern], _ common: CommonSymbols
  ) -> [Symbol]? {
    var union: [Symbol] = []
    func add(_ symbol: Symbol) {
      if !union.contains(symbol) { union.append(symbol) }
    }
    for option in options {
      if case .symbol(let symbol) = option {
        add(symbol)
        continue
      }
      let sets = option.required(common)
      let rarest = sets.min { common.commonness(of: $0) < common.commonness(of: $1) }
      guard let rarest else { return nil }
      rarest.forEach(add)
    }
    return union
  }

  /// Adds its steps to others.
  ///
  /// `start`: The place of the first of them in the ``PatternStore``.
  func addSteps(
    to steps: inout [Instruction], from start: Int32, _ branchings: inout Branchings
  ) {
    func here() -> Int32 { start + Int32(steps.count) }
    switch self {
    case .symbol(let symbol):
      steps.append(.symbol(symbol))
    case .sequence(let parts):
      for part in parts { part.addSteps(to: &steps, from: start, &branchings) }
    case .alternatives(let options):
      if options.count >= Self.fewestBranches, !isNullable, beginsWithSymbols {
        Self.addBranches(options, to: &steps, from: start, &branchings)
      } else {
        Self.addWays(options, to: &steps, from: start, &branchings)
      }
    case .optional(let inner):
      let split = steps.count
      steps.append(.accept)
      inner.addSteps(to: &steps, from: start, &branchings)
      steps[split] = .next(orElse: here())
    case .gap(let most):
      let first = steps.count
      for _ in 0..<most { steps += [.accept, .anyPlace] }
      for place in stride(from: first, to: steps.count, by: 2) {
        steps[place] = .elsewhere(here())
      }
    }
  }

  /// Alternatives that are looked up by what each begins with.
  private static func addBranches(
    _ options: [SymbolPattern], to steps: inout [Instruction], from start: Int32,
    _ branchings: inout Branchings
  ) {
    var branches: [Branching.Branch] = []
    var jumps: [Int] = []
    let split = steps.count
    steps.append(.accept)
    for option in options {
      let step = start + Int32(steps.count)
      branches += option.firsts.map { Branching.Branch(symbol: $0, step: step) }
      option.addSteps(to: &steps, from: start, &branchings)
      jumps.append(steps.count)
      steps.append(.accept)
    }
    steps[split] = .oneOf(branchings.add(branches))
    for jump in jumps { steps[jump] = .jump(start + Int32(steps.count)) }
  }

  /// Alternatives that are tried one by one.
  private static func addWays(
    _ options: [SymbolPattern], to steps: inout [Instruction], from start: Int32,
    _ branchings: inout Branchings
  ) {
    var jumps: [Int] = []
    for option in options.dropLast() {
      let split = steps.count
      steps.append(.accept)
      option.addSteps(to: &steps, from: start, &branchings)
      jumps.append(steps.count)
      steps.append(.accept)
      steps[split] = .next(orElse: start + Int32(steps.count))
    }
    options.last?.addSteps(to: &steps, from: start, &branchings)
    for jump in jumps { steps[jump] = .jump(start + Int32(steps.count)) }
  }
}
