/// The little grammar that finding doer and patient needs, on the words of `language.yaml`.
///
/// An object, because every rule that looks at a sentence is handed it.
package final class Grammar: Sendable {
  let sequence: ItemSequence
  let special: SpecialSymbols

  init(sequence: ItemSequence, special: SpecialSymbols) {
    self.sequence = sequence
    self.special = special
  }

  package var count: Int { sequence.items.count }

  /// Whether the word at a place stands in one of these lists; names stand in none.
  package func isIn(_ lists: WordLists, at place: Int) -> Bool {
    !sequence.items[place].lists.isDisjoint(with: lists)
  }

  package func isWord(at place: Int) -> Bool { sequence.items[place].kind == .word }

  package func item(at place: Int) -> ItemSequence.Item { sequence.items[place] }

  /// Whether the word can describe an actor named before: "group", "allies".
  package func isDescription(at place: Int) -> Bool {
    let item = sequence.items[place]
    return item.actor == nil && item.lists.contains(.descriptions)
  }

  package func isActor(at place: Int) -> Bool { sequence.items[place].actor != nil }

  /// Whether the actor at a place is one of these.
  func isOne(of symbols: [Symbol], at place: Int) -> Bool {
    symbols.contains { sequence.has($0, at: place) }
  }

  /// Whether a clause ends here for certain.
  package func isBarrier(at place: Int) -> Bool {
    let kind = sequence.items[place].kind
    return kind == .stop || kind == .bracket
  }

  /// Whether the word has an ending of an adverb; those stand anywhere in a verb group.
  package func isAdverb(at place: Int) -> Bool { hasEnding(.ly, at: place) }

  /// Whether a word, which stands for no actor, has one of these endings.
  package func hasEnding(_ endings: WordEndings, at place: Int) -> Bool {
    let item = sequence.items[place]
    return item.actor == nil && !item.endings.isDisjoint(with: endings)
  }

  /// Whether an `'s` that belongs to an actor stands right behind it.
  func isPossessor(at place: Int) -> Bool {
    place + 1 < count && sequence.has(possessiveClitic, at: place + 1)
  }

  /// Whether the `'s` of a possessive, or a possessive pronoun, stands at a place.
  package func isPossessorMark(at place: Int) -> Bool {
    sequence.has(possessiveClitic, at: place) || isIn(.possessives, at: place)
  }

  private var possessiveClitic: Symbol { special.clitic }

  // MARK: - Verb groups

  /// Whether the participle at a place is a passive: a form of "be" governs it.
  func isPassive(at place: Int) -> Bool {
    var at = place - 1
    while at >= 0, place - at <= 5 {
      if isIn(.be, at: at) { return true }
      guard isAdverb(at: at) || isIn(.negators, at: at) || isLight(at: at) else { return false }
      at -= 1
    }
    return false
  }

  /// Whether the word is one of the short adverbs: "then", "once more", "also".
  private func isLight(at place: Int) -> Bool {
    isIn(.functionWords, at: place) && !isIn(Self.heavy, at: place)
  }

  /// Function words that are no adverbs.
  private static let heavy: WordLists = [
    .prepositions, .determiners, .coordinators, .subordinators, .relatives, .pronouns, .possessives,
  ]

  /// Whether "by" with an actor follows a participle: "abandoned by Washington".
  func agentBehind(_ end: Int, within reach: Int = 6) -> Int? {
    var at = end
    while at < min(count, end + reach) {
      if isIn(.by, at: at) { return nounPhraseActor(from: at + 1, within: 6) }
      if isBarrier(at: at) || sequence.items[at].kind == .comma { return nil }
      at += 1
    }
    return nil
  }

  /// An actor and those that "and" joins to it on the right, with those between in a list.
  func joinedBehind(_ actor: Int) -> [Int] {
    var all = [actor]
    var listed: [Int] = []
    var link: Int?
    var at = actor + 1
    while at < count {
      if isActor(at: at) {
        guard let joint = link, !(at + 1 < count && isVerb(at: at + 1)) else { break }
        listed.append(at)
        if isIn(.coordinators, at: joint) {
          all += listed
          listed = []
        }
        link = nil
      } else if isIn(.coordinators, at: at) || sequence.items[at].kind == .comma {
        link = at
      } else if !isIn(.determiners, at: at) {
        break
      }
      at += 1
    }
    return all
  }

  /// The first actor of the noun phrase that begins at a place.
  func nounPhraseActor(from start: Int, within reach: Int) -> Int? {
    var at = start
    while at < min(count, start + reach) {
      if isActor(at: at) { return at }
      if isBarrier(at: at) || sequence.items[at].kind == .comma
        || isIn([.relatives, .subordinators, .be], at: at)
      {
        return nil
      }
      // "aircraft belonging to the army"
      let isBelonging = isIn(.to, at: at) && at > start && hasEnding(.ing, at: at - 1)
      if isIn(.prepositions, at: at), !isIn(.of, at: at), !isBelonging { return nil }
      at += 1
    }
    return nil
  }

  // MARK: - Subjects

  /// The actors that are the subject of the verb at a place: the nearest to the left that is no object and
  /// hangs on no preposition, with those it is joined to.
  package func subjects(before cue: Int, within reach: Int = 14) -> [Int] {
    var at = cue - 1
    let limit = max(0, cue - reach)
    while at >= limit {
      if isBarrier(at: at) { return [] }
      if isActor(at: at), canBeSubject(at, of: cue) { return joined(to: at) }
      at -= 1
    }
    return []
  }

  private func canBeSubject(_ actor: Int, of cue: Int) -> Bool {
    // "support for the Kurds, who defeated ISIS": the relative pronoun makes it one.
    let next = actor + 1
    if next < cue, isIn(.relatives, at: next) { return true }
    if next + 1 < cue, sequence.items[next].kind == .comma, isIn(.relatives, at: next + 1) {
      return true
    }
    if isAside(actor, before: cue) { return false }
    guard let before = governor(of: actor) else { return true }
    if isIn(.of, at: before) {
      // "the forces of Assad bombed": the noun before "of" stands for the actor.
      return before > 0 && isIn(.headNouns, at: before - 1)
    }
    if isIn(.prepositions, at: before) { return false }
    guard isVerb(at: before) else { return true }
    // "let ISIS take", "helped the Kurds to defeat": an object is the subject of what depends on it.
    return isDependent(cue, on: actor)
  }

  /// Whether an actor only speaks in passing: "the US, Moscow said, betrayed the Kurds".
  private func isAside(_ actor: Int, before cue: Int) -> Bool {
    actor > 0 && actor + 2 < cue && sequence.items[actor - 1].kind == .comma
      && sequence.items[actor + 2].kind == .comma
  }

  /// What stands before the noun phrase of an actor and could govern it.
  private func governor(of actor: Int) -> Int? {
    var at = actor - 1
    var steps = 0
    while at >= 0, steps < 4 {
      if sequence.items[at].kind != .word { return nil }
      if isIn(.prepositions, at: at) || isVerb(at: at) { return at }
      if isIn([.coordinators, .relatives, .subordinators], at: at) { return nil }
      if isActor(at: at) { return nil }
      if isIn(.determiners, at: at), at > 0 {
        return isIn(.prepositions, at: at - 1) || isVerb(at: at - 1) ? at - 1 : nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// Whether the verb at a place is an infinitive or gerund that hangs on what stands before it.
  private func isDependent(_ cue: Int, on actor: Int) -> Bool {
    guard cue - actor <= 5 else { return false }
    if cue - actor == 1 { return true }
    let between = (actor + 1)..<cue
    if between.contains(where: { isIn(.to, at: $0) }) { return true }
    return hasEnding(.ing, at: cue) && between.allSatisfy { !isIn(.coordinators, at: $0) }
  }

  /// Whether a word is a verb of some class.
  package func isDeed(at place: Int) -> Bool {
    sequence.has(special.anyVerb, at: place)
  }

  /// Whether a word is known as a verb, or looks like one.
  package func isVerb(at place: Int) -> Bool {
    let item = sequence.items[place]
    guard item.kind == .word, item.actor == nil else { return false }
    if isIn([.be, .have], at: place) { return true }
    if place > 0, isIn(.determiners, at: place - 1) { return false }
    return hasEnding([.ed, .ing], at: place) || isDeed(at: place)
  }

  /// An actor and those that "and" joins to it on the left, with those before them in a list.
  private func joined(to actor: Int) -> [Int] {
    var all = [actor]
    var at = actor - 1
    var isList = false
    while at >= 0, !isActor(at: at) || isList {
      if isActor(at: at) {
        all.append(at)
        isList = false
      } else if isIn(.coordinators, at: at) || (all.count > 1 && sequence.items[at].kind == .comma)
      {
        isList = true
      } else if !isIn(.determiners, at: at) {
        break
      }
      at -= 1
    }
    return all
  }
}
