import StanceVocabulary
import TextSegmentation

/// Turns what was read from the lexicon files into a compiled lexicon, noting what is wrong.
///
/// In four steps, so that other things can be done beside them: ``init(_:asking:of:on:)``, ``compileVocabulary()``,
/// ``compileEntries()``, ``indexed(with:on:)``.
struct LexiconCompiler: Sendable {
  let model: LexiconModel
  private var patterns: PatternCompiler
  private var lexicon = CompiledLexicon()
  private(set) var findings: [LexiconFinding] = []
  /// Symbols that stand for actors: frequent, so never the trigger of an entry with anything else.
  private var actorSymbols: Set<Symbol> = []
  /// Members of classes that are more than one word.
  private(set) var phrases: [ClassPhrases.Phrase] = []
  private var lists: [ListPatterns.Patterns] = []
  private var listsOfWords: [UInt64: WordLists] = [:]
  /// Of each entry, sets of symbols, of each of which a sentence must hold one.
  private var requirements: [[[Symbol]]] = []

  /// Takes everything that was read, and the questions of it that are asked.
  ///
  /// `claims`: All that there are, where the model holds entries for some of them only. `processors`: Where the forms of
  /// its words are made.
  init(
    _ model: LexiconModel, asking asked: [QuestionDefinition], of claims: Set<ClaimID>,
    on processors: some Processors
  ) {
    self.model = model
    self.asked = asked
    askedClaims = Set(asked.flatMap { $0.question.claims.map(\.id) })
    let inflection = Inflection(model.language)
    self.inflection = inflection
    knownClaims = claims
    knownClasses = Set(model.classes.map(\.name))
    let members = ClassMembers(classes: model.classes, inflection: inflection)
    classMembers = members
    membersOfClasses = processors.map(of: model.classes.count) {
      members.members(of: model.classes[$0])
    }
    patterns = PatternCompiler(
      inflection: inflection,
      functionWords: Set(model.language[.functionWords].map(\.text)),
      knownActors: Set(model.actors.actors.map(\.id)).union(model.actors.groups.keys),
      knownClasses: knownClasses)
  }

  private let asked: [QuestionDefinition]
  private let askedClaims: Set<ClaimID>
  private let inflection: Inflection
  private let knownClaims: Set<ClaimID>
  private let knownClasses: Set<String>
  private let classMembers: ClassMembers
  /// What each class names itself, with what is wrong in it.
  private let membersOfClasses: [(members: [ClassMembers.Member], findings: [LexiconFinding])]

  /// Compiles what patterns are made of: actors and classes.
  mutating func compileVocabulary() {
    compileSpecialSymbols()
    compileActors()
    compileClasses()
  }

  /// Compiles the lists and the questions' entries; ``findings`` then tells whether all can be used.
  mutating func compileEntries() {
    compileLists()
    let isEnglish = model.language.code == LanguageDefinition.english
    lexicon.abbreviations = model.language.sentences.abbreviations(
      on: isEnglish ? .english : Abbreviations())
    for question in asked { compile(question) }
    lexicon.events = lexicon.entries.compactMap { entry in
      if case .event(let event) = entry.content { event } else { nil }
    }
  }

  /// The symbols of function words, of those that patterns have named so far.
  var common: CommonSymbols { patterns.common }

  /// What was compiled, with its indexes.
  ///
  /// `classPhrases`: Made of ``phrases``.
  func indexed(
    with classPhrases: ClassPhrases, on processors: some Processors
  ) -> CompiledLexicon {
    var lexicon = lexicon
    lexicon.store = patterns.store
    let words = patterns.symbols.wordCounts
    let others: (symbols: WordSymbols, lists: ListPatterns, entries: TriggerIndex)
    (lexicon.classPhrases, others) = processors.both {
      classPhrases.indexed(words: words, actors: actorSymbols)
    } _: {
      (
        WordSymbols(patterns.symbols), ListPatterns(lists, in: patterns.store, words: words),
        TriggerIndex(requirements, in: patterns.store, words: words)
      )
    }
    (lexicon.symbols, lexicon.lists, lexicon.entryTriggers) = others
    lexicon.listsOfWords = TokenTable(listsOfWords)
    // An entry is asked for only where what speaks for it holds.
    lexicon.requirements = zip(requirements, lexicon.entryTriggers.speaking).map { sets, speaking in
      lexicon.store.add(sets: sets.indices.filter { $0 != speaking }.map { sets[$0] })
    }
    return lexicon
  }

