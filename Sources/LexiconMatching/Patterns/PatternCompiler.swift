import TextSegmentation

/// Turns patterns into programs over symbols.
struct PatternCompiler {
  private(set) var symbols = SymbolTable()
  private(set) var store = PatternStore()
  private let inflection: Inflection
  /// Words that always stand for themselves.
  private let functionWords: Set<String>
  private let knownActors: Set<String>
  private let knownClasses: Set<String>
  /// Symbols of function words, which most sentences hold.
  private var commonSymbols: Set<Symbol> = []
  /// Symbols of words met before: patterns use the same words again and again.
  private var knownWords: [String: [Symbol]] = [:]

  /// The symbols that do not come from a pattern's own words.
  enum Name {
    static let anyActor = "{*}"
    static let number = "#"
    static let possessive = "its"
    static let clitic = "'s"
    static func actor(_ id: String) -> String { "{\(id)}" }
    static func member(_ name: String, _ form: WordForm) -> String { "<\(name).\(form.rawValue)>" }
  }

  init(
    inflection: Inflection, functionWords: Set<String>, knownActors: Set<String>,
    knownClasses: Set<String>
  ) {
    self.inflection = inflection
    self.functionWords = functionWords
    self.knownActors = knownActors
    self.knownClasses = knownClasses
  }

  /// Compiles a pattern from its written form.
  mutating func compile(_ text: String) throws(PatternError) -> PatternProgram {
    try compile(PatternParser.parse(text))
  }

  mutating func compile(_ whole: Pattern) throws(PatternError) -> PatternProgram {
    // Most members of classes are words in turn.
    if let symbols = wordsInTurn(whole) { return store.add(inTurn: symbols) }
    let pattern = withoutLeadingGap(whole)
    if isNullable(pattern) {
      throw PatternError(
        description: "it matches nothing at all, too, and so would fire everywhere")
    }
    let firsts = try firsts(of: pattern)
    let required = try required(by: pattern)
    var problem: PatternError?
    let start = store.stepCount
    var steps: [Instruction] = []
    do {
      try emit(pattern, into: &steps, from: start)
    } catch {
      problem = error
    }
    if let problem { throw problem }
    steps.append(.accept)
    return store.add(steps: steps, firsts: firsts, required: required)
  }

  /// The symbols of a pattern that is nothing but words, one behind another.
  private mutating func wordsInTurn(_ pattern: Pattern) -> [Symbol]? {
    guard case .sequence(let parts) = pattern else { return nil }
    var symbols: [Symbol] = []
    for part in parts {
      guard case .word(let word, let isExact) = part else { return nil }
      symbols += wordSymbols(word, isExact: isExact)
    }
    return symbols.isEmpty ? nil : symbols
  }

  /// Takes in sets of symbols, of each of which a sentence must hold one.
  mutating func add(sets: [[Symbol]]) -> Range<Int32> { store.add(sets: sets) }

  mutating func symbol(_ name: String) -> Symbol { symbols.symbol(name) }

  mutating func add(_ symbol: Symbol, toHash hash: UInt64) { symbols.add(symbol, toHash: hash) }

  // MARK: - Steps

  private mutating func emit(
    _ pattern: Pattern, into steps: inout [Instruction], from start: Int32
  ) throws(PatternError) {
    func here() -> Int32 { start + Int32(steps.count) }
    switch pattern {
    case .sequence(let parts):
      for part in parts { try emit(part, into: &steps, from: start) }
    case .alternatives(let options):
      try emit(options: options, into: &steps, from: start)
    case .optional(let inner):
      let split = steps.count
      steps.append(.accept)
      try emit(inner, into: &steps, from: start)
      steps[split] = .next(orElse: here())
    case .gap(let most):
      let first = steps.count
      for _ in 0..<most { steps += [.accept, .anyPlace] }
      for place in stride(from: first, to: steps.count, by: 2) {
        steps[place] = .elsewhere(here())
      }
    default:
      let sets = try atoms(pattern)
      try emit(options: sets, into: &steps, from: start)
    }
  }

  private mutating func emit(
    options: [Pattern], into steps: inout [Instruction], from start: Int32
  ) throws(PatternError) {
    var jumps: [Int] = []
    for (index, option) in options.enumerated() {
      let isLast = index == options.count - 1
      let split = steps.count
      if !isLast { steps.append(.accept) }
      try emit(option, into: &steps, from: start)
      guard !isLast else { break }
      jumps.append(steps.count)
      steps.append(.accept)
      steps[split] = .next(orElse: start + Int32(steps.count))
    }
    for jump in jumps { steps[jump] = .jump(start + Int32(steps.count)) }
  }

  /// One way a sequence of symbols can stand for an atom of a pattern.
  private mutating func emit(
    options: [[Symbol]], into steps: inout [Instruction], from start: Int32
  ) throws(PatternError) {
    var jumps: [Int] = []
    for (index, option) in options.enumerated() {
      let isLast = index == options.count - 1
      if !isLast {
        steps.append(.next(orElse: start + Int32(steps.count + 1 + option.count + 1)))
      }
      steps += option.map(Instruction.symbol)
      if !isLast {
        jumps.append(steps.count)
        steps.append(.accept)
      }
    }
    for jump in jumps { steps[jump] = .jump(start + Int32(steps.count)) }
  }

