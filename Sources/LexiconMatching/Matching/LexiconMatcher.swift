import StanceVocabulary
package import TextSegmentation

/// Runs all entries of the lexicons on the sentences of one document.
///
/// An object, because it keeps what it works with from sentence to sentence.
package final class LexiconMatcher {
  package let lexicon: CompiledLexicon
  private let segmented: SegmentedText
  private let text: [UInt8]
  private let builder: SequenceBuilder
  private var scratch = MatchScratch()
  private var memory = EventMemory()
  private var labeller: PhraseLabeller
  /// Lists' patterns, and entries, that are to be tried on a sentence.
  private var pendingLists: Candidates
  private var pendingEntries: Candidates

  package init(
    lexicon: CompiledLexicon, segmented: SegmentedText, text: [UInt8], context: DocumentContext
  ) {
    self.lexicon = lexicon
    self.segmented = segmented
    self.text = text
    labeller = PhraseLabeller(lexicon)
    pendingLists = Candidates(below: lexicon.lists.programs.count)
    pendingEntries = Candidates(below: lexicon.entries.count)
    builder = SequenceBuilder(
      lexicon: lexicon, tagger: ActorTagger(lexicon: lexicon, context: context))
  }

  /// A sentence as patterns see it, and what its loaded names say.
  package func tagged(_ sentence: Sentence) -> TaggedSentence {
    var built = builder.sequence(of: sentence, in: segmented, text: text)
    labeller.label(&built.sequence, &scratch)
    let loaded = built.loaded.map { name in
      Find(
        entry: nil, kind: .judgement,
        rule: RuleReference(file: ActorsDefinition.path, line: name.line),
        consequences: name.consequences, evidence: name.place..<name.place + 1,
        cue: name.place..<name.place + 1, form: Find.name, isDirected: false, actors: [name.place])
    }
    return TaggedSentence(
      sequence: built.sequence, lists: lists(in: built.sequence), loadedNames: loaded)
  }

  private func lists(in sequence: ItemSequence) -> ListMatches {
    let search = PatternSearch(store: lexicon.store, sequence: sequence)
    return ListMatches(lexicon.lists, search, &pendingLists, &scratch)
  }

  /// Puts an actor in the place of what stands for it.
  ///
  /// `distance`: How many sentences before it was named; 0: in this one.
  package func inherit(
    actor: Int, from distance: Int, at place: Int, in sequence: inout ItemSequence
  ) {
    sequence.inherit(actor: actor, from: distance, at: place)
    for symbol in lexicon.actors[actor].symbols { sequence.addLabel(symbol, at: place) }
  }

  /// Finds the phrases that actors put in later have completed.
  package func relabel(_ sentence: inout TaggedSentence) {
    let inherited = sentence.sequence.items.lazy.filter(\.isInherited).compactMap(\.actor)
    labeller.relabel(
      &sentence.sequence, with: inherited.flatMap { lexicon.actors[$0].symbols }, &scratch)
    sentence.lists = lists(in: sentence.sequence)
  }

  /// Whether the noun at a place can stand for an actor: "the group" for ISIS.
  package func isDescribed(_ actor: Int, at place: Int, in grammar: Grammar) -> Bool {
    lexicon.actors[actor].descriptions.contains(hash(at: place, in: grammar))
  }

  /// Whether the pronoun at a place can stand for an actor: "he" for Assad.
  package func isMeant(_ actor: Int, at place: Int, in grammar: Grammar) -> Bool {
    lexicon.actors[actor].pronouns.contains(hash(at: place, in: grammar))
  }

  private func hash(at place: Int, in grammar: Grammar) -> UInt64 {
    segmented.tokens[grammar.item(at: place).tokens.lowerBound].hash
  }

  /// Everything that the entries find in a sentence, in the order of entries and places.
  ///
  /// `number`: The sentence's place in the document, for events told over several.
  package func finds(
    in sentence: TaggedSentence, genre: Genre, sentence number: Int
  ) -> [Find] {
    memory.sentence = number
    let sequence = sentence.sequence
    let search = PatternSearch(store: lexicon.store, sequence: sequence)
    let grammar = grammar(of: sequence)
    var found: [Find] = []
    lexicon.entryTriggers.add(allOf: sequence, to: &pendingEntries)
    pendingEntries.anywhere.removeAll(in: lexicon.entries.indices) { index in
      // Asked before the entry itself is touched, for of hundreds few go on.
      guard lexicon.store.areMet(lexicon.requirements[index], by: sequence) else { return }
      let entry = lexicon.entries[index]
      if (entry.genres.isEmpty || entry.genres.contains(genre))
        && !search.holdsAny(of: entry.unless, &scratch)
        && (entry.needs.isEmpty || search.holdsAny(of: entry.needs, &scratch))
      {
        found += finds(of: entry, index, grammar, search, sentence.lists, genre)
      }
    }
    return found
  }

  /// Notes whom the sentences of a news text name as attackers, before they are read.
  package func noteDoers(in sentences: [TaggedSentence?]) {
    for (number, sentence) in sentences.enumerated() {
      guard let sentence else { continue }
      memory.sentence = number
      let search = PatternSearch(store: lexicon.store, sequence: sentence.sequence)
      let grammar = grammar(of: sentence.sequence)
      for event in lexicon.events {
        EventFinder(grammar: grammar, event: event, search: search, lists: sentence.lists)
          .note(in: &memory, &scratch)
      }
    }
  }

  /// Visits the cues that a place shows by itself.
  ///
  /// `isNegated`: Whether a "not" reaches it; then each cue stands for itself and for its negation.
  package func forEachCue(
    at place: Int, in sequence: borrowing ItemSequence, isNegated: Bool,
    _ body: (EvidenceCue) -> Void
  ) {
    let item = sequence.items[place]
    if let actor = item.actor {
      body(.actor(actor, isNegated: false))
      if isNegated { body(.actor(actor, isNegated: true)) }
      return
    }
    let hash = segmented.tokens[item.tokens.lowerBound].hash
    // Function words and marks stand everywhere: what they seem to tell is chance.
    if item.kind == .word ? !item.lists.contains(.functionWords) : hash == Self.questionMark {
      body(.word(hash, isNegated: false))
      if isNegated { body(.word(hash, isNegated: true)) }
    }
    // Symbols that are no classes' were never learnt, and have no name.
    sequence.forEachLabel(at: place) { label in
      body(.lexiconClass(label.symbol, isNegated: false))
      if isNegated { body(.lexiconClass(label.symbol, isNegated: true)) }
    }
  }

  private static let questionMark = Folding.hash(of: "?")

  /// How a cue of a place is written.
  package func name(of cue: EvidenceCue, at place: Int, in sequence: ItemSequence)
    -> EvidenceCueName?
  {
    switch cue {
    case .word(_, let isNegated):
      let token = segmented.tokens[sequence.items[place].tokens.lowerBound]
      let text = text
      let folded = Folding.folded(text.span, token.range)
      return EvidenceCueName(word: String(decoding: folded, as: UTF8.self), isNegated: isNegated)
    case .lexiconClass(let symbol, let isNegated):
      return lexicon.classNames[symbol].map {
        EvidenceCueName(lexiconClass: $0, isNegated: isNegated)
      }
    case .actor(let actor, let isNegated):
      return EvidenceCueName(actor: lexicon.actors[actor].id, isNegated: isNegated)
    case .find(let side, let detail):
      return EvidenceCueName(find: side, detail)
    }
  }

  /// The grammar of a sentence.
  package func grammar(of sequence: ItemSequence) -> Grammar {
    Grammar(sequence: sequence, special: lexicon.special)
  }

  /// Whether a sentence meets one of an implication's conditions.
  package func meets(_ implication: CompiledImplication, in sequence: ItemSequence) -> Bool {
    if implication.needs.isEmpty { return true }
    let search = PatternSearch(store: lexicon.store, sequence: sequence)
    return search.holdsAny(of: implication.needs, &scratch)
  }

  private func finds(
    of entry: CompiledEntry, _ index: Int, _ grammar: Grammar, _ search: PatternSearch,
    _ lists: ListMatches, _ genre: Genre
  ) -> [Find] {
    func find(
      _ evidence: Range<Int>, _ cue: Range<Int>, _ form: String, isDirected: Bool = false,
      actors: [Int] = [], consequences: [Consequence]? = nil, parts: [Range<Int>]? = nil
    ) -> Find {
      Find(
        entry: index, kind: entry.kind, rule: entry.rule,
        consequences: consequences ?? entry.consequences, evidence: evidence, cue: cue, form: form,
        isDirected: isDirected, actors: actors, parts: parts)
    }
    switch entry.content {
    case .relation(let relation):
      let finder = RelationFinder(grammar: grammar, relation: relation, store: lexicon.store)
      return finder.hits(&scratch).map { hit in
        let actors = ([hit.doer] + [hit.patient?.lowerBound]).compactMap { $0 }
        return find(hit.evidence, hit.deed, hit.form, isDirected: true, actors: actors)
      }
    case .event(let event):
      let finder = EventFinder(grammar: grammar, event: event, search: search, lists: lists)
      guard let hit = finder.hit(genre: genre, memory: memory, &scratch) else { return [] }
      let meant = event.doers.filter { hit.symbols.contains($0.symbol) }.flatMap(\.consequences)
      let all = meant + entry.consequences
      if all.isEmpty { return [] }
      return [
        find(
          hit.evidence, hit.cue, "\(event.name), \(hit.form)", isDirected: true,
          actors: [hit.doer].compactMap { $0 }, consequences: all)
      ]
    case .concept(let slots, let within, let isInOrder):
      let finder = ConceptFinder(
        grammar: grammar, search: search, slots: slots, within: within, isInOrder: isInOrder)
      return finder.hit(&scratch).map {
        [find($0.evidence, $0.cue, "concept", actors: $0.actors, parts: $0.parts)]
      } ?? []
    case .judgement(let words, let targets, let reach):
      let finder = JudgementFinder(
        grammar: grammar, search: search, words: words, targets: targets, reach: reach)
      return finder.hits(&scratch).map {
        find(
          $0.evidence, $0.cue, $0.isAttribute ? Find.attribute : "judgement", isDirected: true,
          actors: [$0.target])
      }
    case .wording(let programs):
      return search.all(programs, &scratch).map {
        find($0, $0, "wording", actors: $0.filter(grammar.isActor))
      }
    }
  }
}

/// A sentence with its actors in place, before entries are tried.
package struct TaggedSentence: Sendable {
  package var sequence: ItemSequence
  /// Where the language's lists stand in it.
  package fileprivate(set) var lists: ListMatches
  package let loadedNames: [Find]
}