  // MARK: - Actors

  private mutating func compileSpecialSymbols() {
    lexicon.special.anyActor = patterns.symbol(PatternCompiler.Name.anyActor)
    lexicon.special.number = patterns.symbol(PatternCompiler.Name.number)
    lexicon.special.possessive = patterns.symbol(PatternCompiler.Name.possessive)
    lexicon.special.anyVerb = patterns.symbol("any verb")
    lexicon.special.clitic = patterns.symbol(ofToken: Folding.hash(of: WordTokens.clitic))
    for number in model.language[.numbers] {
      patterns.add(lexicon.special.number, toHash: Folding.hash(of: number.text))
    }
    for word in model.language[.possessives] {
      patterns.add(lexicon.special.possessive, toHash: Folding.hash(of: word.text))
    }
  }

  private mutating func compileActors() {
    let groups = model.actors.groups.keys.sorted()
    for (index, actor) in model.actors.actors.enumerated() {
      var symbols = [patterns.symbol(PatternCompiler.Name.actor(actor.id))]
      for group in groups where model.actors.members(of: group).contains(actor.id) {
        symbols.append(patterns.symbol(PatternCompiler.Name.actor(group)))
      }
      actorSymbols.formUnion(symbols)
      symbols.append(lexicon.special.anyActor)
      lexicon.actors.append(
        CompiledActor(
          id: actor.id, displayName: actor.displayName, symbols: symbols,
          descriptions: Set(actor.descriptions.map { Folding.hash(of: $0) }),
          pronouns: Set(actor.pronouns.map { Folding.hash(of: $0) })))
      for name in actor.names {
        var known = name
        known.consequences = name.consequences.filter { askedClaims.contains($0.claim) }
        lexicon.names.add(known, actor: index)
        let rule = RuleReference(file: ActorsDefinition.path, line: name.line)
        for claim in name.consequences { noteUnknown(claim, rule) }
      }
    }
    actorSymbols.insert(lexicon.special.anyActor)
    for actor in lexicon.actors {
      for noun in actor.descriptions { listsOfWords[noun, default: []].insert(.descriptions) }
    }
    for phrase in model.actors.notActors {
      lexicon.names.add(ActorName(name: phrase.text, line: phrase.line), actor: nil)
    }
    for first in lexicon.names.beginnings {
      listsOfWords[first, default: []].insert(.nameBeginnings)
    }
    lexicon.eras = model.actors.eras.map { era in
      CompiledEra(
        from: era.from, names: era.names.map(\.text),
        tokens: era.names.map { Folding.tokens(of: $0.text) })
    }
    let context = lexicon.names.conditions + lexicon.eras.flatMap(\.tokens)
    for first in context.compactMap(\.first) {
      listsOfWords[first, default: []].insert(.contextBeginnings)
    }
  }

  // MARK: - Classes

  private mutating func compileClasses() {
    for definition in model.classes {
      let any = patterns.symbol(PatternCompiler.Name.member(definition.name, .any))
      lexicon.classNames[any] = definition.name
      for included in definition.includes where !knownClasses.contains(included.text) {
        let rule = RuleReference(file: definition.file, line: included.line)
        note(.error, rule, "\(included.text) is no class of classes/")
      }
    }
    let ranks = ClassRanks(classes: model.classes)
    for (definition, own) in zip(model.classes, membersOfClasses) {
      findings += own.findings
      compile(definition, own.members, ranks.rank(of: definition, &findings))
    }
  }