  /// The symbols of an atom: ways to match it, each a sequence of symbols.
  private mutating func atoms(_ pattern: Pattern) throws(PatternError) -> [[Symbol]] {
    switch pattern {
    case .word(let word, let isExact): return [wordSymbols(word, isExact: isExact)]
    case .glob(let letters): return [[symbols.globSymbol(letters)]]
    case .actor(let names):
      for name in names where !knownActors.contains(name) {
        throw PatternError(description: "{\(name)} is no actor and no group of actors.yaml")
      }
      return names.map { [symbols.symbol(Name.actor($0))] }
    case .anyActor: return [[symbols.symbol(Name.anyActor)]]
    case .classMember(let name, let form):
      guard knownClasses.contains(name) else {
        throw PatternError(description: "<\(name)> is no class of classes/")
      }
      return [[symbols.symbol(Name.member(name, form))]]
    case .number: return [[symbols.symbol(Name.number)]]
    case .possessive: return [[symbols.symbol(Name.possessive)]]
    case .sequence, .alternatives, .optional, .gap: return []
    }
  }

  /// A word's symbols: one for a word, more where the text's tokens cut it ("didn't").
  private mutating func wordSymbols(_ word: String, isExact: Bool) -> [Symbol] {
    let written = isExact ? "=" + word : word
    if let known = knownWords[written] { return known }
    let found = newWordSymbols(word, isExact: isExact)
    if functionWords.contains(word.lowercased()) { commonSymbols.formUnion(found) }
    knownWords[written] = found
    return found
  }

  private mutating func newWordSymbols(_ word: String, isExact: Bool) -> [Symbol] {
    // By itself it would be cut into an apostrophe and a letter.
    if word == Name.clitic { return [symbols.symbol(Name.clitic)] }
    let hashes = Folding.tokens(of: word)
    guard hashes.count == 1 else {
      return hashes.map { hash in
        let symbol = symbols.symbol("token \(hash)")
        symbols.add(symbol, toHash: hash)
        return symbol
      }
    }
    let folded = word.lowercased()
    if isExact || functionWords.contains(folded) {
      let symbol = symbols.symbol("token \(hashes[0])")
      symbols.add(symbol, toHash: hashes[0])
      return [symbol]
    }
    let symbol = symbols.symbol("word \(folded)")
    for form in inflection.everyForm(of: folded) { symbols.add(symbol, toWord: form) }
    return [symbol]
  }

  // MARK: - What a match needs

  /// A gap before everything else says nothing: a pattern is looked for anywhere.
  private func withoutLeadingGap(_ pattern: Pattern) -> Pattern {
    switch pattern {
    case .sequence(let parts):
      let rest = Array(parts.drop { if case .gap = $0 { true } else { false } })
      guard let first = rest.first else { return pattern }
      return .sequence([withoutLeadingGap(first)] + rest.dropFirst())
    case .alternatives(let options):
      return .alternatives(options.map(withoutLeadingGap))
    default:
      return pattern
    }
  }

  private func isNullable(_ pattern: Pattern) -> Bool {
    switch pattern {
    case .optional, .gap: true
    case .sequence(let parts): parts.allSatisfy(isNullable)
    case .alternatives(let options): options.contains(where: isNullable)
    default: false
    }
  }

  private mutating func firsts(of pattern: Pattern) throws(PatternError) -> [Symbol] {
    switch pattern {
    case .gap: throw PatternError(description: "a pattern cannot begin with a gap")
    case .optional(let inner): return try firsts(of: inner)
    case .alternatives(let options):
      var all: [Symbol] = []
      for option in options { all += try firsts(of: option) }
      return Self.distinct(all)
    case .sequence(let parts):
      var all: [Symbol] = []
      for part in parts {
        all += try firsts(of: part)
        if !isNullable(part) { break }
      }
      return Self.distinct(all)
    default:
      return try atoms(pattern).compactMap(\.first)
    }
  }

  private mutating func required(by pattern: Pattern) throws(PatternError) -> [[Symbol]] {
    switch pattern {
    case .gap, .optional: return []
    case .sequence(let parts):
      var all: [[Symbol]] = []
      for part in parts { all += try required(by: part) }
      return all
    case .alternatives(let options):
      var union: [Symbol] = []
      for option in options {
        let sets = try required(by: option)
        guard let rarest = sets.min(by: { commonness(of: $0) < commonness(of: $1) }) else {
          return []
        }
        union += rarest
      }
      return [Self.distinct(union)]
    default:
      let ways = try atoms(pattern)
      if ways.count == 1 { return ways[0].map { [$0] } }
      return [Self.distinct(ways.compactMap(\.first))]
    }
  }

  /// How much there is in texts of what has one of these symbols, in no unit: one word counts 1.
  func commonness(of symbols: [Symbol]) -> Int {
    symbols.reduce(0) { $0 + (commonSymbols.contains($1) ? 100 : 1) }
  }

  private static func distinct(_ symbols: [Symbol]) -> [Symbol] {
    var seen: Set<Symbol> = []
    return symbols.filter { seen.insert($0).inserted }
  }
}
