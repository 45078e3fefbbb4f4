package import StanceVocabulary
package import TextSegmentation

/// All lexicons, ready to be matched: a value without files behind it.
package struct CompiledLexicon: Sendable {
  var symbols = WordSymbols(SymbolTable())
  var store = PatternStore()
  /// Where its texts' sentences do not end.
  package var abbreviations = Abbreviations()
  package var actors: [CompiledActor] = []
  var names = ActorNames()
  var classPhrases = ClassPhrases()
  /// The names of classes by the symbol that any word of theirs has.
  package var classNames: [Symbol: String] = [:]
  /// What was learnt from coded sentences; nothing without `weights.tsv`.
  package var evidence: EvidenceWeights?
  package var entries: [CompiledEntry] = []
  /// What each of the entries requires besides what speaks for it, in a row: sets of symbols, of each of which a
  /// sentence must hold one.
  var requirements: [Range<Int32>] = []
  var entryTriggers = TriggerIndex()
  /// Those of the entries that are events.
  var events: [CompiledEvent] = []
  package var implications: [CompiledImplication] = []
  var lists = ListPatterns()
  /// The lists of single words that a word stands in, by its hash.
  var listsOfWords = TokenTable<WordLists>([:])
  package var eras: [CompiledEra] = []
  var special = SpecialSymbols()
}

/// An actor's symbols: its own, those of its groups, and that of any actor.
package struct CompiledActor: Sendable {
  package let id: String
  package let displayName: String
  let symbols: [Symbol]
  /// Nouns that stand for it once it has been named.
  let descriptions: Set<UInt64>
  /// Pronouns that can stand for it.
  let pronouns: Set<UInt64>
}

/// Names that tell the time of an undated document.
package struct CompiledEra: Sendable {
  package let from: CalendarDate
  package let names: [String]
  /// Each name as the tokens that it is cut into.
  let tokens: [[UInt64]]
}

/// An entry, compiled.
///
/// An object, because each sentence tries hundreds, and a copy would count the references to all parts.
package final class CompiledEntry: Sendable {
  package let kind: EntryKind
  package let rule: RuleReference
  package let consequences: [Consequence]
  package let rejects: [Consequence]
  package let negation: NegationEffect
  package let basis: Basis
  package let footing: Footing
  package let voice: Voice?
  package let genres: Set<Genre>
  let unless: [PatternProgram]
  let needs: [PatternProgram]
  let content: Content

  enum Content: Sendable {
    case relation(CompiledRelation)
    case event(CompiledEvent)
    case concept(slots: [PatternProgram], within: Int, isInOrder: Bool)
    case judgement(words: [PatternProgram], targets: Set<Symbol>, reach: Int)
    case wording([PatternProgram])
  }

  init(
    _ entry: EntryDefinition, consequences: [Consequence], rejects: [Consequence],
    unless: [PatternProgram], needs: [PatternProgram], content: Content
  ) {
    kind = entry.kind
    rule = entry.rule
    negation = entry.common.negation
    basis = entry.common.basis
    footing = entry.common.footing
    voice = entry.common.voice
    genres = entry.common.genres
    self.consequences = consequences
    self.rejects = rejects
    self.unless = unless
    self.needs = needs
    self.content = content
  }
}

/// Who does what to whom, as symbols.
struct CompiledRelation: Sendable {
  /// Empty: anybody.
  let who: [Symbol]
  let verbs: [Symbol]
  let participles: [Symbol]
  let nouns: [Symbol]
  /// Empty with no objects: the deed alone.
  let to: [Symbol]
  let objects: [PatternProgram]
  let isAgentless: Bool
  let forms: Set<RelationForm>

  var needsPatient: Bool { !to.isEmpty || !objects.isEmpty }
}

/// An event and what it means by doer.
///
/// An object, because each sentence is asked for each.
final class CompiledEvent: Sendable {
  let name: String
  let say: [PatternProgram]
  let doers: [(symbol: Symbol, consequences: [Consequence])]
  let means: [PatternProgram]
  let notWhen: [PatternProgram]

  init(
    name: String, say: [PatternProgram], doers: [(symbol: Symbol, consequences: [Consequence])],
    means: [PatternProgram], notWhen: [PatternProgram]
  ) {
    self.name = name
    self.say = say
    self.doers = doers
    self.means = means
    self.notWhen = notWhen
  }
}

/// A second claim that follows from a find.
package struct CompiledImplication: Sendable {
  package let condition: Consequence
  package let conclusions: [Consequence]
  package let voice: Voice?
  package let rule: RuleReference
  let needs: [PatternProgram]
}

/// Symbols that the matching itself asks for.
struct SpecialSymbols: Sendable {
  var anyActor: Symbol = 0
  var number: Symbol = 0
  var possessive: Symbol = 0
  /// The possessive `'s`.
  var clitic: Symbol = 0
  /// Any verb of any class, where it is a single word.
  var anyVerb: Symbol = 0
}

extension CompiledLexicon {
  /// The lists of single words that a word stands in.
  func lists(of hash: UInt64) -> WordLists { listsOfWords[hash] ?? [] }
}