  private mutating func compile(
    _ definition: ClassDefinition, _ members: [ClassMembers.Member], _ rank: Int
  ) {
    let names = classMembers.names(including: definition.name)
    let symbols = ClassMembers.Member.Kind.allCases.map { kind in
      names.flatMap { name in
        kind.forms.map { patterns.symbol(PatternCompiler.Name.member(name, $0)) }
      }
    }
    let wordSymbols = zip(ClassMembers.Member.Kind.allCases, symbols).map { kind, symbols in
      kind.forms.contains(.verb) ? symbols + [lexicon.special.anyVerb] : symbols
    }
    for member in members {
      let symbols = symbols[member.kind.rawValue]
      switch member.content {
      case .word(let hash):
        patterns.add(wordSymbols[member.kind.rawValue], toHash: hash)
      case .words(let hashes):
        if hashes.isEmpty { continue }
        phrases.append((patterns.resolved(tokens: hashes), rank, symbols))
      case .phrase(let pattern):
        do {
          phrases.append((try patterns.resolved(pattern), rank, symbols))
        } catch {
          let rule = RuleReference(file: definition.file, line: member.line)
          note(.error, rule, error.description)
        }
      }
    }
  }

  private mutating func compileLists() {
    for list in LanguageList.allCases {
      if let words = list.words {
        for text in model.language[list] where !text.text.contains(" ") {
          listsOfWords[Folding.hash(of: text.text), default: []].insert(words)
        }
      }
      if !list.isOfWords {
        lists.append((list, compileAll(model.language[list], LanguageDefinition.path)))
      }
    }
  }

  // MARK: - Entries

  private mutating func compile(_ question: QuestionDefinition) {
    for entry in question.entries {
      let claims =
        entry.common.consequences + entry.common.rejects + consequences(ofDoersOf: entry)
      for claim in claims { noteUnknown(claim, entry.rule) }
      guard let content = content(of: entry) else { continue }
      lexicon.entries.append(compiled(entry, content.content))
      requirements.append(content.requirements)
    }
    for implication in question.implications {
      for claim in [implication.condition] + implication.conclusions {
        noteUnknown(claim, implication.rule)
      }
      lexicon.implications.append(
        CompiledImplication(
          condition: implication.condition, conclusions: onAsked(implication.conclusions),
          voice: implication.voice, rule: implication.rule,
          needs: compileAll(implication.needs, implication.rule.file)))
    }
  }

  private mutating func noteUnknown(_ consequence: Consequence, _ rule: RuleReference) {
    guard !knownClaims.contains(consequence.claim) else { return }
    note(.error, rule, "\(consequence.claim) is no claim of any question")
  }

  /// What an entry says on claims that are asked: it may bear those of a question that is off.
  private func onAsked(_ consequences: [Consequence]) -> [Consequence] {
    consequences.filter { askedClaims.contains($0.claim) }
  }

  private func consequences(ofDoersOf entry: EntryDefinition) -> [Consequence] {
    guard case .event(_, _, let by, _, _) = entry.content else { return [] }
    return by.flatMap(\.consequences)
  }

  private mutating func compiled(
    _ entry: EntryDefinition, _ content: CompiledEntry.Content
  ) -> CompiledEntry {
    let file = entry.rule.file
    let needs = compileAll(entry.common.needs, file)
    return CompiledEntry(
      entry, consequences: onAsked(entry.common.consequences),
      rejects: onAsked(entry.common.rejects), unless: compileAll(entry.common.unless, file),
      needs: needs, content: content)
  }

  private mutating func content(
    of entry: EntryDefinition
  ) -> (content: CompiledEntry.Content, requirements: [[Symbol]])? {
    let file = entry.rule.file
    switch entry.content {
    case .relation(let who, let does, let to, let isAgentless, let forms):
      return relation(entry.rule, who, does, to, isAgentless, forms)
    case .event(let name, let say, let by, let means, let notWhen):
      let programs = compileAll(say, file)
      let event = CompiledEvent(
        name: name, say: programs,
        doers: by.flatMap { doer in
          actors(doer.who, file).map { (symbol: $0, consequences: onAsked(doer.consequences)) }
        },
        means: compileAll(means, file), notWhen: compileAll(notWhen, file))
      return programs.isEmpty ? nil : (.event(event), anyOf(programs))
    case .concept(let all, let within, let isInOrder):
      let slots = compileAll(all, file)
      guard slots.count == all.count else { return nil }
      return (
        .concept(slots: slots, within: within, isInOrder: isInOrder),
        slots.flatMap { required(by: $0) }
      )
    case .judgement(let words, let of, let reach):
      let programs = compileAll(words, file)
      let targets = of.flatMap { actors($0, file) }
      guard !programs.isEmpty, !targets.isEmpty else { return nil }
      return (
        .judgement(words: programs, targets: Set(targets), reach: reach),
        anyOf(programs) + [targets]
      )
    case .wording(let say):
      let programs = compileAll(say, file)
      for (text, program) in zip(say, programs)
      where required(by: program).joined().allSatisfy(actorSymbols.contains) {
        note(
          .error, RuleReference(file: file, line: text.line),
          "\(text.text): a lone actor is no wording")
      }
      return programs.isEmpty ? nil : (.wording(programs), anyOf(programs))
    }
  }

