import TextSegmentation

/// Turns patterns into programs over symbols.
struct PatternCompiler: Sendable {
  private(set) var symbols = SymbolTable()
  private(set) var store = PatternStore()
  private let inflection: Inflection
  /// Words that always stand for themselves.
  private let functionWords: Set<String>
  private let functionTokens: Set<UInt64>
  private let knownActors: Set<String>
  private let knownClasses: Set<String>
  private(set) var common = CommonSymbols()
  private var named: [String: Symbol] = [:]
  /// Symbols of words in every form.
  private var inflected: [String: Symbol] = [:]
  /// Symbols of words as they are written, by their hashes.
  private var tokens: [UInt64: Symbol] = [:]
  /// Words met before: patterns use the same words again and again.
  private var knownWords: [String: SymbolPattern] = [:]

  /// The symbols that do not come from a pattern's own words.
  enum Name {
    static let anyActor = "{*}"
    static let number = "#"
    static let possessive = "its"
    static func actor(_ id: String) -> String { "{\(id)}" }
    static func member(_ name: String, _ form: WordForm) -> String { "<\(name).\(form.rawValue)>" }
  }

  init(
    inflection: Inflection, functionWords: Set<String>, knownActors: Set<String>,
    knownClasses: Set<String>
  ) {
    self.inflection = inflection
    self.functionWords = functionWords
    functionTokens = Set(functionWords.flatMap(WordTokens.hashes))
    self.knownActors = knownActors
    self.knownClasses = knownClasses
  }

  /// Compiles a pattern from its written form.
  mutating func compile(_ text: String) throws(PatternError) -> PatternProgram {
    try compile(PatternParser.parse(text))
  }

  private mutating func compile(_ whole: Pattern) throws(PatternError) -> PatternProgram {
    store.add(try resolved(whole), common)
  }

  /// A pattern with its symbols, that a store may take in later or another one.
  mutating func resolved(_ whole: Pattern) throws(PatternError) -> SymbolPattern {
    if whole.isNullable {
      throw PatternError(
        description: "it matches nothing at all, too, and so would fire everywhere")
    }
    return try resolved(whole, .beginning)
  }

  mutating func add(_ symbol: Symbol, toHash hash: UInt64) { symbols.add(symbol, toHash: hash) }

  mutating func add(_ more: [Symbol], toHash hash: UInt64) { symbols.add(more, toHash: hash) }

  // MARK: - Symbols

  /// The symbol of this name, made where it is new.
  mutating func symbol(_ name: String) -> Symbol {
    if let known = named[name] { return known }
    let symbol = symbols.newSymbol()
    named[name] = symbol
    return symbol
  }

  /// The symbol of a word as it is written.
  mutating func symbol(ofToken hash: UInt64) -> Symbol {
    if let known = tokens[hash] { return known }
    let symbol = symbols.newSymbol()
    tokens[hash] = symbol
    symbols.add(symbol, toHash: hash)
    if functionTokens.contains(hash) { common.insert(symbol) }
    return symbol
  }

  /// The symbol of a word in every form.
  private mutating func symbol(ofForms word: String) -> Symbol {
    if let known = inflected[word] { return known }
    let symbol = symbols.newSymbol()
    inflected[word] = symbol
    for form in inflection.everyForm(of: word) {
      symbols.add(symbol, toHash: Folding.hash(of: form))
    }
    return symbol
  }

  /// What stands for a word: a symbol, or several where texts' tokens cut it ("didn't").
  private mutating func resolved(word: String) -> SymbolPattern {
    if let known = knownWords[word] { return known }
    let hashes = WordTokens.hashes(of: word)
    let folded = word.lowercased()
    let isInflected =
      hashes.count == 1 && word != WordTokens.clitic && !functionWords.contains(folded)
    let found = isInflected ? .symbol(symbol(ofForms: folded)) : resolved(tokens: hashes)
    knownWords[word] = found
    return found
  }

  /// A phrase that is words as they are written, by their hashes.
  mutating func resolved(tokens hashes: [UInt64]) -> SymbolPattern {
    if hashes.count == 1 { return .symbol(symbol(ofToken: hashes[0])) }
    return .sequence(hashes.map { .symbol(symbol(ofToken: $0)) })
  }

  // MARK: - Patterns

  /// Where a part of a pattern stands in the whole.
  private enum Place {
    /// Nothing is before it; gaps here say nothing, as a pattern is looked for anywhere.
    case beginning
    /// Nothing but parts that may be missing.
    case perhapsBeginning
    case within
  }

  /// A pattern with its symbols; `place`: Where it stands.
  private mutating func resolved(
    _ pattern: Pattern, _ place: Place
  ) throws(PatternError) -> SymbolPattern {
    switch pattern {
    case .word(let word, isExact: false): return resolved(word: word)
    case .word(let word, isExact: true): return resolved(tokens: WordTokens.hashes(of: word))
    case .glob(let letters): return .symbol(symbols.globSymbol(letters))
    case .actor(let names): return try resolved(actors: names)
    case .anyActor: return .symbol(symbol(Name.anyActor))
    case .classMember(let name, let form):
      guard knownClasses.contains(name) else {
        throw PatternError(description: "<\(name)> is no class of classes/")
      }
      return .symbol(symbol(Name.member(name, form)))
    case .number: return .symbol(symbol(Name.number))
    case .possessive: return .symbol(symbol(Name.possessive))
    case .sequence(let parts): return try resolved(sequence: parts, place)
    case .alternatives(let options):
      var resolved: [SymbolPattern] = []
      for option in options { resolved.append(try self.resolved(option, place)) }
      return .alternatives(resolved)
    case .optional(let inner):
      return .optional(try resolved(inner, place == .beginning ? .perhapsBeginning : place))
    case .gap(let most):
      guard place == .within else { throw Self.beginsWithGap }
      return .gap(most)
    }
  }

  private mutating func resolved(
    sequence parts: [Pattern], _ place: Place
  ) throws(PatternError) -> SymbolPattern {
    var place = place
    var resolved: [SymbolPattern] = []
    resolved.reserveCapacity(parts.count)
    for part in parts {
      if case .gap = part, place == .beginning { continue }
      resolved.append(try self.resolved(part, place))
      if place != .within { place = part.isNullable ? .perhapsBeginning : .within }
    }
    if resolved.isEmpty { throw Self.beginsWithGap }
    return .sequence(resolved)
  }

  private mutating func resolved(actors names: [String]) throws(PatternError) -> SymbolPattern {
    for name in names where !knownActors.contains(name) {
      throw PatternError(description: "{\(name)} is no actor and no group of actors.yaml")
    }
    if names.count == 1 { return .symbol(symbol(Name.actor(names[0]))) }
    return .alternatives(names.map { .symbol(symbol(Name.actor($0))) })
  }

  private static let beginsWithGap = PatternError(
    description: "a pattern cannot begin with a gap")
}

extension Pattern {
  /// Whether it matches nothing at all, too.
  fileprivate var isNullable: Bool {
    switch self {
    case .optional, .gap: true
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .alternatives(let options): options.contains(where: \.isNullable)
    case .word, .glob, .actor, .anyActor, .classMember, .number, .possessive: false
    }
  }
}