  private mutating func relation(
    _ rule: RuleReference, _ who: [LocatedText], _ does: [LocatedText], _ to: [LocatedText],
    _ isAgentless: Bool, _ forms: Set<RelationForm>
  ) -> (content: CompiledEntry.Content, requirements: [[Symbol]])? {
    let file = rule.file
    var deeds: [String] = []
    for deed in does {
      let name = deed.text.filter { $0 != "<" && $0 != ">" }
      if knownClasses.contains(name) {
        deeds.append(name)
      } else {
        note(
          .error, RuleReference(file: file, line: deed.line), "<\(name)> is no class of classes/")
      }
    }
    guard !deeds.isEmpty else { return nil }
    func symbols(_ form: WordForm) -> [Symbol] {
      deeds.map { patterns.symbol(PatternCompiler.Name.member($0, form)) }
    }
    let doers = who.flatMap { actors($0, file) }
    let patients = to.filter { namesActor($0) }.flatMap { actors($0, file) }
    let objects = compileAll(to.filter { !namesActor($0) }, file)
    let relation = CompiledRelation(
      who: doers, verbs: symbols(.verb), participles: symbols(.participle), nouns: symbols(.noun),
      to: patients, objects: objects, isAgentless: isAgentless || who.isEmpty, forms: forms)
    var requirements = [relation.verbs + relation.nouns]
    if !doers.isEmpty, !relation.isAgentless { requirements.append(doers) }
    if relation.needsPatient { requirements.append(patients + objects.flatMap { firsts(of: $0) }) }
    return (.relation(relation), requirements)
  }

  /// Whether a text is the bare name of an actor or group and no pattern.
  private func namesActor(_ text: LocatedText) -> Bool {
    !text.text.contains { "<{( ".contains($0) } && isKnownActor(text.text)
  }

  private func isKnownActor(_ id: String) -> Bool {
    !model.actors.members(of: id).isEmpty
  }

  /// The symbol of an actor or group.
  private mutating func actors(_ text: LocatedText, _ file: String) -> [Symbol] {
    let id = text.text.filter { $0 != "{" && $0 != "}" }
    guard isKnownActor(id) else {
      note(
        .error, RuleReference(file: file, line: text.line),
        "\(id) is no actor and no group of actors.yaml")
      return []
    }
    return [patterns.symbol(PatternCompiler.Name.actor(id))]
  }

  // MARK: - Patterns and findings

  private mutating func compileAll(_ texts: [LocatedText], _ file: String) -> [PatternProgram] {
    texts.compactMap { text in
      do {
        return try patterns.compile(text.text)
      } catch {
        note(.error, RuleReference(file: file, line: text.line), "\(text.text): \(error)")
        return nil
      }
    }
  }

  private mutating func note(
    _ severity: LexiconFinding.Severity, _ rule: RuleReference, _ message: String
  ) {
    findings.append(LexiconFinding(severity, file: rule.file, line: rule.line, message))
  }

  /// What a sentence must hold for one of several patterns to match.
  private func anyOf(_ programs: [PatternProgram]) -> [[Symbol]] {
    if programs.count == 1 { return required(by: programs[0]) }
    return [
      programs.flatMap { program in
        required(by: program).min {
          patterns.common.commonness(of: $0) < patterns.common.commonness(of: $1)
        }
          ?? firsts(of: program)
      }
    ]
  }

  private func required(by program: PatternProgram) -> [[Symbol]] {
    patterns.store.sets(of: program)
  }

  private func firsts(of program: PatternProgram) -> [Symbol] {
    Array(patterns.store.firsts(of: program))
  }
}
